import { PARTNERS } from "./chooser.js";
import type { CompanyColumns } from "./columns.js";

/**
 * The company of an account's company, by what was outside of a quarter of time: whom at least {@link VOTES} of its partners name too, besides
 * those partners who are named by another. Two accounts alone are a person with two accounts or a chance; in a group
 * everybody's partners know each other.
 */
export function createCircles(partners: Int32Array, accounts: number): (account: number, into: number[]) => void {
  const votes = new Uint8Array(accounts);
  const touched: number[] = [];
  const vote = (b: number): void => {
    if (votes[b] === 0) touched.push(b);
    if (votes[b]! < 255) votes[b]!++;
  };
  return (a, into) => {
    into.length = 0;
    for (let k = 0; k < PARTNERS; k++) {
      const b = partners[a * PARTNERS + k]!;
      if (b < 0) break;
      vote(b);
      for (let l = 0; l < PARTNERS; l++) {
        const c = partners[b * PARTNERS + l]!;
        if (c < 0) break;
        if (c !== a) vote(c);
      }
    }
    for (const b of touched) {
      if (votes[b]! >= VOTES) into.push(b);
      votes[b] = 0;
    }
    touched.length = 0;
  };
}

/** Being a partner is a vote of its own. */
const VOTES = 2;

/** Fewer are no circle: one account met again is one person's second account as well. */
export const CIRCLE_MIN = 2;

/** Which part of all shares a circle's are; 0 for one that is none. */
export function chanceOf(circle: readonly number[], { account, accountStart }: CompanyColumns): number {
  if (circle.length < CIRCLE_MIN) return 0;
  let shares = 0;
  for (const b of circle) shares += accountStart[b + 1]! - accountStart[b]!;
  return shares / account.length;
}
