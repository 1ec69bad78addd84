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

/**
 * A function that ranks whom an account met by the sum over its posts of ln(shares / (sqrt(own shares * other's shares) *
 * rank)), less {@link EVERYDAY_NATS}: rare others, met in a small crowd, count most. Of several things that one post shares,
 * the best counts.
 *
 * Most of those met are met once, and few of them can be among the best: sums are kept of the others only.
 * @param quarters of time that shares lie in, in the order of `accountRows`
 * @returns by account; the result is valid until the next one
 */
export function createChooser(columns: CompanyColumns, encounters: Encounters, quarters: Uint8Array): (account: number) => Chosen {
  const { accounts, accountStart, pool } = columns;
  const known: Known = {
    quarters,
    halfLn: Float64Array.from({ length: accounts }, (_, a) => Math.log(accountStart[a + 1]! - accountStart[a]!) / 2),
    lnRank: Float64Array.from({ length: CROWD + 1 }, (_, r) => Math.log(r)),
    marks: Uint8Array.from({ length: accounts }, (_, a) => markOf(accountStart[a + 1]! - accountStart[a]!)),
  };
  const lnUsual = Math.log(pool) - EVERYDAY_NATS;
  const best = createBest();
  const sums = createSums(accounts);
  return (a) => {
    const [first, end] = [accountStart[a]!, accountStart[a + 1]!];
    const most = lnUsual - known.halfLn[a]!;
    best.clear();
    const isAnybodyRepeated = countMet(encounters, first, end, known.marks);
    offerOnce(encounters, first, end, most, known, best);
    // Who was met once has the same sum outside of every other quarter.
    best.unite();
    if (isAnybodyRepeated) {
      sumRepeated(columns, encounters, first, end, most, known, sums);
      sums.offer(best);
    }
    forget(encounters, first, end, known.marks);
    return best.chosen();
  };
}

/** What is looked up for each one met. */
interface Known {
  readonly quarters: Uint8Array;
  /** Half the logarithm of an account's shares. */
  readonly halfLn: Float64Array;
  /** By rank. */
  readonly lnRank: Float64Array;
  /**
   * By account, in one byte for the fastest cache: in the last two bits how often the account is met, 0: not at all, 1: once, 3: several
   * times; in the others half the logarithm of its shares, in whole parts of which {@link PARTS} are 1, rounded down.
   */
  readonly marks: Uint8Array;
}

const PARTS = 8;
const TIMES = 3;

function markOf(shares: number): number {
  return shares === 0 ? 0 : Math.min(255 >>> 2, Math.floor((Math.log(shares) / 2) * PARTS)) << 2;
}

/** Counts whom the shares from `first` to `end` met. @returns whether somebody was met again */
function countMet({ start, length, other }: Encounters, first: number, end: number, marks: Uint8Array): boolean {
  let before = 0;
  for (let at = first; at < end; at++) {
    const last = start[at]! + length[at]!;
    for (let e = start[at]!; e < last; e++) {
      const mark = marks[other[e]!]!;
      before |= mark;
      // Without branches, since nobody can guess them: 0, 1, 3, 3 …
      marks[other[e]!] = mark | ((mark + 1) & TIMES);
    }
  }
  return (before & TIMES) > 0;
}

function forget({ start, length, other }: Encounters, first: number, end: number, marks: Uint8Array): void {
  for (let at = first; at < end; at++) {
    const last = start[at]! + length[at]!;
    for (let e = start[at]!; e < last; e++) marks[other[e]!]! &= ~TIMES;
  }
}

/** Offers whom one share alone met, for its quarter: the closest of all shares first, so that soon nobody else can be among the best. */
function offerOnce({ start, length, other, rank }: Encounters, first: number, end: number, most: number, { quarters, halfLn, lnRank, marks }: Known, best: Best): void {
  for (let k = 0, left = end - first; left > 0 && k < CROWD; k++) {
    // From here on all have a higher rank than k.
    const highest = Math.round((most - lnRank[k + 1]!) * NAT);
    if (highest <= 0 || highest < best.least()) return;
    left = 0;
    for (let at = first; at < end; at++) {
      if (k >= length[at]!) continue;
      left++;
      const e = start[at]! + k;
      const b = other[e]!;
      const mark = marks[b]!;
      const withoutShares = most - lnRank[rank[e]!]!;
      // At most, rounding included.
      if ((withoutShares - (mark >>> 2) / PARTS) * NAT + 1 < best.leastInside(quarters[at]!) || (mark & TIMES) > 1) continue;
      best.offerInside(quarters[at]!, b, Math.round((withoutShares - halfLn[b]!) * NAT));
    }
  }
}

/** Sums whom several shares met, of each post the best. */
function sumRepeated({ accountPosts }: CompanyColumns, { start, length, other, rank }: Encounters, first: number, end: number, most: number, { quarters, halfLn, lnRank, marks }: Known, sums: Sums): void {
  for (let at = first; at < end; at++) {
    const last = start[at]! + length[at]!;
    for (let e = start[at]!; e < last; e++) {
      const b = other[e]!;
      if ((marks[b]! & TIMES) <= 1) continue;
      const parts = Math.round((most - lnRank[rank[e]!]! - halfLn[b]!) * NAT);
      if (parts > 0) sums.add(b, parts, quarters[at]!, accountPosts[at]!);
    }
  }
}

interface Sums {
  add(account: number, parts: number, quarter: number, post: number): void;
  /** Offers all sums, and begins anew. */
  offer(best: Best): void;
}

/** Of one account met: sums of the quarters, then best in the last post, and that post + 1. */
const BEST = QUARTERS;
const LAST = QUARTERS + 1;
/** A power of two, so that they lie in one line of the cache. */
const SUMS = 8;

function createSums(accounts: number): Sums {
  const known: number[] = [];
  // Side by side, as they are looked up together at random places.
  const sums = new Int32Array(SUMS * accounts);
  return {
    add(b, parts, quarter, post) {
      const at = SUMS * b;
      if (sums[at + LAST] !== post + 1) {
        if (sums[at + LAST] === 0) known.push(b);
        sums[at + LAST] = post + 1;
        sums[at + BEST] = 0;
      }
      if (parts <= sums[at + BEST]!) return;
      sums[at + quarter]! += parts - sums[at + BEST]!;
      sums[at + BEST] = parts;
    },
    offer(best) {
      for (const b of known) {
        const at = SUMS * b;
        let all = 0;
        for (let q = 0; q < QUARTERS; q++) all += sums[at + q]!;
        for (let q = 0; q < QUARTERS; q++) best.offer(q, b, all - sums[at + q]!);
        best.offer(OVERALL, b, all);
        for (let field = 0; field <= LAST; field++) sums[at + field] = 0;
      }
      known.length = 0;
    },
  };
}

interface Best {
  clear(): void;
  /** Offers an account that was met in one quarter of time only. */
  offerInside(quarter: number, account: number, parts: number): void;
  /** The least sum that has a place among those of one quarter, 0 as long as there are places left. */
  leastInside(quarter: number): number;
  /** The lowest of these. */
  least(): number;
  /** Hands those who were met in one quarter only on to all lists in which it counts. */
  unite(): void;
  /** Offers an account with its sum outside of a quarter of time, or over all of it. */
  offer(list: number, account: number, parts: number): void;
  chosen(): Chosen;
}

function createBest(): Best {
  // The lists that are asked for, then one for each quarter of those who were met in it only; side by side, since they are in use all the time.
  const account = new Int32Array((LISTS + QUARTERS) * PARTNERS);
  const parts = new Int32Array((LISTS + QUARTERS) * PARTNERS);
  const chosen = { account: account.subarray(0, LISTS * PARTNERS), nats: new Float64Array(LISTS * PARTNERS) };
  const leastOf = (list: number): number => parts[list * PARTNERS + PARTNERS - 1]!;

  /** Keeps the highest sums above 0; of equal ones the lower account number comes first. */
  function offer(list: number, b: number, sum: number): void {
    const first = list * PARTNERS;
    let at = first + PARTNERS - 1;
    if (sum <= 0 || sum < parts[at]! || (sum === parts[at] && b > account[at]!)) return;
    for (; at > first && (parts[at - 1]! < sum || (parts[at - 1] === sum && account[at - 1]! > b)); at--) {
      parts[at] = parts[at - 1]!;
      account[at] = account[at - 1]!;
    }
    parts[at] = sum;
    account[at] = b;
  }

  return {
    clear() {
      account.fill(-1);
      parts.fill(0);
    },
    offerInside: (quarter, b, sum) => offer(LISTS + quarter, b, sum),
    leastInside: (quarter) => leastOf(LISTS + quarter),
    least() {
      let least = leastOf(LISTS);
      for (let quarter = 1; quarter < QUARTERS; quarter++) least = Math.min(least, leastOf(LISTS + quarter));
      return least;
    },
    unite() {
      for (let quarter = 0; quarter < QUARTERS; quarter++) {
        for (let at = (LISTS + quarter) * PARTNERS; at < (LISTS + quarter + 1) * PARTNERS && parts[at]! > 0; at++) {
          for (let list = 0; list < LISTS; list++) if (list !== quarter) offer(list, account[at]!, parts[at]!);
        }
      }
    },
    offer,
    chosen() {
      for (let place = 0; place < chosen.nats.length; place++) chosen.nats[place] = parts[place]! / NAT;
      return chosen;
    },
  };
}
