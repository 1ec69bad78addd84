/** Units that exports round times to, coarsest first; each is whole steps of the next. */
const UNITS_SECONDS = [86_400, 3600, 60] as const;

const DAY_SECONDS = 86_400;

/** Fewer posts may share a second of the minute by chance, or because one scheduler sent them all. */
const POSTS_MIN = 100;

/** What part of all times has to be whole steps: rows of another tool, with times of their own, don't make the others finer. */
const PART_MIN = 0.9;

export interface TimeResolution {
  /** @param seconds Unix time of a post */
  add(seconds: number): void;
  /** Seconds: the coarsest of a day, an hour and a minute that at least nine in ten times are whole steps of; 1 if none is, or below 100 posts. */
  finish(): number;
}

/** With so many places of the day seen, one column for all of them takes less memory than a map, and less time. */
const PLACES_IN_MAP_MAX = 4096;

/**
 * Watches how finely an export tells time. Nine in ten times at one second of the minute, whichever (days that begin at midnight
 * of another zone are not at 0 in UTC), are times in minutes: of a hundred posts with seconds of their own hardly four share one.
 */
export function createTimeResolution(): TimeResolution {
  let posts = 0;
  // Posts by second of the day; those between two seconds are whole steps of nothing.
  let places: Map<number, number> | Uint32Array = new Map<number, number>();
  return {
    add(seconds) {
      posts++;
      const place = seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
      if (!Number.isInteger(place)) return;
      if (places instanceof Uint32Array) {
        places[place]!++;
        return;
      }
      places.set(place, (places.get(place) ?? 0) + 1);
      if (places.size > PLACES_IN_MAP_MAX) places = asColumn(places);
    },
    finish: () => (posts >= POSTS_MIN ? (UNITS_SECONDS.find((unit) => mostAtOnePlace(places, unit) >= PART_MIN * posts) ?? 1) : 1),
  };
}

function asColumn(places: ReadonlyMap<number, number>): Uint32Array {
  const column = new Uint32Array(DAY_SECONDS);
  for (const [place, posts] of places) column[place] = posts;
  return column;
}

/** Posts at the commonest place within a unit. */
function mostAtOnePlace(places: ReadonlyMap<number, number> | Uint32Array, unitSeconds: number): number {
  const column = new Uint32Array(unitSeconds);
  for (const [place, posts] of places.entries()) column[place % unitSeconds]! += posts;
  return column.reduce((most, posts) => Math.max(most, posts), 0);
}

/** Windows narrower than times are told apart in are as wide as that: what fell into one minute was not seen within ten seconds. */
export function widenWindows(windowsSeconds: readonly number[], resolutionSeconds: number): readonly number[] {
  const widened = windowsSeconds.map((window) => (resolutionSeconds > 1 ? Math.max(window, resolutionSeconds) : window));
  return [...new Set(widened)].sort((a, b) => a - b);
}
