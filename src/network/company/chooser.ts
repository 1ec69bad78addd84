import type { CompanyColumns } from "./columns.js";
import { CROWD, type Encounters } from "./encounters.js";
import { createSieve } from "./sieve.js";
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

const LN_RANK = Float64Array.from({ length: CROWD + 1 }, (_, r) => Math.log(r));

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
  const { accounts, accountStart, accountPosts, pool } = columns;
  const { other, rank } = encounters;
  const halfLn = new Float64Array(accounts);
  for (let a = 0; a < accounts; a++) halfLn[a] = Math.log(accountStart[a + 1]! - accountStart[a]!) / 2;
  const lnUsual = Math.log(pool) - EVERYDAY_NATS;
  const sift = createSieve(encounters, halfLn, quarters, PARTNERS);
  const best = createBest();
  const sums = createSums(accounts);
  let most = 0;
  const partsOf = (e: number): number => Math.round((most - LN_RANK[rank[e]!]! - halfLn[other[e]!]!) * NAT);
  const offerOnce = (at: number, e: number): void => best.offerInside(quarters[at]!, other[e]!, partsOf(e));
  return (a) => {
    most = lnUsual - halfLn[a]!;
    best.clear();
    const again = sift(accountStart[a]!, accountStart[a + 1]!, most, offerOnce);
    // Who was met once has the same sum outside of every other quarter.
    best.unite();
    for (let i = 0; i < again.length; i += 2) {
      const [at, e] = [again[i]!, again[i + 1]!];
      const parts = partsOf(e);
      if (parts > 0) sums.add(other[e]!, parts, quarters[at]!, accountPosts[at]!);
    }
    sums.offer(best);
    return best.chosen();
  };
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
  /** Hands those who were met in one quarter only on to all lists in which it counts; before anybody else is offered. */
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
  const length = new Int32Array(LISTS);
  const taken = new Int32Array(QUARTERS);

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

  /** The quarter whose list has the highest sum that isn't taken, -1 if all are. */
  function highest(): number {
    let quarter = -1;
    let place = 0;
    for (let q = 0; q < QUARTERS; q++) {
      const at = (LISTS + q) * PARTNERS + taken[q]!;
      if (taken[q] === PARTNERS || parts[at] === 0) continue;
      if (quarter >= 0 && (parts[at]! < parts[place]! || (parts[at] === parts[place] && account[at]! > account[place]!))) continue;
      quarter = q;
      place = at;
    }
    return quarter;
  }

  /** Appends an account to all lists but one that have room. @returns whether there are any */
  function append(quarter: number, b: number, sum: number): boolean {
    let hasRoom = false;
    for (let list = 0; list < LISTS; list++) {
      if (length[list] === PARTNERS) continue;
      hasRoom = true;
      if (list === quarter) continue;
      const at = list * PARTNERS + length[list]!++;
      account[at] = b;
      parts[at] = sum;
    }
    return hasRoom;
  }

  return {
    clear() {
      account.fill(-1);
      parts.fill(0);
    },
    offerInside: (quarter, b, sum) => offer(LISTS + quarter, b, sum),
    unite() {
      length.fill(0);
      taken.fill(0);
      for (let quarter = highest(); quarter >= 0; quarter = highest()) {
        const at = (LISTS + quarter) * PARTNERS + taken[quarter]!++;
        if (!append(quarter, account[at]!, parts[at]!)) return;
      }
    },
    offer,
    chosen() {
      for (let place = 0; place < chosen.nats.length; place++) chosen.nats[place] = parts[place]! / NAT;
      return chosen;
    },
  };
}
