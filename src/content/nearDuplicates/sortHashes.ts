/** Longer columns are left to the engine: dealing them takes more room than the cache has. */
const DEALT_MAX = 2048;
const DEALT_BITS = 8;
const ends = new Uint16Array(1 << DEALT_BITS);
const dealt = new Uint32Array(DEALT_MAX);

/**
 * Sorts the first `count` numbers of a column, ascending, in place. Hashes are spread evenly: dealt by their first bits they
 * are nearly in order, and insertion does the rest in linear time (bucket sort): faster than the engine's sort for the
 * few grams of a post.
 */
export function sortHashes(column: Uint32Array, count: number): void {
  if (count > DEALT_MAX) {
    column.subarray(0, count).sort();
    return;
  }
  ends.fill(0);
  for (let i = 0; i < count; i++) ends[column[i]! >>> (32 - DEALT_BITS)]!++;
  for (let part = 0, end = 0; part < ends.length; part++) {
    end += ends[part]!;
    ends[part] = end - ends[part]!;
  }
  for (let i = 0; i < count; i++) dealt[ends[column[i]! >>> (32 - DEALT_BITS)]!++] = column[i]!;
  for (let i = 0; i < count; i++) {
    const own = dealt[i]!;
    let to = i;
    while (to > 0 && column[to - 1]! > own) {
      column[to] = column[to - 1]!;
      to--;
    }
    column[to] = own;
  }
}
