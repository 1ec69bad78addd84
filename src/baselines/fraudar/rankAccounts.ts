import type { FoundBlock } from "./findBlocks.js";

/**
 * Score and group by account. An account of several blocks counts in the densest; groups are
 * numbered from the densest block that is anybody's densest. An account of no block gets the
 * highest density that the search for the least dense block had come by while it still held
 * the account, which is below that of any block: an order by how long it was kept.
 */
export function rankAccounts(blocks: readonly FoundBlock[], accounts: number): { score: Float64Array; group: Int32Array } {
  const score = new Float64Array(accounts);
  const group = new Int32Array(accounts).fill(-1);
  const densestFirst = [...blocks].sort((one, other) => other.density - one.density);
  let groups = 0;
  for (const { member, density } of densestFirst) {
    let taken = false;
    for (let a = 0; a < accounts; a++) {
      if (!member[a] || group[a] !== -1) continue;
      score[a] = density;
      group[a] = groups;
      taken = true;
    }
    if (taken) groups++;
  }
  const sparsest = densestFirst.at(-1);
  if (sparsest) for (let a = 0; a < accounts; a++) if (group[a] === -1) score[a] = sparsest.reached[a]!;
  return { score, group };
}
