import { shrink, type GreyImage } from "./greyImage.js";
import { hexOfBits } from "./hexOfBits.js";

const SIDE = 32;
const KEPT = 8;

/**
 * DCT hash (Zauner 2010, "Implementation and benchmarking of perceptual image hash functions", 3.2.1): the picture at 32 × 32
 * pixels, its discrete cosine transform, of that the 8 × 8 lowest frequencies without the constant row and column; a bit is set
 * where a coefficient is above their median. 64 bits as 16 hexadecimal digits, row by row.
 *
 * Zauner blurs by a mean of 7 × 7 pixels before picking 32 × 32 of them; the mean of the area that each of those covers blurs
 * pictures of every size alike. So hashes are near those of the pHash library, not equal to them.
 */
export function pHash(image: GreyImage): string {
  const coefficients = lowFrequencies(shrink(image, SIDE, SIDE).pixels);
  const sorted = coefficients.slice().sort();
  const median = (sorted[KEPT * KEPT / 2 - 1]! + sorted[KEPT * KEPT / 2]!) / 2;
  return hexOfBits(KEPT * KEPT, (bit) => coefficients[bit]! > median);
}

/** DCT-II coefficients (1, 1) to (8, 8), frequency down × frequency across. */
function lowFrequencies(pixels: ArrayLike<number>): Float64Array {
  const across = new Float64Array(SIDE * KEPT);
  for (let row = 0; row < SIDE; row++) {
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += COSINES[u * SIDE + x]! * pixels[row * SIDE + x]!;
      across[row * KEPT + u] = sum;
    }
  }
  const coefficients = new Float64Array(KEPT * KEPT);
  for (let v = 0; v < KEPT; v++) {
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += COSINES[v * SIDE + y]! * across[y * KEPT + u]!;
      coefficients[v * KEPT + u] = rounded(sum);
    }
  }
  return coefficients;
}

/** Sums that are 0 on paper differ from it in the last digits, by the order of addition. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** Row u: the cosine of frequency u + 1 at the middle of each pixel, scaled to length 1. */
const COSINES = Float64Array.from({ length: KEPT * SIDE }, (_, i) => {
  const [frequency, pixel] = [Math.floor(i / SIDE) + 1, i % SIDE];
  return Math.sqrt(2 / SIDE) * Math.cos((Math.PI * (2 * pixel + 1) * frequency) / (2 * SIDE));
});
