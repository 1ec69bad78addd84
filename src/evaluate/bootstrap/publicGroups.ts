import { NEGATIVE, type Matched } from "../match.js";

/** An account that no group holds. */
export const SINGLE = -1;

/** The innocent accounts of a world in groups that are drawn anew as a whole. */
export interface PublicGroups {
  /** By account: number of its group, {@link SINGLE} for all others. */
  readonly group: Int32Array;
  readonly size: number;
}

/**
 * An account belongs to the crowd of a look-alike (the first by name, if it is in several); else to its predicted
 * cluster; else to nobody. False alarms come in groups: drawn one by one they would look far more certain than they are.
 */
export function publicGroups({ truth, prediction, side, cluster }: Matched): PublicGroups {
  const group = new Int32Array(side.length).fill(SINGLE);
  let size = 0;
  for (const { sort, members } of truth.confounders) {
    if (sort !== "spontaneous") continue;
    let isUsed = false;
    for (const account of members) {
      if (side[account] !== NEGATIVE || group[account] !== SINGLE) continue;
      group[account] = size;
      isUsed = true;
    }
    if (isUsed) size++;
  }
  const ofCluster = new Int32Array(prediction.clusters.length).fill(SINGLE);
  for (let account = 0; account < side.length; account++) {
    const c = cluster[account]!;
    if (c < 0 || side[account] !== NEGATIVE || group[account] !== SINGLE) continue;
    if (ofCluster[c] === SINGLE) ofCluster[c] = size++;
    group[account] = ofCluster[c]!;
  }
  return { group, size };
}
