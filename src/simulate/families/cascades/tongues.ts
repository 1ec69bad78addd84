import type { Draw } from "../../draw/draw.js";
import { NONE, type Population } from "../../people/population.js";
import type { Circle } from "./circles.js";

/** The languages that a public writes, by how much is written in them. */
export interface Tongues {
  /** {@link NONE} where nobody posts. */
  pick(draw: Draw): number;
  /** Part of the posts; 0 for languages that nobody writes. */
  share(language: number): number;
  /** Somebody who writes that language. */
  speaker(draw: Draw, language: number): number;
}

/** @param circle the division by language */
export function createTongues({ language, postsPerDay }: Population, { poolOf, pools }: Circle): Tongues {
  const poolOfLanguage: number[] = [];
  for (const [account, number] of language.entries()) if (postsPerDay[account]! > 0) poolOfLanguage[number] = poolOf[account]!;
  const weights = Array.from(poolOfLanguage, (pool) => (pool === undefined ? 0 : pools.weight(pool)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    pick(draw) {
      let point = draw.uniform() * total;
      return weights.findIndex((weight) => weight > 0 && (point -= weight) < 0);
    },
    share: (number) => (weights[number] ?? 0) / total,
    speaker: (draw, number) => (poolOfLanguage[number] === undefined ? NONE : pools.pick(draw, poolOfLanguage[number])),
  };
}
