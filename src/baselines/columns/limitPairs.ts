import { LockstepError } from "../../model/errors.js";

/** Some twenty seconds of counting. */
const PAIRS_MAX = 4_000_000_000;

/**
 * Refuses lists of accounts whose pairs would take hours to walk, before it begins: 100,000 accounts in one
 * list are five billion pairs.
 *
 * @param start where each list begins; one more than there are lists
 * @param advice the next step, as a sentence
 * @returns the pairs within the longest list: so many edges come for certain if every pair is one
 * @throws LockstepError `result-limit`
 */
export function limitPairs(start: Uint32Array, advice: string, pairsMax = PAIRS_MAX): number {
  let all = 0;
  let most = 0;
  for (let l = 0; l + 1 < start.length; l++) {
    const members = start[l + 1]! - start[l]!;
    const pairs = (members * (members - 1)) / 2;
    all += pairs;
    if (pairs > most) most = pairs;
  }
  if (all <= pairsMax) return most;
  throw new LockstepError("result-limit", `There are ${all} pairs of accounts with something in common to be counted; at most ${pairsMax} are. ${advice}`);
}
