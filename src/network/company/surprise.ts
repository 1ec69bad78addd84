import { NAT } from "./chooser.js";
import type { CompanyColumns } from "./columns.js";
import type { Encounters } from "./encounters.js";

/**
 * A function that sums, over an account's posts of one quarter of time, the surprise of meeting its `circle`: for the m-th of them at
 * rank r, (m ln(m / mean) - m + mean) / m with mean = r * `chance`, the circle's part of all shares (see `chanceOf`), the exponent of the Poisson
 * tail (Chernoff) for each one met; of one post the most surprising.
 * @param quarters of time that shares lie in, in the order of `accountRows`
 */
export function createSurprise(columns: CompanyColumns, { start, length, other, rank }: Encounters, quarters: Uint8Array): (account: number, quarter: number, circle: readonly number[], chance: number) => number {
  const { accounts, accountStart, accountPosts } = columns;
  const isInside = new Uint8Array(accounts);

  /** The most surprising count of the circle around one share. */
  function natsOfShare(at: number, chance: number): number {
    let met = 0;
    let most = 0;
    const end = start[at]! + length[at]!;
    for (let e = start[at]!; e < end; e++) {
      if (isInside[other[e]!] === 1) most = Math.max(most, natsOfMeeting(++met, chance * rank[e]!));
    }
    return most;
  }

  return (a, quarter, circle, chance) => {
    if (chance === 0) return 0;
    for (const b of circle) isInside[b] = 1;
    let sum = 0;
    let inPost = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      if (quarters[at] === quarter) inPost = Math.max(inPost, natsOfShare(at, chance));
      if (at + 1 < accountStart[a + 1]! && accountPosts[at + 1] === accountPosts[at]) continue;
      sum += Math.round(inPost * NAT);
      inPost = 0;
    }
    for (const b of circle) isInside[b] = 0;
    return sum / NAT;
  };
}

/** Nats for each one met, where chance would bring `mean`; 0 if it would bring as many. */
export function natsOfMeeting(met: number, mean: number): number {
  return met > mean ? (met * Math.log(met / mean) - met + mean) / met : 0;
}
