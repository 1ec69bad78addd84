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

const UNITS: ReadonlyMap<number, string> = new Map([
  [60, "minute"],
  [3600, "hour"],
  [86_400, "day"],
]);

function coarseTimes(resolutionSeconds: number, platforms: readonly { readonly platform: string; readonly seconds: number }[]): Caution[] {
  const unit = UNITS.get(resolutionSeconds);
  const all = unit ? [`Times are in whole ${unit}s: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one ${unit} count as equally close.`] : [];
  const some = [...platforms]
    .sort((a, b) => compareTexts(a.platform, b.platform))
    .map(({ platform, seconds }) => `Times of ${platform} are in whole ${UNITS.get(seconds)}s, others are finer: accounts there look closer to each other than anybody knows.`);
  return [...all, ...some].map((meaning) => ({ sign: "coarseTimes", meaning }));
}

function cappedAccounts(posts: readonly number[]): Caution[] {
  const cap = findCap(posts);
  if (!cap) return [];
  return [{ sign: "cappedAccounts", meaning: `${cap.reached} accounts have exactly ${cap.most} posts and none has more: the collection seems to stop there. What they posted besides isn't known, and may bring them together with others or not.` }];
}

const GAPS_NAMED = 3;

function holes({ gaps, medianPosts }: { readonly gaps: readonly Gap[]; readonly medianPosts: number }): Caution[] {
  if (gaps.length === 0) return [];
  const named = gaps.slice(0, GAPS_NAMED).map(({ fromSeconds, toSeconds }) => `${hourOf(fromSeconds)} to ${hourOf(toSeconds)} (${(toSeconds - fromSeconds) / 3600} hours)`);
  const more = gaps.length > GAPS_NAMED ? ` and ${gaps.length - GAPS_NAMED} more times` : "";
  return [{ sign: "gap", meaning: `No posts from ${named.join(", ")}${more}, though an hour with any has ${medianPosts} (median): the collection may have a hole. Nothing is known of what was shared then.` }];
}

/** `2024-11-12T05:00Z`; times beyond those of a date as a number. */
function hourOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${date.toISOString().slice(0, -8)}Z`;
}
