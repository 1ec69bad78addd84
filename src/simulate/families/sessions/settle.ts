import { createZipf } from "../../draw/zipf.js";
import type { Draw } from "../../draw/draw.js";
import { NONE, TRAITS, type Population } from "../../people/population.js";
import type { SettleOptions } from "../../stage/family.js";

/**
 * Deviation of the logarithm of posts a day. With it the tenth who post most write four fifths of all posts, as Wojcik &
 * Hughes (2019), "Sizing up Twitter users" (Pew Research Center), measured. Muchnik et al. (2013), "Origins of power-law
 * degree distribution in the heterogeneity of human activity in social networks", find as wide a spread elsewhere, and
 * that audiences follow from it.
 */
const ACTIVITY_SIGMA = 2.1;
/** The most that anybody posts, in medians; nobody keeps up more by hand for weeks. */
const ACTIVITY_MAX = 400;
/** The exponent of audiences is 2.276 in Kwak et al. (2010), "What is Twitter, a social network or a news media?". */
const FOLLOWERS = { least: 8, shape: 1.276, max: 5e6 };
/** Part of the people whose community speaks their language, if there is one. */
const OWN_LANGUAGE = 0.88;
/** Sizes of communities fall off gently by rank. */
const COMMUNITY_EXPONENT = 0.5;
const PARTS = { fan: 0.06, scheduled: 0.03 };
/** One in so many accounts of a community on a platform is an idol: those with the largest audience. */
const ACCOUNTS_PER_IDOL = 40;
const IDOL_EXPONENT = 1;

/** Fills in what people are like, platform, person and language given. */
export function settlePeople(people: Population, { draw, organic, communities, postsPerDay }: SettleOptions): void {
  settleActivity(people, draw.fork("activity"), organic, postsPerDay);
  settleCommunities(people, draw.fork("communities"), organic, communities);
  settleTraits(people, draw.fork("traits"), organic, postsPerDay);
}

function settleActivity(people: Population, draw: Draw, organic: number, postsPerDay: number): void {
  let sum = 0;
  for (let account = 0; account < organic; account++) sum += people.postsPerDay[account] = Math.min(ACTIVITY_MAX, draw.logNormal(1, ACTIVITY_SIGMA));
  const scale = (postsPerDay * organic) / sum;
  for (let account = 0; account < organic; account++) {
    // Who says more is followed more, less than in proportion.
    const heard = Math.sqrt(0.2 + people.postsPerDay[account]!);
    people.postsPerDay[account]! *= scale;
    people.followers[account] = Math.min(FOLLOWERS.max, Math.floor(heard * draw.pareto(FOLLOWERS.least, FOLLOWERS.shape)));
  }
}

/** Languages get communities by the number of their speakers; all accounts of a person are in one. */
function settleCommunities(people: Population, draw: Draw, organic: number, communities: number): void {
  const ofLanguage = communitiesByLanguage(people.language, organic, communities);
  const pickers = ofLanguage.map((list) => createZipf(Math.max(1, list.length), COMMUNITY_EXPONENT));
  const any = createZipf(communities, COMMUNITY_EXPONENT);
  const known = new Map<number, number>();
  for (let account = 0; account < organic; account++) {
    const language = people.language[account]!;
    const own = ofLanguage[language]!;
    const person = people.person[account]!;
    const community = known.get(person) ?? (own.length > 0 && draw.chance(OWN_LANGUAGE) ? own[pickers[language]!(draw)]! : any(draw));
    known.set(person, community);
    people.community[account] = community;
  }
}

/** Deals communities out one by one, each to the language with the most speakers per community so far. */
function communitiesByLanguage(language: Uint8Array, organic: number, communities: number): readonly (readonly number[])[] {
  const speakers = new Array<number>(256).fill(0);
  for (let account = 0; account < organic; account++) speakers[language[account]!]!++;
  const lists: number[][] = speakers.map(() => []);
  for (let community = 0; community < communities; community++) {
    let best = 0;
    for (let i = 1; i < 256; i++) if (speakers[i]! * (lists[best]!.length + 1) > speakers[best]! * (lists[i]!.length + 1)) best = i;
    lists[best]!.push(community);
  }
  return lists;
}

function settleTraits(people: Population, draw: Draw, organic: number, postsPerDay: number): void {
  const idols = idolsByNeighbourhood(people, organic);
  for (let account = 0; account < organic; account++) {
    const chance = draw.uniform();
    people.trait[account] = TRAITS.indexOf("ordinary");
    people.idol[account] = NONE;
    if (chance < PARTS.fan) {
      const idol = pickIdol(draw, idols.get(neighbourhood(people, account)) ?? [], account);
      if (idol === NONE) continue;
      people.trait[account] = TRAITS.indexOf("fan");
      people.idol[account] = idol;
    } else if (chance < PARTS.fan + PARTS.scheduled && people.postsPerDay[account]! > postsPerDay / 4) {
      people.trait[account] = TRAITS.indexOf("scheduled");
    }
  }
}

function pickIdol(draw: Draw, idols: readonly number[], fan: number): number {
  if (idols.length === 0) return NONE;
  const idol = idols[createZipf(idols.length, IDOL_EXPONENT)(draw)]!;
  return idol === fan ? NONE : idol;
}

/** Accounts of one community on one platform see each other's posts. */
function neighbourhood(people: Population, account: number): number {
  return people.community[account]! * 256 + people.platform[account]!;
}

/** The most followed of each neighbourhood, in that order. */
function idolsByNeighbourhood(people: Population, organic: number): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (let account = 0; account < organic; account++) {
    const key = neighbourhood(people, account);
    const list = members.get(key);
    if (list) list.push(account);
    else members.set(key, [account]);
  }
  for (const [key, list] of members) {
    list.sort((a, b) => people.followers[b]! - people.followers[a]! || a - b);
    members.set(key, list.slice(0, Math.ceil(list.length / ACCOUNTS_PER_IDOL)));
  }
  return members;
}
