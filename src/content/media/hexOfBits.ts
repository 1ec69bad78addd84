/** Hexadecimal digits of bits, the first bit highest. @param count a multiple of 4 */
export function hexOfBits(count: number, isSet: (bit: number) => boolean): string {
  let hex = "";
  for (let bit = 0; bit < count; bit += 4) {
    hex += ((isSet(bit) ? 8 : 0) + (isSet(bit + 1) ? 4 : 0) + (isSet(bit + 2) ? 2 : 0) + (isSet(bit + 3) ? 1 : 0)).toString(16);
  }
  return hex;
}
