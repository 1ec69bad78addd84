import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Draws from one seeded generator.
 * @typedef {ReturnType<typeof createChance>} Chance
 */

/** @param {number} seed */
export function createChance(seed) {
  const generator = xoroshiro128plus(seed);
  const next = () => uniformFloat64(generator);

  return {
    /** @param {number} probability */
    happens: (probability) => next() < probability,
    /** @param {number} from @param {number} to */
    between: (from, to) => from + (to - from) * next(),
    /** Waiting time of a memoryless process. @param {number} mean */
    exponential: (mean) => -Math.log(1 - next()) * mean,
    /** A factor that varies around 1 as incomes and activity do. @param {number} spread */
    factor: (spread) => Math.exp(spread * (next() + next() + next() + next() - 2) * 1.73),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]),
    /** @template T @param {readonly T[]} list @param {readonly number[]} weights @returns {T | undefined} */
    weighted(list, weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return list.find((_, i) => (left -= weights[i] ?? 0) < 0);
    },
    /** Whole number around a mean: the mean rounded up or down by lot. @param {number} mean */
    count: (mean) => Math.floor(mean + next()),
  };
}
