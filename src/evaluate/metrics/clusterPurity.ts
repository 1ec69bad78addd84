import { NEGATIVE, NEUTRAL, POSITIVE, type Matched } from "../match.js";

/** Who is in a predicted cluster. Members of open groups don't count; a cluster that has only such is `open`. */
export type ClusterMix = "pure" | "mixed" | "innocent" | "open";

/** By predicted cluster. */
export interface ClusterPurity {
  /**
   * `pure`: members of one campaign and nobody else. `mixed`: members of several campaigns, or of at least one and at
   * least one innocent account. `innocent`: nobody of any campaign. Clusters whose accounts the truth doesn't have can't occur.
   */
  readonly mix: readonly ClusterMix[];
  /** Position of the campaign with most members in it, the first by name of several; -1 without. */
  readonly campaign: Int32Array;
}

export function clusterPurity({ truth, prediction, side, cluster }: Matched): ClusterPurity {
  const innocent = new Uint8Array(prediction.clusters.length);
  const members = prediction.clusters.map(() => new Map<number, number>());
  for (let account = 0; account < side.length; account++) {
    const c = cluster[account]!;
    if (c < 0 || side[account] === NEUTRAL) continue;
    if (side[account] === NEGATIVE) innocent[c] = 1;
    if (side[account] === POSITIVE) {
      const campaign = truth.campaign[account]!;
      members[c]!.set(campaign, (members[c]!.get(campaign) ?? 0) + 1);
    }
  }
  return {
    mix: members.map(({ size }, c) => {
      if (size === 0) return innocent[c] === 1 ? "innocent" : "open";
      return size > 1 || innocent[c] === 1 ? "mixed" : "pure";
    }),
    campaign: Int32Array.from(members, largest),
  };
}

function largest(members: ReadonlyMap<number, number>): number {
  let [best, most] = [-1, 0];
  for (const [campaign, count] of members) {
    if (count > most || (count === most && campaign < best)) [best, most] = [campaign, count];
  }
  return best;
}
