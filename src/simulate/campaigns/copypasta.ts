import type { Campaign } from "../stage/campaign.js";
import type { Message } from "../words/words.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { longMessage, newTag } from "./script/subject.js";

const OPERATORS = 0.04;
const WAVES_PER_DAY = 2;
const SPREAD_SECONDS = 2400;
const AT_WORK = 0.7;
/** Texts are used again: a new one is written for this part of the waves only. */
const NEW_TEXTS = 0.35;
const SENTENCES = 3;
const WITH_TAG = 0.5;

/** Members post the same long texts, over and over, as if each had written them. */
export const copypasta: Campaign = {
  name: "copypasta",
  kind: "copypasta",
  title: "members post the same long texts as if each had written them",
  cites:
    "Keller, Schoch, Stier & Yang (2020), Political astroturfing on Twitter, Political Communication (co-posting of one text); " +
    "Pacheco, Flammini & Menczer (2020), Unveiling coordinated groups behind White Helmets disinformation, WWW Companion",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const texts: Message[] = [];
    const hashtags = [newTag(stage, draw)];
    const wave = (): void => {
      if (texts.length === 0 || draw.chance(NEW_TEXTS)) texts.push(longMessage(stage, draw, stage.home.community, SENTENCES));
      const text = draw.pick(texts);
      const author = draw.pick(operator);
      stage.publish({ account: author, text: stage.say(text, author), hashtags });
      stage.order({
        members: some(draw, amplifier, AT_WORK),
        spreadSeconds: SPREAD_SECONDS,
        act: (account) => ({ account, text: stage.say(text, account), ...(draw.chance(WITH_TAG) ? { hashtags } : {}) }),
      });
    };
    for (const time of wakingTimes(stage, draw, WAVES_PER_DAY)) stage.at(time, wave);
    stage.pace(amplifier, { orders: WAVES_PER_DAY * AT_WORK });
    stage.pace(operator, { own: WAVES_PER_DAY / operator.length });
  },
};
