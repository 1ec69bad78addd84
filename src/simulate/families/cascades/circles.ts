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
/** Most of what others in a circle post that may be reactions to one author, and least part of a circle that others have to be. */
const MOST_OCCUPIED = 0.3;
const LEAST_COMPANY = 0.1;

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

export interface Author {
  readonly account: number;
  /** Posts a day. */
  readonly rate: number;
  /** Expected for each of them. */
  readonly reactions: number;
}

/**
 * Chance that a reaction to one's posts comes from each circle. What a circle can't give goes to the next one; all
 * are 0 where there is nobody else.
 */
export function circleChances({ all, home }: Circles, weights: Float64Array, { account, rate, reactions }: Author, chances: Float64Array): void {
  let left = 0;
  for (let i = 0; i < all.length; i++) {
    const circle = all[i]!;
    left += circle.share;
    const pool = circle.poolOf[account]!;
    const total = circle.pools.weight(pool);
    const others = total - weights[account]!;
    // Who is nearly alone there would be drawn again and again.
    let room = others < LEAST_COMPANY * total ? 0 : Math.min(1, (MOST_OCCUPIED * others) / (left * rate * reactions));
    if (circle === home) room = Math.min(room, circle.pools.count(pool) / (HOME_ACCOUNTS_FOR_REACTION * reactions));
    chances[i] = total > 0 ? left * room : 0;
    left -= chances[i]!;
  }
}

const MOST_TRIES = 200;

/** Somebody else who sees a post, or {@link NONE}; `chances` are the author's, as above. */
export function pickReader(draw: Draw, { all }: Circles, chances: Float64Array, author: number): number {
  let point = draw.uniform();
  for (let i = 0; i < all.length; i++) {
    point -= chances[i]!;
    if (point >= 0) continue;
    const { pools, poolOf } = all[i]!;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const reader = pools.pick(draw, poolOf[author]!);
      if (reader !== author) return reader;
    }
    return NONE;
  }
  return NONE;
}
