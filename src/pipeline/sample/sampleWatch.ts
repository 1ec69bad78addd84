import type { Caution } from "../../model/caution.js";
import { compareTexts } from "../../model/order.js";
import { createTimeResolution, type TimeResolution } from "../timeResolution.js";
import { findCap } from "./cap.js";
import { createGapWatch, type Gap } from "./gaps.js";

/** What posts tell of the sample that they are. */
export interface Sample {
  /** How finely times are told apart: 60, 3600 or 86,400 seconds, or 1. */
  readonly resolutionSeconds: number;
  readonly cautions: readonly Caution[];
}

export interface SampleWatch {
  /** @param account its number, @param seconds Unix time of a post */
  add(platform: string, account: number, seconds: number): void;
  finish(): Sample;
}

/** Watches posts go by for signs that they are coarse in time, cut short or with a hole. */
export function createSampleWatch(): SampleWatch {
  const overall = createTimeResolution();
  const ofPlatform = new Map<string, TimeResolution>();
  const postsOf: number[] = [];
  const gaps = createGapWatch();
  return {
    add(platform, account, seconds) {
      overall.add(seconds);
      let own = ofPlatform.get(platform);
      if (!own) ofPlatform.set(platform, (own = createTimeResolution()));
      own.add(seconds);
      postsOf[account] = (postsOf[account] ?? 0) + 1;
      gaps.add(seconds);
    },
    finish() {
      const resolutionSeconds = overall.finish();
      const coarse = [...ofPlatform].flatMap(([platform, own]) => (own.finish() > resolutionSeconds ? [{ platform, seconds: own.finish() }] : []));
      return { resolutionSeconds, cautions: [...coarseTimes(resolutionSeconds, coarse), ...cappedAccounts(postsOf), ...holes(gaps.finish())] };
    },
  };
}

/** Sentences with units of their own, so that whoever translates them needn't know English plurals. */
interface UnitWords {
  readonly all: string;
  of(platform: string): string;
}

const UNITS: ReadonlyMap<number, UnitWords> = new Map([
  [
    60,
    {
      all: "Times are in whole minutes: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one minute count as equally close.",
      of: (platform) => `Times of ${platform} are in whole minutes, others are finer: accounts there look closer to each other than anybody knows.`,
    },
  ],
  [
    3600,
    {
      all: "Times are in whole hours: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one hour count as equally close.",
      of: (platform) => `Times of ${platform} are in whole hours, others are finer: accounts there look closer to each other than anybody knows.`,
    },
  ],
  [
    86_400,
    {
      all: "Times are in whole days: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing on one day count as equally close.",
      of: (platform) => `Times of ${platform} are in whole days, others are finer: accounts there look closer to each other than anybody knows.`,
    },
  ],
]);

function coarseTimes(resolutionSeconds: number, platforms: readonly { readonly platform: string; readonly seconds: number }[]): Caution[] {
  const all = UNITS.get(resolutionSeconds)?.all;
  const some = [...platforms].sort((a, b) => compareTexts(a.platform, b.platform)).map(({ platform, seconds }) => UNITS.get(seconds)!.of(platform));
  return [...(all === undefined ? [] : [all]), ...some].map((meaning) => ({ sign: "coarseTimes", meaning }));
}

function cappedAccounts(posts: readonly number[]): Caution[] {
  const cap = findCap(posts);
  if (!cap) return [];
  return [{ sign: "cappedAccounts", meaning: `${cap.reached} accounts have exactly ${cap.most} posts and none has more: the collection seems to stop there. What they posted besides isn't known, and may bring them together with others or not.` }];
}

const GAPS_NAMED = 3;

function holes({ gaps, medianPosts }: { readonly gaps: readonly Gap[]; readonly medianPosts: number }): Caution[] {
  const named = gaps
    .slice(0, GAPS_NAMED)
    .map(({ fromSeconds, toSeconds }) => `No posts from ${hourOf(fromSeconds)} to ${hourOf(toSeconds)}, ${(toSeconds - fromSeconds) / 3600} hours, though an hour with any has ${medianPosts} (median): the collection may have a hole. Nothing is known of what was shared then.`);
  const more = gaps.length - GAPS_NAMED;
  return [...named, ...(more > 0 ? [`There are ${more} more holes of a day or longer.`] : [])].map((meaning) => ({ sign: "gap", meaning }));
}

/** `2024-11-12T05:00Z`; times beyond those of a date as a number. */
function hourOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${date.toISOString().slice(0, -8)}Z`;
}
