import type { Draw } from "../../draw/draw.js";
import { NONE, type Population } from "../../people/population.js";
import { createPools, type Pools } from "./pools.js";

/** A division of the public that decides who sees whose posts. */
export interface Circle {
  /** Part of the reactions that come from here, as far as there is anybody. */
  readonly share: number;
  /** Number of each account's part of the public. */
  readonly poolOf: Uint32Array;
  readonly pools: Pools;
}

export interface Circles {
  /** The narrowest first; the last one goes across platforms. */
  readonly all: readonly Circle[];
  /** Same platform, language and community. */
  readonly home: Circle;
  /** Same platform and language. */
  readonly tongue: Circle;
  /** Same language, all platforms. */
  readonly language: Circle;
}

/**
 * Where those who react come from. Most share language and community with the author (homophily; McPherson,
 * Smith-Lovin & Cook 2001), few read another language, few saw it on another platform.
 */
const SHARES = { home: 0.68, tongue: 0.2, platform: 0.04, language: 0.08 };
/** No more reactions to a post are expected from home than one for so many accounts there: the famous are read elsewhere. */
const HOME_ACCOUNTS_FOR_REACTION = 20;

/** @param weights how often an account reacts, in proportion; 0 for never */
export function createCircles(people: Population, weights: Float64Array): Circles {
  const circle = (share: number, key: (account: number) => number): Circle => {
    const poolOf = numbered(people.size, key);
    return { share, poolOf, pools: createPools(poolOf, weights) };
  };
  const { platform, language, community } = people;
  const home = circle(SHARES.home, (a) => (platform[a]! * 256 + language[a]!) * 65_536 + community[a]!);
  const tongue = circle(SHARES.tongue, (a) => platform[a]! * 256 + language[a]!);
  const samePlatform = circle(SHARES.platform, (a) => platform[a]!);
  const sameLanguage = circle(SHARES.language, (a) => language[a]!);
  return { all: [home, tongue, samePlatform, sameLanguage], home, tongue, language: sameLanguage };
}

/** Parts numbered in the order in which they first occur. */
export function numbered(size: number, key: (account: number) => number): Uint32Array {
  const numbers = new Map<number, number>();
  const pools = new Uint32Array(size);
  for (let account = 0; account < size; account++) {
    const value = key(account);
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    pools[account] = number;
  }
  return pools;
}

/**
 * Chance that a reaction to one's posts comes from each circle, when `reactions` are expected. What a circle can't
 * give goes to the next one; all are 0 where there is nobody else.
 */
export function circleChances({ all, home }: Circles, weights: Float64Array, author: number, reactions: number, chances: Float64Array): void {
  let left = 0;
  for (const [i, circle] of all.entries()) {
    left += circle.share;
    const pool = circle.poolOf[author]!;
    // Rounding must not leave a pool of one with company.
    const others = circle.pools.count(pool) - (weights[author]! > 0 ? 1 : 0);
    const room = others <= 0 ? 0 : circle === home ? Math.min(1, others / (HOME_ACCOUNTS_FOR_REACTION * reactions)) : 1;
    chances[i] = left * room;
    left -= chances[i]!;
  }
}

const TRIES = 3;

/** Somebody else who sees a post, or {@link NONE}; `chances` as above, `from` narrows the choice to wider circles. */
export function pickReader(draw: Draw, { all }: Circles, chances: Float64Array, author: number): number {
  let point = draw.uniform();
  for (const [i, circle] of all.entries()) {
    point -= chances[i]!;
    if (point >= 0) continue;
    for (let tries = 0; tries < TRIES; tries++) {
      const reader = circle.pools.pick(draw, circle.poolOf[author]!);
      if (reader !== author) return reader;
    }
    point = -1;
  }
  return NONE;
}
