import type { CompanyColumns } from "./columns.js";
import type { Encounters } from "./encounters.js";
import { NAT } from "./chooser.js";

/**
 * A function that sums, over an account's posts of half `h`, the surprise of meeting its `circle`: for the m-th of them at
 * rank r, (m ln(m / mean) - m + mean) / m with mean = r * shares of the circle / all shares, the exponent of the Poisson
 * tail (Chernoff) for each one met; of one post the most surprising.
 */
export function createSurprise(columns: CompanyColumns): (account: number, encounters: Encounters, half: (share: number) => number, h: number, circle: readonly number[]) => number {
  const { account, accounts, accountStart, accountRows, post } = columns;
  const isInside = new Uint8Array(accounts);
  return (a, { share, other, rank, length }, half, h, circle) => {
    if (circle.length < 2) return 0;
    let shares = 0;
    for (const b of circle) {
      isInside[b] = 1;
      shares += accountStart[b + 1]! - accountStart[b]!;
    }
    const chance = shares / account.length;
    let sum = 0;
    let inPost = 0;
    let met = 0;
    let lastShare = -1;
    let lastPost = -1;
    for (let e = 0; e < length; e++) {
      if (isInside[other[e]!] === 0) continue;
      const s = share[e]!;
      if (half(s) !== h) continue;
      if (s !== lastShare) {
        met = 0;
        lastShare = s;
        const p = post[accountRows[accountStart[a]! + s]!]!;
        if (p !== lastPost) {
          sum += Math.round(inPost * NAT);
          inPost = 0;
          lastPost = p;
        }
      }
      met++;
      inPost = Math.max(inPost, natsOfMeeting(met, chance * rank[e]!));
    }
    sum += Math.round(inPost * NAT);
    for (const b of circle) isInside[b] = 0;
    return sum / NAT;
  };
}

/** Nats for each one met, where chance would bring `mean`; 0 if it would bring as many. */
export function natsOfMeeting(met: number, mean: number): number {
  return met > mean ? (met * Math.log(met / mean) - met + mean) / met : 0;
}
