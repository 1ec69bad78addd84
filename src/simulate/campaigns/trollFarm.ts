import type { Draw } from "../draw/draw.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import type { Draft } from "../stage/stage.js";
import type { Message } from "../words/words.js";
import { HOUR_SECONDS, homeOffsetHours, isWorkday, localMidnights } from "./script/calendar.js";
import { enlistCast } from "./script/cast.js";
import { lastPosts, prominent } from "./script/prominent.js";

const OPERATORS = 0.05;
const TARGETS = 6;
/** Posts of targets that are still worth an answer. */
const REMEMBERED = 24;
/** Hours of the office's clock; the second shift is for farms that have enough people. */
const SHIFTS = [9, 14] as const;
const SHIFT_HOURS = 8;
const LUNCH = { afterHours: 4, hours: 1 };
const TWO_SHIFTS_FROM = 30;
/** What one account has to write in a shift. */
const QUOTA = 10;
/** Nobody begins anything in the last minutes before a break or the end, so that it is done by then. */
const LAST_MINUTES_HOURS = 0.25;
const SPREAD_SECONDS = 60;
const WORKDAYS = 5 / 7;
/** Parts of the work: answers to targets, in own words or with the day's talking points; the rest is small talk as a persona. */
const ANSWERS = { own: 0.45, talkingPoints: 0.35 };
const TALKING_POINTS = 5;

/** People paid to answer targets as invented persons, in shifts, with a break, from Monday to Friday. */
export const trollFarm: Campaign = {
  name: "trollFarm",
  kind: "troll-farm",
  title: "paid staff answer targets as invented persons, in shifts of eight hours with a break, Monday to Friday",
  cites:
    "Linvill & Warren (2020), Troll factories, Political Communication (shift work, specialised personas); " +
    "US Senate Select Committee on Intelligence (2019), Report on active measures, volume 2 (quotas, talking points); Meta, Quarterly adversarial threat report Q2 2022 (quotas, working hours)",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const targets = prominent(stage, TARGETS);
    const recent = lastPosts(stage, targets, REMEMBERED);
    let points: readonly Message[] = [];
    const act = (account: number): Draft => {
      const part = draw.uniform();
      const target = recent.pick(draw);
      if (!target || part >= ANSWERS.own + ANSWERS.talkingPoints) return { account, text: smallTalk(stage, account) };
      const message = part < ANSWERS.own ? stage.words.message(draw, target.community) : draw.pick(points);
      return { account, replyTo: target, text: stage.say(message, account) };
    };
    const work = (member: number): void => stage.order({ members: [member], spreadSeconds: SPREAD_SECONDS, act });
    const starts = amplifier.length >= TWO_SHIFTS_FROM ? SHIFTS : SHIFTS.slice(0, 1);
    const shift = (start: number): void => {
      points = Array.from({ length: TALKING_POINTS }, () => stage.words.message(draw, stage.home.community));
      const chief = draw.pick(operator);
      stage.publish({ account: chief, text: stage.say(points[0]!, chief) });
      // A member is on the same shift every day.
      for (const [i, member] of amplifier.entries()) if (starts[i % starts.length] === start) stagger(stage, draw, work, member);
    };
    for (const midnight of workdays(stage)) {
      for (const start of starts) {
        const begins = midnight + start * HOUR_SECONDS;
        if (begins >= stage.fromSeconds) stage.at(begins, shift, start);
      }
    }
    stage.pace(amplifier, { orders: QUOTA * WORKDAYS });
    stage.pace(operator, { own: (WORKDAYS * starts.length) / operator.length });
  },
};

/** Their midnights, by the office's clock. */
function workdays(stage: CampaignStage): readonly number[] {
  const offset = homeOffsetHours(stage);
  return localMidnights(stage, offset).filter((midnight) => isWorkday(midnight, offset));
}

/** Spreads a quota over the shift that begins now, around the break. */
function stagger(stage: CampaignStage, draw: Draw, work: (member: number) => void, member: number): void {
  const { afterHours, hours } = LUNCH;
  const begin = stage.now();
  for (let i = 0; i < QUOTA; i++) {
    const worked = draw.between(0, SHIFT_HOURS - hours - 2 * LAST_MINUTES_HOURS);
    const isBefore = worked < afterHours - LAST_MINUTES_HOURS;
    stage.at(begin + (isBefore ? worked : worked + hours + LAST_MINUTES_HOURS) * HOUR_SECONDS, work, member);
  }
}

function smallTalk({ words, draw, people }: CampaignStage, account: number): string {
  return words.chatter(draw, people.community[account]!, people.language[account]!);
}
