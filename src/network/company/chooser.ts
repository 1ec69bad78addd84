import type { CompanyColumns } from "./columns.js";
import { CROWD, type Encounters } from "./encounters.js";

/** Accounts that are followed as an account's company. */
export const PARTNERS = 8;

/** Below this many nats an encounter is everyday. */
const EVERYDAY_NATS = 2;

/** Nats are summed in whole parts of this size, so that the sum doesn't depend on the order of posts. */
export const NAT = 1024;

/** The best company of one account on the first half of time, on the second and over all of it: {@link PARTNERS} places each, best first. */
export interface Chosen {
  /** -1 where there are fewer. */
  readonly account: Int32Array;
  readonly nats: Float64Array;
}

/** Which list a partner is in: `PARTNERS * list` is its first place. */
export const OVERALL = 2;
const LISTS = 3;

/**
 * A function that ranks whom an account met by the sum over its posts of ln(shares / (sqrt(own shares * other's shares) *
 * rank)), less {@link EVERYDAY_NATS}: rare others, met in a small crowd, count most. Of several things that one post shares,
 * the best counts.
 *
 * Most of those met are met once, and few of them can be among the best: sums are kept of the others only.
 * @param halves of time that shares lie in, 0 or 1, in the order of `accountRows`
 * @returns by account; the result is valid until the next one
 */
export function createChooser(columns: CompanyColumns, encounters: Encounters, halves: Uint8Array): (account: number) => Chosen {
  const { account, accounts, accountStart } = columns;
  const known: Known = {
    halves,
    halfLn: Float64Array.from({ length: accounts }, (_, a) => Math.log(accountStart[a + 1]! - accountStart[a]!) / 2),
    lnRank: Float64Array.from({ length: CROWD + 1 }, (_, r) => Math.log(r)),
    marks: Uint8Array.from({ length: accounts }, (_, a) => markOf(accountStart[a + 1]! - accountStart[a]!)),
  };
  const lnUsual = Math.log(account.length) - EVERYDAY_NATS;
  const best = createBest();
  const sums = createSums(accounts);
  return (a) => {
    const [first, end] = [accountStart[a]!, accountStart[a + 1]!];
    const most = lnUsual - known.halfLn[a]!;
    best.clear();
    const isAnybodyRepeated = countMet(encounters, first, end, known.marks);
    offerOnce(encounters, first, end, most, known, best);
    // Who was met once has the same sum over all of time as on its half.
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
  readonly halves: Uint8Array;
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

/** Offers whom one share alone met, for its half: the closest of all shares first, so that soon nobody else can be among the best. */
function offerOnce({ start, length, other, rank }: Encounters, first: number, end: number, most: number, { halves, halfLn, lnRank, marks }: Known, best: Best): void {
  for (let k = 0, left = end - first; left > 0 && k < CROWD; k++) {
    // From here on all have a higher rank than k.
    const highest = Math.round((most - lnRank[k + 1]!) * NAT);
    if (highest <= 0 || (highest < best.least(0) && highest < best.least(1))) return;
    left = 0;
    for (let at = first; at < end; at++) {
      if (k >= length[at]!) continue;
      left++;
      const e = start[at]! + k;
      const b = other[e]!;
      const mark = marks[b]!;
      const withoutShares = most - lnRank[rank[e]!]!;
      // At most, rounding included.
      if ((withoutShares - (mark >>> 2) / PARTS) * NAT + 1 < best.least(halves[at]!) || (mark & TIMES) > 1) continue;
      best.offer(halves[at]!, b, Math.round((withoutShares - halfLn[b]!) * NAT));
    }
  }
}

/** Sums whom several shares met, of each post the best. */
function sumRepeated({ accountPosts }: CompanyColumns, { start, length, other, rank }: Encounters, first: number, end: number, most: number, { halves, halfLn, lnRank, marks }: Known, sums: Sums): void {
  for (let at = first; at < end; at++) {
    const last = start[at]! + length[at]!;
    for (let e = start[at]!; e < last; e++) {
      const b = other[e]!;
      if ((marks[b]! & TIMES) <= 1) continue;
      const parts = Math.round((most - lnRank[rank[e]!]! - halfLn[b]!) * NAT);
      if (parts > 0) sums.add(b, parts, halves[at]!, accountPosts[at]!);
    }
  }
}

interface Sums {
  add(account: number, parts: number, half: number, post: number): void;
  /** Offers all sums, and begins anew. */
  offer(best: Best): void;
}

function createSums(accounts: number): Sums {
  const known: number[] = [];
  // Side by side, as they are looked up together at random places: sum of either half, best in the last post, that post + 1.
  const sums = new Int32Array(4 * accounts);
  return {
    add(b, parts, half, post) {
      const at = 4 * b;
      if (sums[at + 3] !== post + 1) {
        if (sums[at + 3] === 0) known.push(b);
        sums[at + 3] = post + 1;
        sums[at + 2] = 0;
      }
      if (parts <= sums[at + 2]!) return;
      sums[at + half]! += parts - sums[at + 2]!;
      sums[at + 2] = parts;
    },
    offer(best) {
      for (const b of known) {
        const at = 4 * b;
        best.offer(0, b, sums[at]!);
        best.offer(1, b, sums[at + 1]!);
        best.offer(OVERALL, b, sums[at]! + sums[at + 1]!);
        sums[at] = sums[at + 1] = sums[at + 3] = 0;
      }
      known.length = 0;
    },
  };
}

/** The highest sums above 0 of each list; of equal ones the lower account number comes first. */
interface Best {
  clear(): void;
  /** The least of one list, 0 as long as it has places left. */
  least(list: number): number;
  offer(list: number, account: number, parts: number): void;
  /** Makes the list of all of time from those of the halves, for accounts that are in one of them only. */
  unite(): void;
  chosen(): Chosen;
}

function createBest(): Best {
  const account = new Int32Array(LISTS * PARTNERS);
  const parts = new Int32Array(LISTS * PARTNERS);
  const nats = new Float64Array(LISTS * PARTNERS);
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
    least: (list) => parts[list * PARTNERS + PARTNERS - 1]!,
    offer,
    unite() {
      for (let k = 0, l = 0; k + l < PARTNERS; ) {
        const isFirst = parts[k]! > parts[PARTNERS + l]! || (parts[k] === parts[PARTNERS + l] && account[k]! < account[PARTNERS + l]!);
        const from = isFirst ? k : PARTNERS + l;
        const to = OVERALL * PARTNERS + k + l;
        parts[to] = parts[from]!;
        account[to] = account[from]!;
        if (isFirst) k++;
        else l++;
      }
    },
    chosen() {
      for (let place = 0; place < nats.length; place++) nats[place] = parts[place]! / NAT;
      return { account, nats };
    },
  };
}
