import type { CompanyColumns } from "./columns.js";
import { CROWD, type Encounters } from "./encounters.js";

/** Accounts that are followed as an account's company. */
export const PARTNERS = 8;

/** Below this many nats an encounter is everyday. */
const EVERYDAY_NATS = 2;

/** Nats are summed in whole parts of this size, so that the sum doesn't depend on the order of posts. */
export const NAT = 1024;

export interface Partner {
  readonly account: number;
  readonly nats: number;
}

/** The best company of one account on each half of time and over all of it, best first. */
export interface Chosen {
  readonly halves: readonly [readonly Partner[], readonly Partner[]];
  readonly overall: readonly Partner[];
}

export interface Chooser {
  choose(account: number, encounters: Encounters, half: (share: number) => 0 | 1): Chosen;
}

/**
 * Ranks whom an account met by the sum over its posts of ln(shares / (sqrt(own shares * other's shares) * rank)), less
 * {@link EVERYDAY_NATS}: rare others, met in a small crowd, count most. Of several things that one post shares, the best counts.
 */
export function createChooser(columns: CompanyColumns): Chooser {
  const { account, accounts, accountStart, accountRows, post } = columns;
  const lnShares = Math.log(account.length);
  const halfLnOwn = Float64Array.from({ length: accounts }, (_, a) => Math.log(accountStart[a + 1]! - accountStart[a]!) / 2);
  const lnRank = Float64Array.from({ length: CROWD + 1 }, (_, rank) => Math.log(rank));
  // Side by side, as they are looked up together at random places: sum of either half, best in the last post, that post.
  const state = new Int32Array(4 * accounts);
  for (let b = 0; b < accounts; b++) state[4 * b + 3] = -1;
  const met = new Int32Array(accounts);

  function tally(a: number, { share, other, rank, length }: Encounters, half: (share: number) => 0 | 1): number {
    const most = lnShares - EVERYDAY_NATS - halfLnOwn[a]!;
    let count = 0;
    let s = -1;
    let h = 0;
    let p = -1;
    for (let e = 0; e < length; e++) {
      const b = other[e]!;
      const nats = Math.round((most - halfLnOwn[b]! - lnRank[rank[e]!]!) * NAT);
      if (nats <= 0) continue;
      if (share[e] !== s) {
        s = share[e]!;
        h = half(s);
        p = post[accountRows[accountStart[a]! + s]!]!;
      }
      const at = 4 * b;
      if (state[at + 3] !== p) {
        if (state[at] === 0 && state[at + 1] === 0) met[count++] = b;
        state[at + 3] = p;
        state[at + 2] = 0;
      }
      if (nats <= state[at + 2]!) continue;
      state[at + h]! += nats - state[at + 2]!;
      state[at + 2] = nats;
    }
    return count;
  }

  return {
    choose(a, encounters, half) {
      const count = tally(a, encounters, half);
      const lists: [Partner[], Partner[], Partner[]] = [[], [], []];
      for (let i = 0; i < count; i++) {
        const b = met[i]!;
        const first = state[4 * b]!;
        const second = state[4 * b + 1]!;
        offer(lists[0], b, first);
        offer(lists[1], b, second);
        offer(lists[2], b, first + second);
        state[4 * b] = state[4 * b + 1] = 0;
        state[4 * b + 3] = -1;
      }
      return { halves: [lists[0], lists[1]], overall: lists[2] };
    },
  };
}

/** Keeps the highest sums above 0, highest first; of equal ones the lower account number. */
function offer(chosen: Partner[], account: number, sum: number): void {
  if (sum <= 0) return;
  const nats = sum / NAT;
  const last = chosen[PARTNERS - 1];
  if (last && (last.nats > nats || (last.nats === nats && last.account < account))) return;
  let at = Math.min(chosen.length, PARTNERS - 1);
  while (at > 0 && (chosen[at - 1]!.nats < nats || (chosen[at - 1]!.nats === nats && chosen[at - 1]!.account > account))) {
    chosen[at] = chosen[at - 1]!;
    at--;
  }
  chosen[at] = { account, nats };
}
