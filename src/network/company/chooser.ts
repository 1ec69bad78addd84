import type { CompanyColumns } from "./columns.js";
import type { Encounters } from "./encounters.js";

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
  const shares = account.length;
  const sums = [new Int32Array(accounts), new Int32Array(accounts)] as const;
  const bestInPost = new Int32Array(accounts);
  const lastPost = new Int32Array(accounts).fill(-1);
  const touched = new Int32Array(accounts);

  return {
    choose(a, encounters, half) {
      let count = 0;
      const { share, other, rank, length } = encounters;
      for (let e = 0; e < length; e++) {
        const b = other[e]!;
        const own = (accountStart[a + 1]! - accountStart[a]!) * (accountStart[b + 1]! - accountStart[b]!);
        const nats = Math.round((Math.log(shares / (Math.sqrt(own) * rank[e]!)) - EVERYDAY_NATS) * NAT);
        if (nats <= 0) continue;
        const s = share[e]!;
        const p = post[accountRows[accountStart[a]! + s]!]!;
        if (lastPost[b] !== p) {
          if (sums[0][b] === 0 && sums[1][b] === 0) touched[count++] = b;
          lastPost[b] = p;
          bestInPost[b] = 0;
        }
        if (nats <= bestInPost[b]!) continue;
        sums[half(s)][b]! += nats - bestInPost[b]!;
        bestInPost[b] = nats;
      }
      const met = touched.subarray(0, count);
      const result = {
        halves: [best(met, (b) => sums[0][b]!), best(met, (b) => sums[1][b]!)] as const,
        overall: best(met, (b) => sums[0][b]! + sums[1][b]!),
      };
      for (const b of met) sums[0][b] = sums[1][b] = 0;
      for (const b of met) lastPost[b] = -1;
      return result;
    },
  };
}

/** The highest sums above 0, highest first; of equal ones the lower account number. */
function best(met: Int32Array, sum: (account: number) => number): Partner[] {
  const chosen: Partner[] = [];
  for (const b of met) {
    const nats = sum(b) / NAT;
    if (nats <= 0) continue;
    const last = chosen[PARTNERS - 1];
    if (last && (last.nats > nats || (last.nats === nats && last.account < b))) continue;
    let at = Math.min(chosen.length, PARTNERS - 1);
    while (at > 0 && (chosen[at - 1]!.nats < nats || (chosen[at - 1]!.nats === nats && chosen[at - 1]!.account > b))) {
      if (at < PARTNERS) chosen[at] = chosen[at - 1]!;
      at--;
    }
    chosen[at] = { account: b, nats };
  }
  return chosen;
}
