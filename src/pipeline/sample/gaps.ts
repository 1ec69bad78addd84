const HOUR_SECONDS = 3600;

/** Nights and weekends are shorter. */
const GAP_HOURS_MIN = 24;

/** Hours with posts have to have so many (median), or silence for a day is nothing unusual. */
const POSTS_MIN = 10;

/** A stretch of time without any post. */
export interface Gap {
  /** Unix seconds, whole hours; the last one is exclusive. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export interface GapWatch {
  /** @param seconds Unix time of a post */
  add(seconds: number): void;
  finish(): { readonly gaps: readonly Gap[]; /** Of hours with any. */ readonly medianPosts: number };
}

/** Watches for whole days of silence in an export that is otherwise busy. */
export function createGapWatch(): GapWatch {
  const posts = new Map<number, number>();
  // Posts mostly come in the order of time.
  let [hour, count] = [NaN, 0];
  const turn = (next: number): void => {
    if (count > 0) posts.set(hour, (posts.get(hour) ?? 0) + count);
    [hour, count] = [next, 0];
  };
  return {
    add(seconds) {
      const next = Math.floor(seconds / HOUR_SECONDS);
      if (next !== hour) turn(next);
      count++;
    },
    finish() {
      turn(NaN);
      const medianPosts = [...posts.values()].sort((a, b) => a - b)[posts.size >> 1] ?? 0;
      if (medianPosts < POSTS_MIN) return { gaps: [], medianPosts };
      const hours = [...posts.keys()].sort((a, b) => a - b);
      const gaps = hours.slice(1).flatMap((next, i) => (next - hours[i]! - 1 >= GAP_HOURS_MIN ? [{ fromSeconds: (hours[i]! + 1) * HOUR_SECONDS, toSeconds: next * HOUR_SECONDS }] : []));
      return { gaps, medianPosts };
    },
  };
}
