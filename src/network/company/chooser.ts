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
export function createChooser(columns: CompanyColumns, { start, other, rank }: Encounters, halves: Uint8Array): (account: number) => Chosen {
  const { account, accounts, accountStart, accountPosts } = columns;
  const halfLn = Float64Array.from({ length: accounts }, (_, a) => Math.log(accountStart[a + 1]! - accountStart[a]!) / 2);
  const lnRank = Float64Array.from({ length: CROWD + 1 }, (_, r) => Math.log(r));
  const lnUsual = Math.log(account.length) - EVERYDAY_NATS;
  // 0: not at all, 1: once, more: several times.
  const times = new Uint8Array(accounts);
  const repeated: number[] = [];
  // Side by side, as they are looked up together at random places: sum of either half, best in the last post, that post + 1.
  const sums = new Int32Array(4 * accounts);
  const best = createBest();

  function addRepeated(b: number, parts: number, half: number, p: number): void {
    const at = 4 * b;
    if (sums[at + 3] !== p) {
      if (sums[at + 3] === 0) repeated.push(b);
      sums[at + 3] = p;
      sums[at + 2] = 0;
    }
    if (parts <= sums[at + 2]!) return;
    sums[at + half]! += parts - sums[at + 2]!;
    sums[at + 2] = parts;
  }

  /** All that one share met. */
  function visit(at: number, most: number): void {
    const half = halves[at]!;
    const p = accountPosts[at]! + 1;
    for (let e = start[at]!; e < start[at + 1]!; e++) {
      const b = other[e]!;
      const parts = Math.round((most - lnRank[rank[e]!]! - halfLn[b]!) * NAT);
      if (parts <= 0) continue;
      if (times[b]! > 1) addRepeated(b, parts, half, p);
      // Over all of time the least of the best is no worse than on a half.
      else if (parts >= best.least(half)) {
        best.offer(half, b, parts);
        best.offer(OVERALL, b, parts);
      }
    }
  }

  return (a) => {
    best.clear();
    const [first, end] = [start[accountStart[a]!]!, start[accountStart[a + 1]!]!];
    // Without branches, since nobody can guess them: 0, 1, 3, 7 …
    for (let e = first; e < end; e++) times[other[e]!]! |= times[other[e]!]! + 1;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) visit(at, lnUsual - halfLn[a]!);
    for (const b of repeated) {
      const at = 4 * b;
      best.offer(0, b, sums[at]!);
      best.offer(1, b, sums[at + 1]!);
      best.offer(OVERALL, b, sums[at]! + sums[at + 1]!);
      sums[at] = sums[at + 1] = sums[at + 3] = 0;
    }
    repeated.length = 0;
    for (let e = first; e < end; e++) times[other[e]!] = 0;
    return best.chosen();
  };
}

/** The highest sums above 0 of each list; of equal ones the lower account number comes first. */
function createBest(): { clear(): void; least(list: number): number; offer(list: number, account: number, parts: number): void; chosen(): Chosen } {
  const account = new Int32Array(LISTS * PARTNERS);
  const parts = new Int32Array(LISTS * PARTNERS);
  const nats = new Float64Array(LISTS * PARTNERS);
  return {
    clear() {
      account.fill(-1);
      parts.fill(0);
    },
    least: (list) => parts[list * PARTNERS + PARTNERS - 1]!,
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
