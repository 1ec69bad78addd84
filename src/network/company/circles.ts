import { PARTNERS } from "./chooser.js";
import type { CompanyColumns } from "./columns.js";

/**
 * The company of an account's company, by what was outside of a quarter of time: whom at least {@link VOTES} of its partners name too, besides
 * those partners who are named by another. Two accounts alone are a person with two accounts or a chance; in a group
 * everybody's partners know each other.
 */
export function createCircles(partners: Int32Array, accounts: number): (account: number, into: number[]) => void {
  // By account number + 1: how often the account at hand has been named by now, above `none`, which grows so that hardly ever all have to be forgotten. The place of -1, which stands after the end of a list, is never below it.
  const votes = new Uint16Array(accounts + 1);
  votes[0] = MOST_VOTES;
  let none = 0;

  function vote(b: number, into: number[]): void {
    const before = votes[b + 1]!;
    if (before <= none) votes[b + 1] = none + 1;
    else if (before === none + VOTES - 1) {
      into.push(b);
      votes[b + 1] = none + VOTES;
    }
  }

  return (a, into) => {
    into.length = 0;
    none += VOTES;
    if (none + VOTES >= MOST_VOTES) {
      votes.fill(0, 1);
      none = 0;
    }
    votes[a + 1] = none + VOTES;
    for (let k = a * PARTNERS; k < (a + 1) * PARTNERS; k++) {
      const b = partners[k]!;
      if (b < 0) break;
      vote(b, into);
      for (let l = b * PARTNERS; l < (b + 1) * PARTNERS; l++) vote(partners[l]!, into);
    }
  };
}

const MOST_VOTES = 2 ** 16 - 1;

/** Being a partner is a vote of its own. */
const VOTES = 2;

/** Fewer are no circle: one account met again is one person's second account as well. */
export const CIRCLE_MIN = 2;

/** Which part of all shares, or of those of its class, a circle's are; 0 for one that is none. */
export function chanceOf(circle: readonly number[], { accountStart, pool }: CompanyColumns): number {
  if (circle.length < CIRCLE_MIN) return 0;
  let shares = 0;
  for (const b of circle) shares += accountStart[b + 1]! - accountStart[b]!;
  return shares / pool;
}
