/**
 * Counts distinct posts per slot, cumulatively: `slots[k]` becomes the number of posts
 * whose narrowest slot is at most `k`. Each key is `post * 256 + slot`, so that after
 * sorting a post's narrowest slot comes first. Sorts `keys` in place.
 */
export function distinctWithin(keys: Float64Array, slots: Uint32Array): void {
  sortSmall(keys);
  slots.fill(0);
  let previous = -1;
  for (let i = 0; i < keys.length; i++) {
    const post = Math.floor(keys[i]! / 256);
    if (post === previous) continue;
    previous = post;
    slots[keys[i]! - post * 256]!++;
  }
  for (let k = 1; k < slots.length; k++) slots[k]! += slots[k - 1]!;
}

/** Insertion sort for the two to ten posts that a pair mostly has: a built-in sort costs more to call. */
function sortSmall(keys: Float64Array): void {
  if (keys.length > 24) {
    keys.sort();
    return;
  }
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let j = i - 1;
    while (j >= 0 && keys[j]! > key) {
      keys[j + 1] = keys[j]!;
      j--;
    }
    keys[j + 1] = key;
  }
}
