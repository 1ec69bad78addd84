import { checkpoint } from "../../model/checkpoint.js";
import { createChooser, OVERALL, PARTNERS } from "./chooser.js";
import { chanceOf, createCircles } from "./circles.js";
import type { CompanyColumns } from "./columns.js";
import { CLOSEST, findEncounters, type Encounters } from "./encounters.js";
import { QUARTERS, quartersOf } from "./quarters.js";
import { createSurprise } from "./surprise.js";

/** What keeping company says of each account, in columns by account number. */
export interface Company {
  /** Into so many classes accounts are divided, of which each keeps company with its own; 1 where nobody is kept apart. */
  readonly classes: number;
  /**
   * Nats a post: how surprising it is, on average over the account's posts, to meet the circle that the rest of
   * time named as closely as it does.
   */
  readonly surprise: Float64Array;
  /** Posts with something that others share too. */
  readonly posts: Int32Array;
  /** How many such things a post shares, on average over all. */
  readonly sharesPerPost: number;
  /** How many others were met in posts of the first quarter of time at rank 1, 2 to {@link CLOSEST} or more, then in those of the next ones; 0 where it has no circle. */
  readonly crowds: Int32Array;
  /** The circle's part of all shares, for posts of each quarter of time: the chance that one who is met is of the circle. */
  readonly chances: Float64Array;
  /** The accounts that it kept most company with over all time, best first, -1 where there are fewer: {@link PARTNERS} each. */
  readonly partners: Int32Array;
  /** Nats of each partner, summed over encounters. */
  readonly nats: Float64Array;
  /** The partners outside of each quarter of time, laid out as `partners`: its circles are made of them. */
  readonly outside: readonly Int32Array[];
}

/** Posts that count as met by nobody, so that few posts can't make a high mean. */
export const PRIOR_POSTS = 2;

const ACCOUNTS_PER_TURN = 2000;

/**
 * Finds for each account the company it keeps on three quarters of time, and measures on the fourth how far from chance
 * meeting them again is, for each quarter in turn (cross-fitting; Cox 1975: what was chosen on one part of the data is fairly tested on another).
 *
 * The chance that one of a circle is among the r accounts closest to a share is that of r draws out of all shares:
 * Poisson with mean r * (shares of the circle) / (all shares).
 */
export async function measureCompany(columns: CompanyColumns, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company> {
  return measureInQuarters(columns, await findEncounters(columns, signal), 0, signal, onProgress);
}

/**
 * As {@link measureCompany}, of encounters that are found already: they don't depend on how time is cut in quarters.
 * @param salt of the quarters, 0 unless time is to be cut another way
 */
export async function measureInQuarters(columns: CompanyColumns, encounters: Encounters, salt: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Company> {
  const { accounts, accountStart, accountPosts } = columns;
  const surprise = new Float64Array(accounts);
  const posts = new Int32Array(accounts);
  const partners = new Int32Array(accounts * PARTNERS);
  const nats = new Float64Array(accounts * PARTNERS);
  const outside = Array.from({ length: QUARTERS }, () => new Int32Array(accounts * PARTNERS));
  const crowds = new Int32Array(QUARTERS * CLOSEST * accounts);
  const quarters = quartersOf(columns, salt);
  const choose = createChooser(columns, encounters, quarters);
  for (let a = 0; a < accounts; a++) {
    if (a % ACCOUNTS_PER_TURN === 0) {
      await checkpoint(signal);
      onProgress?.(a, (1 + QUARTERS) * accounts);
    }
    posts[a] = countPosts(a);
    const chosen = choose(a);
    for (let k = 0; k < PARTNERS; k++) {
      const place = a * PARTNERS + k;
      for (let q = 0; q < QUARTERS; q++) outside[q]![place] = chosen.account[q * PARTNERS + k]!;
      partners[place] = chosen.account[OVERALL * PARTNERS + k]!;
      nats[place] = chosen.nats[OVERALL * PARTNERS + k]!;
    }
  }
  const measure = createSurprise(columns, encounters, quarters);
  const chances = new Float64Array(QUARTERS * accounts);
  const circle: number[] = [];
  // One quarter after the other: the partners of all would not stay in the cache.
  for (let q = 0; q < QUARTERS; q++) {
    const circleOf = createCircles(outside[q]!, accounts);
    for (let a = 0; a < accounts; a++) {
      if (a % ACCOUNTS_PER_TURN === 0) {
        await checkpoint(signal);
        onProgress?.((1 + q) * accounts + a, (1 + QUARTERS) * accounts);
      }
      circleOf(a, circle);
      const chance = chanceOf(circle, columns);
      // Without a circle nobody of it can be met: most accounts of a loose public have none.
      if (chance === 0) continue;
      chances[QUARTERS * a + q] = chance;
      countCrowds(a, q);
      surprise[a]! += measure(a, q, circle, chance);
    }
  }
  for (let a = 0; a < accounts; a++) surprise[a]! /= posts[a]! + PRIOR_POSTS;
  return { classes: columns.classes, surprise, posts, sharesPerPost: sharesPerPost(columns.account.length, posts), crowds, chances, partners, nats, outside };

  function countCrowds(a: number, q: number): void {
    const first = (QUARTERS * a + q) * CLOSEST;
    for (let at = accountStart[a]!; at < accountStart[a + 1]!; at++) {
      if (quarters[at] !== q) continue;
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

export function sharesPerPost(shares: number, posts: Int32Array): number {
  const all = posts.reduce((sum, count) => sum + count, 0);
  return all > 0 ? shares / all : 1;
}
