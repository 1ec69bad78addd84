/**
 * All numbers of `width` bits of which `count` are set, in ascending order: what a chunk is combined with (XOR)
 * to visit its neighbours at that distance. Kept, since every search asks for the same few.
 */
export function chunkMasks(width: number, count: number): Uint32Array {
  const place = width * 32 + count;
  let masks = made.get(place);
  if (!masks) made.set(place, (masks = makeMasks(width, count)));
  return masks;
}

const made = new Map<number, Uint32Array>();

/** How many masks there are: the binomial coefficient, exact below 2^53. */
export function maskCount(width: number, count: number): number {
  let product = 1;
  for (let i = 1; i <= count; i++) product = (product * (width - count + i)) / i;
  return count > width ? 0 : product;
}

function makeMasks(width: number, count: number): Uint32Array {
  const masks = new Uint32Array(maskCount(width, count));
  let mask = 2 ** count - 1;
  for (let i = 0; i < masks.length; i++) {
    masks[i] = mask;
    // The next larger number with as many set bits (Gosper).
    const lowest = mask & -mask;
    const ripple = mask + lowest;
    mask = lowest === 0 ? 0 : ripple | (((mask ^ ripple) >>> 2) / lowest);
  }
  return masks;
}
