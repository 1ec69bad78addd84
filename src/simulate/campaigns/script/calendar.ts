import type { Draw } from "../../draw/draw.js";
import type { CampaignStage } from "../../stage/campaign.js";

export const HOUR_SECONDS = 3600;
export const DAY_SECONDS = 86_400;

/** Local hours between which people are awake and campaigns that want an audience act. */
const WAKING = { from: 8, to: 22 };

/** How long the world lasts. */
export function worldDays({ fromSeconds, toSeconds }: CampaignStage): number {
  return (toSeconds - fromSeconds) / DAY_SECONDS;
}

/** Hours ahead of UTC where the campaign is at home. */
export function homeOffsetHours({ home, words }: CampaignStage): number {
  return words.languages[home.language]!.utcOffsetHours;
}

/** Unix seconds of the midnights, by that clock, of all days of which the world has a part. */
export function localMidnights({ fromSeconds, toSeconds }: CampaignStage, offsetHours: number): readonly number[] {
  const offset = offsetHours * HOUR_SECONDS;
  const midnights: number[] = [];
  for (let day = Math.floor((fromSeconds + offset) / DAY_SECONDS); day * DAY_SECONDS - offset < toSeconds; day++) midnights.push(day * DAY_SECONDS - offset);
  return midnights;
}

/** Monday to Friday, of a midnight by the same clock. */
export function isWorkday(midnight: number, offsetHours: number): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (Math.round((midnight + offsetHours * HOUR_SECONDS) / DAY_SECONDS) + 4) % 7;
  return weekday >= 1 && weekday <= 5;
}

/**
 * Random moments of the campaign's waking hours, `perDay` a day, in order, between two moments of the world
 * (default: all of it). If none falls there, the middle is one.
 */
export function wakingTimes(stage: CampaignStage, draw: Draw, perDay: number, from = stage.fromSeconds, to = stage.toSeconds): readonly number[] {
  const times: number[] = [];
  for (const midnight of localMidnights(stage, homeOffsetHours(stage))) {
    const count = Math.floor(perDay) + (draw.chance(perDay % 1) ? 1 : 0);
    for (let i = 0; i < count; i++) {
      const time = midnight + draw.between(WAKING.from, WAKING.to) * HOUR_SECONDS;
      if (time >= from && time < to) times.push(time);
    }
  }
  return times.length > 0 ? times.sort((a, b) => a - b) : [(from + to) / 2];
}
