const PASSES = [
  { shift: 0, values: 2048 },
  { shift: 11, values: 2048 },
  { shift: 22, values: 1024 },
];

/**
 * Sorts row numbers by a 32-bit key each, ascending, rows of one key in the order in which they came (radix sort).
 * @param order row numbers; overwritten, as is `swap` of the same length
 * @returns one of the two
 */
export function sortByKey(key: Uint32Array, order: Uint32Array, swap: Uint32Array): Uint32Array {
  let [from, to] = [order, swap];
  for (const { shift, values } of PASSES) {
    const next = new Uint32Array(values + 1);
    for (let i = 0; i < from.length; i++) next[((key[from[i]!]! >>> shift) & (values - 1)) + 1]!++;
    for (let v = 0; v < values; v++) next[v + 1]! += next[v]!;
    for (let i = 0; i < from.length; i++) to[next[(key[from[i]!]! >>> shift) & (values - 1)]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
}
