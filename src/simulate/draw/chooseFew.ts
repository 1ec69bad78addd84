import type { Draw } from "./draw.js";

/** That many different numbers below `n` that fit, in random order; fewer if no more fit. */
export function chooseFew(draw: Draw, n: number, count: number, fits: (number: number) => boolean): readonly number[] {
  const chosen = new Set<number>();
  // Drawing at random is fast while there are enough that fit; after that the rest is listed.
  for (let tries = n > 0 ? 4 * count + 64 : 0; tries > 0 && chosen.size < count; tries--) {
    const number = draw.below(n);
    if (!chosen.has(number) && fits(number)) chosen.add(number);
  }
  if (chosen.size < count) {
    const rest: number[] = [];
    for (let number = 0; number < n; number++) if (!chosen.has(number) && fits(number)) rest.push(number);
    for (const number of draw.shuffle(rest).slice(0, count - chosen.size)) chosen.add(number);
  }
  return [...chosen];
}
