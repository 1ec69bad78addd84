import type { Post } from "../../../src/model/post.js";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createPopulation } from "../../../src/simulate/people/createPopulation.js";
import { createIds } from "../../../src/simulate/people/ids.js";
import type { Population } from "../../../src/simulate/people/population.js";
import type { Family } from "../../../src/simulate/stage/family.js";
import { createTheatre } from "../../../src/simulate/stage/theatre.js";
import { createWords } from "../../../src/simulate/words/createWords.js";
import type { Words } from "../../../src/simulate/words/words.js";

export interface PublicWorld {
  readonly people: Population;
  readonly words: Words;
  readonly posts: readonly PublicPost[];
}

export interface PublicPost {
  readonly post: Post;
  /** Number of the account. */
  readonly account: number;
}

export interface PublicWorldOptions {
  readonly family: Family;
  readonly accounts: number;
  readonly days: number;
  readonly postsPerDay: number;
  readonly seed: number;
}

const FROM_SECONDS = Date.UTC(2024, 10, 10) / 1000;
const PLATFORMS = ["x", "tiktok", "facebook", "telegram"];
/** As in a world of the command line. */
const PEOPLE_PER_COMMUNITY = 250;

/** Ordinary life alone, without campaigns and look-alikes, with what the truth doesn't tell: who is like what. */
export function publicWorld({ family, accounts, days, postsPerDay, seed }: PublicWorldOptions): PublicWorld {
  const draw = createDraw(seed, "public");
  const words = createWords(draw.fork("words"));
  const ids = createIds(accounts, seed);
  const people = createPopulation({ draw: draw.fork("people"), words, size: accounts, organic: accounts, platforms: PLATFORMS, fromSeconds: FROM_SECONDS });
  family.settle(people, { draw: draw.fork("settle"), organic: accounts, communities: Math.max(4, Math.round(accounts / PEOPLE_PER_COMMUNITY)), postsPerDay });
  const toSeconds = FROM_SECONDS + days * 86_400;
  const theatre = createTheatre({ draw, people, words, ids, platforms: PLATFORMS, timing: family.timing(people), fromSeconds: FROM_SECONDS, toSeconds });
  family.start(theatre.stage("life"));
  const numbers = new Map(Array.from({ length: accounts }, (_, account) => [ids.id(account), account]));
  const posts = Array.from(theatre.run(), ({ post }) => ({ post, account: numbers.get(post.accountId)! }));
  return { people, words, posts };
}
