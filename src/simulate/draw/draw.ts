import { exp, log, pow } from "../../stats/portableMath.js";
import { createCoarseRandom } from "../../stats/random.js";

/** Random numbers of the usual laws, from a stream of its own; the same on every machine. */
export interface Draw {
  /** In [0, 1), in steps of 2^-32. */
  uniform(): number;
  /** In [from, to). */
  between(from: number, to: number): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  exponential(mean: number): number;
  /** Standard normal. */
  normal(): number;
  /** `sigma` is the standard deviation of the logarithm. */
  logNormal(median: number, sigma: number): number;
  /** At least `least`; P(X > x) = (least / x)^shape. */
  pareto(least: number, shape: number): number;
  poisson(mean: number): number;
  pick<T>(items: readonly T[]): T;
  /** In place, and returned (Fisher-Yates). */
  shuffle<T>(items: T[]): T[];
  /** A stream that depends on the seed and the names only, not on what was drawn before. */
  fork(name: string): Draw;
}

/** The stream called `name` of a seed. */
export function createDraw(seed: number, name: string): Draw {
  const uniform = createCoarseRandom(hash(`${seed}/${name}`));
  const draw: Draw = {
    uniform,
    between: (from, to) => from + (to - from) * uniform(),
    below: (n) => Math.floor(uniform() * n),
    chance: (probability) => uniform() < probability,
    exponential: (mean) => -mean * log(1 - uniform()),
    normal: () => normal(uniform),
    logNormal: (median, sigma) => median * exp(sigma * normal(uniform)),
    pareto: (least, shape) => least * pow(1 - uniform(), -1 / shape),
    poisson: (mean) => poisson(uniform, mean),
    pick: (items) => items[Math.floor(uniform() * items.length)]!,
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        [items[i], items[j]] = [items[j]!, items[i]!];
      }
      return items;
    },
    fork: (child) => createDraw(seed, `${name}/${child}`),
  };
  return draw;
}

/** Marsaglia's polar method; the second value is thrown away, so that no state outlives the call. */
function normal(uniform: () => number): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * log(s)) / s);
  }
}

/** Knuth's product of uniforms; large means are split, as a sum of Poisson numbers is one. */
function poisson(uniform: () => number, mean: number): number {
  let count = 0;
  for (; mean > 500; mean -= 500) count += poisson(uniform, 500);
  const limit = exp(-mean);
  for (let product = uniform(); product > limit; product *= uniform()) count++;
  return count;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
