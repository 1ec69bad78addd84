/**
 * Row numbers sorted by (first, second), rows of equal keys in their given order: two
 * counting sorts, the minor key first. Memory is O(rows + largest key), so keys have to be dense.
 */
export function orderByTwoKeys(first: Uint32Array, second: Uint32Array): Uint32Array {
  const rows = new Uint32Array(first.length);
  for (let i = 0; i < rows.length; i++) rows[i] = i;
  return countingSort(countingSort(rows, second), first);
}

function countingSort(rows: Uint32Array, key: Uint32Array): Uint32Array {
  let largest = 0;
  for (let i = 0; i < key.length; i++) if (key[i]! > largest) largest = key[i]!;
  const next = new Uint32Array(largest + 2);
  for (let i = 0; i < rows.length; i++) next[key[rows[i]!]! + 1]!++;
  for (let k = 0; k <= largest; k++) next[k + 1]! += next[k]!;
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    sorted[next[key[row]!]!++] = row;
  }
  return sorted;
}
