import { pow } from "../../stats/portableMath.js";
import type { Draw } from "./draw.js";

/**
 * Draws ranks 0 to n - 1 with probability proportional to 1 / (rank + 1)^exponent. Takes O(n) memory
 * and O(log n) time a draw.
 */
export function createZipf(n: number, exponent: number): (draw: Draw) => number {
  const cumulated = new Float64Array(n);
  let sum = 0;
  for (let rank = 0; rank < n; rank++) cumulated[rank] = sum += pow(rank + 1, -exponent);
  return (draw) => {
    const point = draw.uniform() * sum;
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulated[middle]! > point) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
