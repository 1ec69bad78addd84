import { exp, log } from "../../../stats/portableMath.js";
import type { Draw } from "../../draw/draw.js";

/**
 * When an account's sessions begin, how many posts they have and how far these are apart. Posts come in cascades, as
 * in Malmgren et al. (2008), "A Poissonian explanation for heavy tails in e-mail communication": a process that
 * follows the day's rhythm starts sessions, each with a geometric number of posts.
 */
export interface Bursts {
  /** Rhythm seconds until the first session, for accounts that have lived like that for ever. */
  untilFirst(draw: Draw, account: number): number;
  /** Rhythm seconds from the start of a session to the start of the next. */
  untilNext(draw: Draw, account: number): number;
  /** Posts of a session, 1 or more. */
  posts(draw: Draw, account: number): number;
  /** Seconds from one post of a session to the next. */
  pause(draw: Draw): number;
}

const DAY_SECONDS = 86_400;
/**
 * Spread of the log-normal time between sessions: wider than the exponential, as people have busy and idle weeks, which
 * Barabási (2005), "The origin of bursts and heavy tails in human dynamics", calls a law of its own.
 */
const SESSION_SIGMA = 1.3;
const MEAN_TO_MEDIAN = exp((SESSION_SIGMA * SESSION_SIGMA) / 2);
const FIRST_TO_MEDIAN = exp(SESSION_SIGMA * SESSION_SIGMA);
/**
 * Pauses in a session, log-normal like other times between people's acts (Blenn & Van Mieghem 2016, "Are human interactivity times
 * lognormal?"). Median and spread are assumed: a minute or a few, as sessions are told apart by longer breaks.
 */
const PAUSE = { medianSeconds: 100, sigma: 1.3 };

/** Posts per session of somebody who posts so much a day: those who post a lot have more sessions and longer ones. */
export function postsPerSession(postsPerDay: number): number {
  return 1 + 0.4 * Math.sqrt(postsPerDay);
}

/** @param postsPerDay of each account; the long-run rate of its sessions' posts is exactly that. */
export function createBursts(postsPerDay: ArrayLike<number>): Bursts {
  const medianGap = new Float64Array(postsPerDay.length);
  const tail = new Float64Array(postsPerDay.length);
  for (let account = 0; account < postsPerDay.length; account++) {
    const rate = postsPerDay[account]!;
    if (rate <= 0) continue;
    const mean = postsPerSession(rate);
    medianGap[account] = (DAY_SECONDS * mean) / rate / MEAN_TO_MEDIAN;
    // floor(Exp(tail)) is geometric with mean `mean` - 1.
    tail[account] = -1 / log(1 - 1 / mean);
  }
  return {
    // The gap around a given moment is a long one (drawn by its length), and the moment lies anywhere in it.
    untilFirst: (draw, account) => draw.uniform() * draw.logNormal(medianGap[account]! * FIRST_TO_MEDIAN, SESSION_SIGMA),
    untilNext: (draw, account) => draw.logNormal(medianGap[account]!, SESSION_SIGMA),
    posts: (draw, account) => 1 + Math.floor(draw.exponential(tail[account]!)),
    pause: (draw) => 1 + draw.logNormal(PAUSE.medianSeconds, PAUSE.sigma),
  };
}
