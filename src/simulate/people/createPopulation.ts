import type { Draw } from "../draw/draw.js";
import type { Words } from "../words/words.js";
import { NONE, type Population } from "./population.js";

export interface PopulationOptions {
  readonly draw: Draw;
  readonly words: Words;
  readonly size: number;
  /** Accounts 0 to `organic` - 1 are the public. */
  readonly organic: number;
  readonly platforms: readonly string[];
  readonly fromSeconds: number;
}

/** Part of the public's people who have one more account on another platform: most of them two, some three. */
const MORE_ACCOUNTS = 0.12;
/** Years since the platforms opened, the most that an account can be old. */
const YEARS = 14;
const YEAR_SECONDS = 365.25 * 86_400;

/**
 * Who there is: platforms, persons, languages, time zones and ages. Families fill in the rest for the public,
 * campaigns for their members, who are drawn like everybody here.
 */
export function createPopulation({ draw, words, size, organic, platforms, fromSeconds }: PopulationOptions): Population {
  const people: Population = {
    size,
    platform: new Uint8Array(size),
    person: new Uint32Array(size),
    community: new Uint16Array(size),
    language: new Uint8Array(size),
    utcOffsetHours: new Float32Array(size),
    postsPerDay: new Float64Array(size),
    trait: new Uint8Array(size),
    idol: new Int32Array(size).fill(NONE),
    followers: new Float64Array(size),
    createdAt: new Float64Array(size),
    campaign: new Int32Array(size).fill(NONE),
  };
  for (let account = 0, persons = 0; account < size; persons++) {
    const first = account;
    const language = pickLanguage(draw, words);
    const accounts = account < organic ? accountsOfPerson(draw, Math.min(platforms.length, organic - account)) : 1;
    // Half of those who live elsewhere are within an hour or two of the language's home.
    const offset = words.languages[language]!.utcOffsetHours + (draw.chance(0.15) ? draw.below(5) - 2 : 0);
    for (; account < first + accounts; account++) {
      people.person[account] = persons;
      people.platform[account] = account === first ? pickPlatform(draw, platforms.length) : (people.platform[account - 1]! + 1) % platforms.length;
      people.language[account] = language;
      people.utcOffsetHours[account] = offset;
      people.createdAt[account] = Math.floor(fromSeconds - YEAR_SECONDS * YEARS * ageShare(draw));
    }
  }
  return people;
}

function accountsOfPerson(draw: Draw, max: number): number {
  let accounts = 1;
  while (accounts < Math.min(max, 3) && draw.chance(MORE_ACCOUNTS)) accounts++;
  return accounts;
}

function pickLanguage(draw: Draw, words: Words): number {
  let point = draw.uniform();
  for (const [language, { share }] of words.languages.entries()) if ((point -= share) < 0) return language;
  return 0;
}

/** The first platform has half of the accounts, each further one half of what is left. */
function pickPlatform(draw: Draw, platforms: number): number {
  let platform = 0;
  while (platform < platforms - 1 && draw.chance(0.5)) platform++;
  return platform;
}

/** Platforms grew and people leave: young accounts are more frequent than old ones. */
function ageShare(draw: Draw): number {
  return draw.uniform() * draw.uniform();
}
