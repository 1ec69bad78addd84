import { PARTNERS } from "./chooser.js";
import type { CompanyColumns } from "./columns.js";

/**
 * The company of an account's company, by what was outside of a quarter of time: whom at least {@link VOTES} of its partners name too, besides
 * those partners who are named by another. Two accounts alone are a person with two accounts or a chance; in a group
 * everybody's partners know each other.
 */
export function createCircles(partners: Int32Array, accounts: number): (account: number, into: number[]) => void {
  const votes = new Uint8Array(accounts);
  const named = new Int32Array(PARTNERS * (PARTNERS + 1) + 1);
  return (a, into) => {
    into.length = 0;
    let voters = 0;
    for (let k = a * PARTNERS; k < (a + 1) * PARTNERS; k++) {
      const b = partners[k]!;
      if (b < 0) break;
      named[voters++] = b;
      // Without branches, since nobody can guess where a list ends: after it comes -1, whose sign bit is 1.
      for (let l = b * PARTNERS; l < (b + 1) * PARTNERS; l++) {
        named[voters] = partners[l]!;
        voters += 1 - (partners[l]! >>> 31);
      }
    }
    // One after the other: looked up all at once, nobody has to wait for the memory.
    for (let i = 0; i < voters; i++) votes[named[i]!]!++;
    votes[a] = 0;
    for (let i = 0; i < voters; i++) {
      if (votes[named[i]!]! >= VOTES) into.push(named[i]!);
      votes[named[i]!] = 0;
    }
  };
}

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
