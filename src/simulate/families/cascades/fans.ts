import { NONE, TRAITS } from "../../people/population.js";
import type { Life, Subject } from "./life.js";
import { createSlots } from "./slots.js";

/** A notification on the lock screen: some seconds, for a few of them a minute. */
const DELAY = { leastSeconds: 2, meanSeconds: 7, slow: 0.15, slowMeanSeconds: 60 };
const REPOSTS = 0.7;

interface Alert {
  readonly fan: number;
  readonly subject: Subject;
}

/** Fans react to what their idol posts, whoever had it post. */
export function startFans({ stage, rhythm, balance, content, subjectOf, repost, join }: Life): void {
  const { draw, people } = stage;
  const fansOf = new Map<number, number[]>();
  for (const [fan, idol] of people.idol.entries()) {
    if (TRAITS[people.trait[fan]!] !== "fan" || idol === NONE || balance.fanChance[fan] === 0) continue;
    const others = fansOf.get(idol);
    if (others) others.push(fan);
    else fansOf.set(idol, [fan]);
  }
  const alerts = createSlots<Alert>();
  const react = (slot: number): void => {
    const { fan, subject } = alerts.get(slot);
    alerts.free(slot);
    if (draw.uniform() >= REPOSTS || !repost(fan, subject)) join(content.reply(fan, subject.post), subject.cascade);
  };
  for (const [idol, fans] of fansOf) {
    stage.onPost(idol, (post) => {
      const subject = subjectOf(post);
      for (const fan of fans) {
        if (draw.uniform() >= balance.fanChance[fan]! * rhythm.awake(fan, stage.now())) continue;
        const delay = DELAY.leastSeconds + draw.exponential(draw.uniform() < DELAY.slow ? DELAY.slowMeanSeconds : DELAY.meanSeconds);
        const seconds = stage.now() + delay;
        if (seconds < stage.toSeconds) stage.at(seconds, react, alerts.put({ fan, subject }));
      }
    });
  }
}
