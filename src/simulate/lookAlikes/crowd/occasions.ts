import type { Stage } from "../../stage/stage.js";

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 86_400;

export interface DailyOptions {
  /** 1: every day; the first occasion is on the first day. */
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
  const secondOfDay = (fromHour - utcOffsetHours) * HOUR_SECONDS;
  const midnight = Math.floor(stage.fromSeconds / DAY_SECONDS) * DAY_SECONDS;
  // The first local hour in the world, whatever time of the day it begins at.
  const first = midnight + secondOfDay + Math.ceil((stage.fromSeconds - midnight - secondOfDay) / DAY_SECONDS) * DAY_SECONDS;
  const plan = (number: number): void =>
    stage.at(first + number * everyDays * DAY_SECONDS + (stage.draw.below(halfHours) * HOUR_SECONDS) / 2, run, number);
  const run = (number: number): void => {
    plan(number + 1);
    hold(number);
  };
  plan(0);
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
