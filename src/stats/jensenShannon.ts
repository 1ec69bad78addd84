import { entropy } from "./entropy.js";

/**
 * Jensen and Shannon's divergence (Lin 1991) of two sets of counts, over ln 2: how much one word tells of the side that it comes from, both sides being alike likely.
 * Signature: `jensenShannon<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): number`.
 *
 * @returns 0 for equal distributions to 1 for those with nothing in common; NaN if either is empty
 */
export function jensenShannon<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): number {
  const [inA, inB] = [sum(a), sum(b)];
  if (inA === 0 || inB === 0) return NaN;
  const mixed: number[] = [];
  for (const [key, n] of a) mixed.push((n / inA + (b.get(key) ?? 0) / inB) / 2);
  for (const [key, n] of b) if (!a.has(key)) mixed.push(n / inB / 2);
  const divergence = entropy(mixed) - (entropy(a.values()) + entropy(b.values())) / 2;
  return Math.min(1, Math.max(0, divergence / Math.LN2));
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  let all = 0;
  for (const n of counts.values()) all += n;
  return all;
}
