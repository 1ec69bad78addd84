import type { Network } from "../model/network.js";

/**
 * Per account, from its strongest tie of weight w: w / (1 + w), between 0 and 1. It ranks accounts
 * without a knob; it is no probability.
 */
export function coordination({ accounts, source, target, weight }: Network): Float64Array {
  const strongest = new Float64Array(accounts.size);
  for (let pair = 0; pair < source.length; pair++) {
    const w = weight[pair]!;
    if (w > strongest[source[pair]!]!) strongest[source[pair]!] = w;
    if (w > strongest[target[pair]!]!) strongest[target[pair]!] = w;
  }
  return strongest.map((w) => w / (1 + w));
}
