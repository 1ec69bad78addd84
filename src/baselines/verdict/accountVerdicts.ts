import type { BaselineAccounts, BaselineNetwork } from "../../model/baseline.js";
import { growingUint32 } from "../../model/columns.js";
import { findComponents } from "../../network/components.js";

/**
 * What a method says of single accounts: its own judgement where it has one. Where it only makes a
 * network, an account is scored by its heaviest edge, named if one of its edges counts (is heavier than
 * the method's threshold, or just exists where the method has none), and grouped with all whom it reaches
 * over edges that count. Edges from an account to itself are nothing of the kind and are left out.
 *
 * @returns columns of equal length for the accounts that have an edge, or whom the method itself judges
 */
export function accountVerdicts(network: BaselineNetwork): BaselineAccounts {
  if (network.accounts) return network.accounts;
  const { source, target, weight, threshold = -Infinity } = network;
  const size = Math.max(largest(source), largest(target)) + 1;
  const strongest = new Float64Array(size);
  const tied = new Uint8Array(size);
  const counting = { source: growingUint32(), target: growingUint32() };
  for (let e = 0; e < source.length; e++) {
    const a = source[e]!;
    const b = target[e]!;
    const w = weight[e]!;
    if (a === b) continue;
    tied[a] = tied[b] = 1;
    if (w > strongest[a]!) strongest[a] = w;
    if (w > strongest[b]!) strongest[b] = w;
    if (!(w > threshold)) continue;
    counting.source.push(a);
    counting.target.push(b);
  }
  const { component } = findComponents({ source: counting.source.finish(), target: counting.target.finish(), accounts: { size } });
  const account = Uint32Array.from(numbersOf(tied));
  const group = Int32Array.from(account, (a) => component[a]!);
  return {
    account,
    score: Float64Array.from(account, (a) => strongest[a]!),
    named: Uint8Array.from(group, (g) => (g < 0 ? 0 : 1)),
    group,
  };
}

/** -1 where there are none. */
function largest(numbers: Uint32Array): number {
  let most = -1;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!;
  return most;
}

function numbersOf(marks: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < marks.length; number++) if (marks[number]) numbers.push(number);
  return numbers;
}
