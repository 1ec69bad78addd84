/**
 * Shannon's entropy of counts, in nats. Signature: `entropy(counts: Iterable<number>): number`.
 *
 * @param counts 0 or more
 * @returns 0 for a single kind and for none
 */
export function entropy(counts: Iterable<number>): number {
  let [all, weighted] = [0, 0];
  for (const n of counts) {
    if (n <= 0) continue;
    all += n;
    weighted += n * Math.log(n);
  }
  return all === 0 ? 0 : Math.max(0, Math.log(all) - weighted / all);
}
