import { checkpoint } from "../../model/checkpoint.js";
import { createChooser, OVERALL, PARTNERS } from "./chooser.js";
import { chanceOf, createCircles } from "./circles.js";
import type { CompanyColumns } from "./columns.js";
import { CLOSEST, findEncounters, type Encounters } from "./encounters.js";
import { halvesOf } from "./halves.js";
import { createSurprise } from "./surprise.js";

/** What keeping company says of each account, in columns by account number. */
export interface Company {
  /**
   * Nats a post: how surprising it is, on average over the account's posts, to meet the circle that the other half of
   * time named as closely as it does.
   */
  readonly surprise: Float64Array;
  /** Posts with something that others share too. */
  readonly posts: Int32Array;
  /** How many such things a post shares, on average over all. */
  readonly sharesPerPost: number;
  /** How many others were met in posts of the first half of time at rank 1, 2 to {@link CLOSEST} or more, then in those of the second. */
  readonly crowds: Int32Array;
  /** The circle's part of all shares, for posts of the first and of the second half of time: the chance that one who is met is of the circle. */
  readonly chances: Float64Array;
  /** The accounts that it kept most company with over all time, best first, -1 where there are fewer: {@link PARTNERS} each. */
  readonly partners: Int32Array;
  /** Nats of each partner, summed over encounters. */
  readonly nats: Float64Array;
  /** The partners on either half of time, laid out as `partners`: the circles of the other half are made of them. */
  readonly halves: readonly [Int32Array, Int32Array];
}

/** Posts that count as met by nobody, so that few posts can't make a high mean. */
export const PRIOR_POSTS = 2;

const ACCOUNTS_PER_TURN = 2000;

/**
 * Finds for each account the company it keeps, on one half of time, and measures on the other half how far from chance
 * meeting them again is (sample splitting, cf. Cox 1975: what was chosen on one half is fairly tested on the other).
 *
 * The chance that one of a circle is among the r accounts closest to a share is that of r draws out of all shares:
 * Poisson with mean r * (shares of the circle) / (all shares).
 */
export async function measureCompany(columns: CompanyColumns, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company> {
  return measureOnHalves(columns, await findEncounters(columns, signal), 0, signal, onProgress);
}

/**
 * As {@link measureCompany}, of encounters that are found already: they don't depend on how time is cut in halves.
 * @param salt of the halves, 0 unless they are to be cut another way
 */
export async function measureOnHalves(columns: CompanyColumns, encounters: Encounters, salt: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company> {
  const { accounts, accountStart, accountPosts } = columns;
  const surprise = new Float64Array(accounts);
  const posts = new Int32Array(accounts);
  const partners = new Int32Array(accounts * PARTNERS);
  const nats = new Float64Array(accounts * PARTNERS);
  const halves = [new Int32Array(accounts * PARTNERS), new Int32Array(accounts * PARTNERS)] as const;
  const crowds = new Int32Array(2 * CLOSEST * accounts);
  const halfOfShare = halvesOf(columns, salt);
  const choose = createChooser(columns, encounters, halfOfShare);
  for (let a = 0; a < accounts; a++) {
    if (a % ACCOUNTS_PER_TURN === 0) {
      await checkpoint(signal);
      onProgress?.(a, 3 * accounts);
    }
    posts[a] = countPosts(a);
    countCrowds(a);
    const chosen = choose(a);
    for (let k = 0; k < PARTNERS; k++) {
      const place = a * PARTNERS + k;
      halves[0][place] = chosen.account[k]!;
      halves[1][place] = chosen.account[PARTNERS + k]!;
      partners[place] = chosen.account[OVERALL * PARTNERS + k]!;
      nats[place] = chosen.nats[OVERALL * PARTNERS + k]!;
    }
  }
  const measure = createSurprise(columns, encounters, halfOfShare);
  const chances = new Float64Array(2 * accounts);
  const circle: number[] = [];
  // One half after the other: the partners of both would not stay in the cache.
  for (const h of [0, 1] as const) {
    const circleOf = createCircles(halves[1 - h]!, accounts);
    for (let a = 0; a < accounts; a++) {
      if (a % ACCOUNTS_PER_TURN === 0) {
        await checkpoint(signal);
        onProgress?.((1 + h) * accounts + a, 3 * accounts);
      }
      circleOf(a, circle);
      const chance = chanceOf(circle, columns);
      chances[2 * a + h] = chance;
      surprise[a]! += measure(a, h, circle, chance);
    }
  }
  for (let a = 0; a < accounts; a++) surprise[a]! /= posts[a]! + PRIOR_POSTS;
  const postsOfAll = posts.reduce((sum, count) => sum + count, 0);
  return { surprise, posts, sharesPerPost: postsOfAll > 0 ? columns.account.length / postsOfAll : 1, crowds, chances, partners, nats, halves };

  function countCrowds(a: number): void {
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      const first = (2 * a + halfOfShare[at]!) * CLOSEST;
      for (let e = encounters.start[at]!; e < encounters.start[at]! + encounters.length[at]!; e++) crowds[first + Math.min(encounters.rank[e]!, CLOSEST) - 1]!++;
    }
  }

  function countPosts(a: number): number {
    let count = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      if (at === accountStart[a] || accountPosts[at] !== accountPosts[at - 1]) count++;
    }
    return count;
  }
}
