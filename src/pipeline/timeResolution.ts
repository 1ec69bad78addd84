/** Units that exports round times to, coarsest first; each is whole steps of the next. */
const UNITS_SECONDS = [86_400, 3600, 60] as const;

/** Fewer posts may share a second of the minute by chance, or because one scheduler sent them all. */
const POSTS_MIN = 100;

export interface TimeResolution {
  /** @param seconds Unix time of a post */
  add(seconds: number): void;
  /** Seconds: the coarsest of a day, an hour and a minute that all times are whole steps of; 1 if none is, or below 100 posts. */
  finish(): number;
}

/**
 * Watches how finely an export tells time. All times at one second of the minute, whichever (days that begin at midnight of
 * another zone are not at 0 in UTC), are times in minutes: 100 posts with seconds of their own would agree once in 60^99.
 */
export function createTimeResolution(): TimeResolution {
  let posts = 0;
  let first = 0;
  let unit = 0;
  return {
    add(seconds) {
      if (posts++ === 0) first = seconds;
      else while (unit < UNITS_SECONDS.length && (seconds - first) % UNITS_SECONDS[unit]! !== 0) unit++;
    },
    finish: () => (posts >= POSTS_MIN ? (UNITS_SECONDS[unit] ?? 1) : 1),
  };
}

/** Windows narrower than times are told apart in are as wide as that: what fell into one minute was not seen within ten seconds. */
export function widenWindows(windowsSeconds: readonly number[], resolutionSeconds: number): readonly number[] {
  const widened = windowsSeconds.map((window) => (resolutionSeconds > 1 ? Math.max(window, resolutionSeconds) : window));
  return [...new Set(widened)].sort((a, b) => a - b);
}
