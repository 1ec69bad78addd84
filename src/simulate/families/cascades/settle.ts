import { NONE, TRAITS, type Population } from "../../people/population.js";
import type { SettleOptions } from "../../stage/family.js";
import type { Draw } from "../../draw/draw.js";
import { growActivity } from "./activity.js";
import { numbered } from "./circles.js";
import { growCommunities } from "./communities.js";
import { createPools } from "./pools.js";

/** Parts of those who post. */
const FANS = 0.06;
const SCHEDULED = 0.05;
/** Scheduled posters have so many slots a day. */
const SLOTS = { least: 1, most: 48 };
/** Pareto law of audiences (Kwak, Lee, Park & Moon 2010: tail near 1 plus), larger for those who post more. */
const FOLLOWERS = { least: 15, shape: 1.1, activityPower: 0.5, most: 20_000_000 };
/** An idol posts at least that part of the public's mean, and no more than that many times it. */
const IDOL_ACTIVITY = { least: 0.3, most: 20 };

/** Fills in what the public is like; see the machinery for each column's law. */
export function settle(people: Population, { draw, organic, communities, postsPerDay }: SettleOptions): void {
  people.community.set(growCommunities({ draw: draw.fork("communities"), person: people.person.subarray(0, organic), communities }));
  people.postsPerDay.set(growActivity({ draw: draw.fork("activity"), accounts: organic, mean: postsPerDay }));
  drawFollowers(people, draw.fork("followers"), organic, postsPerDay);
  drawTraits(people, draw.fork("traits"), organic, postsPerDay);
}

function drawFollowers({ followers, postsPerDay }: Population, draw: Draw, organic: number, mean: number): void {
  for (let account = 0; account < organic; account++) {
    const activity = mean > 0 ? Math.sqrt(postsPerDay[account]! / mean) : 0;
    followers[account] = Math.floor(Math.min(FOLLOWERS.most, draw.pareto(FOLLOWERS.least, FOLLOWERS.shape) * (0.5 + activity)));
  }
}

/** Idols are drawn by audience, from those on the same platform who write the same language. */
function drawTraits(people: Population, draw: Draw, organic: number, mean: number): void {
  const { size, platform, language, postsPerDay, followers, trait, idol } = people;
  for (let account = 0; account < organic; account++) {
    const chance = draw.uniform();
    const rate = postsPerDay[account]!;
    const scheduled = chance >= FANS && chance < FANS + SCHEDULED && rate >= SLOTS.least && rate <= SLOTS.most;
    trait[account] = TRAITS.indexOf(rate > 0 && chance < FANS ? "fan" : scheduled ? "scheduled" : "ordinary");
  }
  const fame = new Float64Array(size);
  for (let account = 0; account < organic; account++) {
    const rate = postsPerDay[account]!;
    const fits = TRAITS[trait[account]!] === "ordinary" && rate >= IDOL_ACTIVITY.least * mean && rate <= IDOL_ACTIVITY.most * mean;
    if (fits) fame[account] = followers[account]!;
  }
  const tongueOf = numbered(size, (account) => platform[account]! * 256 + language[account]!);
  const stars = createPools(tongueOf, fame);
  for (let account = 0; account < organic; account++) {
    if (TRAITS[trait[account]!] !== "fan") continue;
    idol[account] = stars.pick(draw, tongueOf[account]!);
    if (idol[account] === NONE) trait[account] = TRAITS.indexOf("ordinary");
  }
}
