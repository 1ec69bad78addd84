import { shrink, type GreyImage } from "./greyImage.js";
import { hexOfBits } from "./hexOfBits.js";

/**
 * Difference hash (Krawetz 2013, "Kind of like that"): the picture at 9 × 8 pixels; row by row, a bit is set where a pixel
 * is darker than its right neighbour. 64 bits as 16 hexadecimal digits.
 */
export function dHash(image: GreyImage): string {
  const { pixels } = shrink(image, 9, 8);
  return hexOfBits(64, (bit) => {
    const at = Math.floor(bit / 8) * 9 + (bit % 8);
    return pixels[at]! < pixels[at + 1]!;
  });
}
