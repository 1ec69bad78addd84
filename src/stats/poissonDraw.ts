import { logFactorial } from "./logFactorial.js";

/** From here on rejection is faster than searching. */
const LARGE_MEAN = 10;

/**
 * A Poisson number: by searching the distribution function for small means, by transformed rejection for others
 * (Hörmann 1993, "The transformed rejection method for generating Poisson random variables", algorithm PTRS).
 * @param random numbers in [0, 1)
 * @param mean 0 or more
 */
export function poissonDraw(random: () => number, mean: number): number {
  return mean < LARGE_MEAN ? searched(random(), mean) : rejected(random, mean);
}

function searched(u: number, mean: number): number {
  let k = 0;
  let p = Math.exp(-mean);
  // The sum of all terms can stay below a number just under 1: what is left of a term then ends the search.
  for (let sum = p; u >= sum && p > 1e-300; sum += p) p *= mean / ++k;
  return k;
}

function rejected(random: () => number, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const alpha = 1.1239 + 1.1328 / (b - 3.4);
  const inside = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + mean + 0.43);
    if (distance >= 0.07 && v <= inside) return k;
    if (k < 0 || (distance < 0.013 && v > distance)) continue;
    if (Math.log((v * alpha) / (a / (distance * distance) + b)) <= k * Math.log(mean) - mean - logFactorial(k)) return k;
  }
}
