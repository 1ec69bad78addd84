import type { CompanyColumns } from "./columns.js";
import { CROWD, type Encounters } from "./encounters.js";
import { QUARTERS } from "./quarters.js";

/** Accounts that are followed as an account's company. */
export const PARTNERS = 8;

/** Below this many nats an encounter is everyday. */
const EVERYDAY_NATS = 2;

/** Nats are summed in whole parts of this size, so that the sum doesn't depend on the order of posts. */
export const NAT = 1024;

/** The best company of one account outside of each quarter of time, and over all of it: {@link PARTNERS} places each, best first. */
export interface Chosen {
  /** -1 where there are fewer. */
  readonly account: Int32Array;
  readonly nats: Float64Array;
}

/** Which list a partner is in: `PARTNERS * list` is its first place. */
export const OVERALL = QUARTERS;
const LISTS = QUARTERS + 1;

/** Of one account met: sums of the quarters, then best in the last post, and that post + 1. */
const BEST = QUARTERS;
const LAST = QUARTERS + 1;
/** A power of two, so that they lie in one line of the cache. */
const SUMS = 8;

/**
 * A function that ranks whom an account met by the sum over its posts of ln(shares / (sqrt(own shares * other's shares) *
 * rank)), less {@link EVERYDAY_NATS}: rare others, met in a small crowd, count most. Of several things that one post shares,
 * the best counts.
 *
 * Most of those met are met once, and few of them can be among the best: sums are kept of the others only.
 * @param quarters of time that shares lie in, in the order of `accountRows`
 * @returns by account; the result is valid until the next one
 */
export function createChooser(columns: CompanyColumns, { start, other, rank }: Encounters, quarters: Uint8Array): (account: number) => Chosen {
  const { account, accounts, accountStart, accountPosts } = columns;
  const halfLn = Float64Array.from({ length: accounts }, (_, a) => Math.log(accountStart[a + 1]! - accountStart[a]!) / 2);
  const lnRank = Float64Array.from({ length: CROWD + 1 }, (_, r) => Math.log(r));
  const lnUsual = Math.log(account.length) - EVERYDAY_NATS;
  // 0: not at all, 1: once, more: several times.
  const times = new Uint8Array(accounts);
  const repeated: number[] = [];
  // Side by side, as they are looked up together at random places.
  const sums = new Int32Array(SUMS * accounts);
  const best = createBest();

  function addRepeated(b: number, parts: number, quarter: number, p: number): void {
    const at = SUMS * b;
    if (sums[at + LAST] !== p) {
      if (sums[at + LAST] === 0) repeated.push(b);
      sums[at + LAST] = p;
      sums[at + BEST] = 0;
    }
    if (parts <= sums[at + BEST]!) return;
    sums[at + quarter]! += parts - sums[at + BEST]!;
    sums[at + BEST] = parts;
  }

  /** Hands on the sums of one who was met several times, and forgets them. */
  function offerRepeated(b: number): void {
    const at = SUMS * b;
    let all = 0;
    for (let q = 0; q < QUARTERS; q++) all += sums[at + q]!;
    for (let q = 0; q < QUARTERS; q++) best.offer(q, b, all - sums[at + q]!);
    best.offer(OVERALL, b, all);
    sums.fill(0, at, at + SUMS);
  }

  /** All that one share met. */
  function visit(at: number, most: number): void {
    const quarter = quarters[at]!;
    const least = best.leastOutside(quarter);
    const p = accountPosts[at]! + 1;
    for (let e = start[at]!; e < start[at + 1]!; e++) {
      const b = other[e]!;
      const parts = Math.round((most - lnRank[rank[e]!]! - halfLn[b]!) * NAT);
      if (parts <= 0) continue;
      if (times[b]! > 1) addRepeated(b, parts, quarter, p);
      // Over all of time the least of the best is no worse than on a part of it.
      else if (parts >= least) {
        for (let list = 0; list < LISTS; list++) if (list !== quarter) best.offer(list, b, parts);
      }
    }
  }

  return (a) => {
    best.clear();
    const [first, end] = [start[accountStart[a]!]!, start[accountStart[a + 1]!]!];
    // Without branches, since nobody can guess them: 0, 1, 3, 7 …
    for (let e = first; e < end; e++) times[other[e]!]! |= times[other[e]!]! + 1;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) visit(at, lnUsual - halfLn[a]!);
    for (const b of repeated) offerRepeated(b);
    repeated.length = 0;
    for (let e = first; e < end; e++) times[other[e]!] = 0;
    return best.chosen();
  };
}

/** The highest sums above 0 of each list; of equal ones the lower account number comes first. */
function createBest(): { clear(): void; leastOutside(quarter: number): number; offer(list: number, account: number, parts: number): void; chosen(): Chosen } {
  const account = new Int32Array(LISTS * PARTNERS);
  const parts = new Int32Array(LISTS * PARTNERS);
  const nats = new Float64Array(LISTS * PARTNERS);
  return {
    clear() {
      account.fill(-1);
      parts.fill(0);
    },
    /** The lowest sum that still has a place in a list of what is outside of a quarter of time. */
    leastOutside(quarter) {
      let least = Infinity;
      for (let q = 0; q < QUARTERS; q++) if (q !== quarter) least = Math.min(least, parts[q * PARTNERS + PARTNERS - 1]!);
      return least;
    },
    offer(list, b, sum) {
      const first = list * PARTNERS;
      let at = first + PARTNERS - 1;
      if (sum <= 0 || sum < parts[at]! || (sum === parts[at] && b > account[at]!)) return;
      for (; at > first && (parts[at - 1]! < sum || (parts[at - 1] === sum && account[at - 1]! > b)); at--) {
        parts[at] = parts[at - 1]!;
        account[at] = account[at - 1]!;
      }
      parts[at] = sum;
      account[at] = b;
    },
    chosen() {
      for (let place = 0; place < nats.length; place++) nats[place] = parts[place]! / NAT;
      return { account, nats };
    },
  };
}
