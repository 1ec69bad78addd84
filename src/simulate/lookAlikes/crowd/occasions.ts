import type { Stage } from "../../stage/stage.js";

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

export interface DailyOptions {
  /** 1: every day; the first occasion is within the first 24 hours. */
  readonly everyDays: number;
  /** Local hours that occasions begin at, both included; each begins on the full or half hour. */
  readonly fromHour: number;
  readonly toHour: number;
  /** Hours ahead of UTC of those who set the time. */
  readonly utcOffsetHours: number;
}

/** Calls `hold(number)`, counted from 0, at set times of the day until the world ends. One occasion is pending at a time. */
export function daily(stage: Stage, { everyDays, fromHour, toHour, utcOffsetHours }: DailyOptions, hold: (number: number) => void): void {
  const halfHours = 2 * (toHour - fromHour) + 1;
  const secondOfDay = () => (fromHour + stage.draw.below(halfHours) / 2) * HOUR_SECONDS;
  const first = secondOfDay();
  const localFrom = stage.fromSeconds + utcOffsetHours * HOUR_SECONDS;
  // Local midnight of the day on which that hour first comes by.
  const midnight = Math.ceil((localFrom - first) / DAY_SECONDS) * DAY_SECONDS - utcOffsetHours * HOUR_SECONDS;
  const run = (number: number): void => {
    stage.at(midnight + (number + 1) * everyDays * DAY_SECONDS + secondOfDay(), run, number + 1);
    hold(number);
  };
  stage.at(midnight + first, run, 0);
}

export interface SporadicOptions {
  readonly leastGapSeconds: number;
  readonly meanGapSeconds: number;
}

/**
 * Calls `hold(number)`, counted from 0, at random times at least that far apart until the world ends. The first is
 * within `leastGapSeconds` of the beginning. One occasion is pending at a time.
 */
export function sporadic(stage: Stage, { leastGapSeconds, meanGapSeconds }: SporadicOptions, hold: (number: number) => void): void {
  const run = (number: number): void => {
    stage.at(stage.now() + leastGapSeconds + stage.draw.exponential(meanGapSeconds - leastGapSeconds), run, number + 1);
    hold(number);
  };
  stage.at(stage.fromSeconds + stage.draw.uniform() * leastGapSeconds, run, 0);
}
