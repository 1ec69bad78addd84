import { pow } from "../../../stats/portableMath.js";
import type { Draw } from "../../draw/draw.js";
import { NONE, TRAITS, type Population } from "../../people/population.js";
import { circleChances, createCircles, type Circles } from "./circles.js";
import { AWAKE_WITH_OTHERS } from "./rhythm.js";

/**
 * Where each account's posts come from, so that in the long run they add up to its `postsPerDay`:
 * rate = spontaneous + followUp rate + arriving + fan reactions + mirrored posts. Rates are posts a day.
 */
export interface Balance {
  readonly circles: Circles;
  /** How often an account reacts to what others post, in proportion: its rate, or 0 for scheduled posters. */
  readonly weights: Float64Array;
  /** Expected reactions to one of its posts: the mark of the process. */
  readonly reactions: Float64Array;
  /** Rate of reacting to what others posted in this world. */
  readonly arriving: Float64Array;
  /** Chance that one post is followed by another of the same account soon after. */
  readonly followUp: Float64Array;
  /** Rate of posting out of nothing: the immigrants of the process. */
  readonly spontaneous: Float64Array;
  /** Chance of a fan to react to a post of its idol, awake. */
  readonly fanChance: Float64Array;
  /** The account whose posts it repeats on another platform, or {@link NONE}. */
  readonly mirrorOf: Int32Array;
  /** Chance that it repeats one. */
  readonly mirrorChance: Float64Array;
}

/** Expected reactions of the mean post. Subcritical with room: with follow-ups, a post causes two thirds of one. */
const REACTIONS = 0.42;
/** Reactions grow with the audience by that power (Mishra, Rizoiu & Xie 2016 find 1; reach grows more slowly than followers do). */
const AUDIENCE_POWER = 0.7;
/** Most reactions that are expected of one post, as part of the public. */
const MOST_REACTIONS = 0.01;
/** Most of an account's posts that reactions to strangers may be, fan reactions of a fan, mirrored posts of a mirror. */
const MOST = { arriving: 0.65, fan: 0.45, mirror: 0.4 };
/** Highest chance of a follow-up; its square root is even over accounts, so that most have few bursts and some live in them. */
const MOST_FOLLOW_UP = 0.6;
/** A part of the posts always comes out of nothing. */
const LEAST_SPONTANEOUS = 0.08;
/** Part of the people with several accounts who mirror. */
const MIRRORING = 0.6;
const ROUNDS = 12;
/** Part of the follow-ups that repost what is going round at home; the others are the account's own. */
export const FOLLOW_UP_REPOSTS = 0.5;

export function createBalance(people: Population, draw: Draw): Balance {
  const { size, postsPerDay, trait } = people;
  const weights = postsPerDay.map((rate, account) => (TRAITS[trait[account]!] === "scheduled" ? 0 : rate));
  const circles = createCircles(people, weights);
  const reactions = expectedReactions(people);
  const arrivingParts = balanced(circles, weights, postsPerDay, reactions);
  const mirrorOf = mirrors(people, draw);
  const zeros = () => new Float64Array(size);
  const balance: Balance = {
    circles,
    weights,
    reactions,
    mirrorOf,
    arriving: weights.map((weight, account) => weight * arrivingParts[account]!),
    followUp: zeros(),
    spontaneous: zeros(),
    fanChance: zeros(),
    mirrorChance: zeros(),
  };
  const bursts = postsPerDay.map(() => draw.uniform());
  // What mirrors repeat has to be known before they are.
  for (let account = 0; account < size; account++) if (mirrorOf[account] === NONE) share(balance, people, account, bursts[account]!);
  for (let account = 0; account < size; account++) if (mirrorOf[account] !== NONE) share(balance, people, account, bursts[account]!);
  return balance;
}

/** Rate of an account's posts of its own making: what its mirrors can repeat. */
function ownRate({ spontaneous, followUp }: Balance, rate: number, account: number): number {
  return spontaneous[account]! + rate * followUp[account]! * (1 - FOLLOW_UP_REPOSTS);
}

/** What an account doesn't do in answer to others it does by itself. */
function share(balance: Balance, { postsPerDay, trait, idol }: Population, account: number, burst: number): void {
  const rate = postsPerDay[account]!;
  if (TRAITS[trait[account]!] === "scheduled" || rate === 0) {
    balance.spontaneous[account] = rate;
    return;
  }
  let left = 1 - LEAST_SPONTANEOUS - balance.arriving[account]! / rate;
  const take = (most: number): number => {
    const part = Math.max(0, Math.min(most, left));
    left -= part;
    return part;
  };
  const idolRate = idol[account] === NONE ? 0 : postsPerDay[idol[account]!]!;
  if (TRAITS[trait[account]!] === "fan" && idolRate > 0) {
    // Who posts often can't have a fan at each post; what the fan doesn't do then stays with it.
    const alerts = idolRate * AWAKE_WITH_OTHERS;
    balance.fanChance[account] = Math.min(1, (take(Math.min(MOST.fan, alerts / rate)) * rate) / alerts);
  }
  const source = balance.mirrorOf[account]!;
  if (source !== NONE) {
    const sourceRate = ownRate(balance, postsPerDay[source]!, source);
    balance.mirrorChance[account] = Math.min(1, (take(Math.min(MOST.mirror, sourceRate / rate)) * rate) / sourceRate);
  }
  balance.followUp[account] = take(MOST_FOLLOW_UP * burst * burst);
  balance.spontaneous[account] = rate * (LEAST_SPONTANEOUS + Math.max(0, left));
}

/** In proportion to a power of the audience, {@link REACTIONS} on average over posts, cut off for the most famous. */
function expectedReactions({ followers, postsPerDay, size }: Population): Float64Array {
  const reactions = followers.map((count) => pow(1 + count, AUDIENCE_POWER));
  const most = Math.max(1, MOST_REACTIONS * size);
  // Cutting off lowers the mean, so it is scaled again.
  for (let round = 0; round < ROUNDS; round++) {
    let [posts, sum] = [0, 0];
    for (let account = 0; account < size; account++) {
      posts += postsPerDay[account]!;
      sum += postsPerDay[account]! * reactions[account]!;
    }
    if (sum === 0) return reactions.fill(0);
    for (let account = 0; account < size; account++) reactions[account] = Math.min(most, (reactions[account]! * REACTIONS * posts) / sum);
  }
  return reactions;
}

/**
 * Part of each account's posts that are reactions. Where a small circle would have to react more than it posts,
 * its members' posts get fewer reactions; `reactions` is changed to that end.
 */
function balanced(circles: Circles, weights: Float64Array, rates: Float64Array, reactions: Float64Array): Float64Array {
  const { poolOf } = circles.home;
  for (let round = 0; ; round++) {
    const parts = arrivingParts(circles, weights, rates, reactions);
    const most = new Float64Array(poolOf.length);
    for (const [account, part] of parts.entries()) most[poolOf[account]!] = Math.max(most[poolOf[account]!]!, part);
    if (round === ROUNDS || most.every((part) => part <= MOST.arriving)) return parts;
    for (let account = 0; account < reactions.length; account++) reactions[account]! *= Math.min(1, MOST.arriving / most[poolOf[account]!]!);
  }
}

/** One is drawn for another's post with chance weight / (total of the pool - weight of the author), and never for one's own. */
function arrivingParts(circles: Circles, weights: Float64Array, rates: Float64Array, reactions: Float64Array): Float64Array {
  const chances = new Float64Array(circles.all.length);
  const flows = circles.all.map(({ poolOf }) => new Float64Array(poolOf.length));
  const own = new Float64Array(weights.length);
  for (let account = 0; account < weights.length; account++) {
    const rate = rates[account]!;
    if (rate === 0) continue;
    circleChances(circles, weights, { account, rate, reactions: reactions[account]! }, chances);
    for (const [i, { poolOf, pools }] of circles.all.entries()) {
      if (chances[i] === 0) continue;
      const pool = poolOf[account]!;
      const flow = (rate * reactions[account]! * chances[i]!) / (pools.weight(pool) - weights[account]!);
      flows[i]![pool]! += flow;
      own[account]! += flow;
    }
  }
  return weights.map((weight, account) => {
    if (weight === 0) return 0;
    let part = -own[account]!;
    for (const [i, { poolOf }] of circles.all.entries()) part += flows[i]![poolOf[account]!]!;
    return Math.max(0, part);
  });
}

/** For some of the people with several accounts: their busiest account for each of the others. */
function mirrors({ person, platform, postsPerDay, trait, size }: Population, draw: Draw): Int32Array {
  const busiest = new Int32Array(person.reduce((most, number) => Math.max(most, number + 1), 0)).fill(NONE);
  for (let account = 0; account < size; account++) {
    if (TRAITS[trait[account]!] !== "ordinary" || postsPerDay[account] === 0) continue;
    const known = busiest[person[account]!]!;
    if (known === NONE || postsPerDay[account]! > postsPerDay[known]!) busiest[person[account]!] = account;
  }
  return Int32Array.from(person, (number, account) => {
    const main = busiest[number]!;
    const mirrors = main !== NONE && main !== account && platform[main] !== platform[account] && TRAITS[trait[account]!] === "ordinary" && postsPerDay[account]! > 0;
    return mirrors && draw.chance(MIRRORING) ? main : NONE;
  });
}
