import { growingEdges } from "./growingEdges.js";
import { limitPairs } from "./limitPairs.js";
import type { MemberLists } from "./memberLists.js";
import { orderByTwoKeys } from "./orderByTwoKeys.js";

export interface CountOptions {
  /** How many account numbers there are. */
  readonly accounts: number;
  /** The next step where the network gets too large, as a sentence. */
  readonly advice: string;
  /** Told how many steps of work were done. */
  readonly progress: (steps: number) => void;
}

/**
 * Pairs of accounts that stand in at least one list together, `source < target`, sorted; the weight is the
 * number of such lists. One account's counts are in memory at a time; the matrix never exists.
 * @throws LockstepError `result-limit`, before the work begins where that is certain
 */
export function countCommon(
  { account, start }: MemberLists,
  { accounts, advice, progress }: CountOptions,
): { source: Uint32Array; target: Uint32Array; weight: Float64Array } {
  const edges = growingEdges(advice);
  edges.expect(limitPairs(start, advice));
  const list = listOfEntries(start);
  const common = new Uint32Array(accounts);
  const touched = new Uint32Array(accounts);
  const order = orderByTwoKeys(account, list);
  let neighbours = 0;
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    const a = account[entry]!;
    const end = start[list[entry]! + 1]!;
    progress(end - entry);
    // Accounts ascend within a list: those after the entry are the later-numbered ones.
    for (let other = entry + 1; other < end; other++) {
      const b = account[other]!;
      if (common[b]!++ === 0) touched[neighbours++] = b;
    }
    if (i + 1 < order.length && account[order[i + 1]!] === a) continue;
    for (const b of touched.subarray(0, neighbours).sort()) {
      edges.add(a, b, common[b]!);
      common[b] = 0;
    }
    neighbours = 0;
  }
  return edges.finish();
}

/** The number of the list of every entry. */
function listOfEntries(start: Uint32Array): Uint32Array {
  const list = new Uint32Array(start[start.length - 1]!);
  for (let l = 0; l + 1 < start.length; l++) list.fill(l, start[l], start[l + 1]);
  return list;
}
