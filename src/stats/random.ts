import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";

/** A source of numbers in [0, 1) that replays from its seed (xoroshiro128+, Blackman & Vigna 2018). */
export function createRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  // Fresh from its seed the state is mostly zeros and ones: the first number would be 1 - 1e-8 for every small seed.
  generator.jump();
  return () => uniformFloat64(generator);
}

/** The same in steps of 2^-32, at half the price: for simulations that draw a dozen numbers for each post. */
export function createCoarseRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  generator.jump();
  return () => (generator.next() >>> 0) / 4294967296;
}
