import type { Campaign, CampaignStage } from "../stage/campaign.js";
import type { PublishedPost } from "../stage/stage.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { prominent, takenUpPerDay, uptake } from "./script/prominent.js";

const OPERATORS = 0.02;
const TARGETS = [4, 8] as const;
const TAKEN_UP_PER_DAY = 3;
const OWN_PER_DAY = 2;
/** Part of the personas that is given one post to answer. */
const AT_WORK = [0.2, 0.5] as const;
const SPREAD_SECONDS = 900;

/** Machine-written personas that never say the same sentence twice, but answer the same posts at the same time. */
export const personas: Campaign = {
  name: "personas",
  kind: "personas",
  title: "machine-written personas never repeat a sentence, but answer the same posts at the same time",
  cites:
    "Linvill & Warren (2024), Digital yard signs, Clemson Media Forensics Hub (686 accounts that answer with generated texts); " +
    "Yang & Menczer (2024), Anatomy of an AI-powered malicious social botnet; Goldstein et al. (2023), Generative language models and automated influence operations",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const targets = prominent(stage, TARGETS[0] + draw.below(1 + TARGETS[1] - TARGETS[0]));
    const answer = (post: PublishedPost): void =>
      stage.order({
        members: some(draw, amplifier, draw.between(...AT_WORK)),
        spreadSeconds: SPREAD_SECONDS,
        act: (account) => ({ account, replyTo: post, mentions: [stage.handle(post.account)], text: freshText(stage, account, post.community) }),
      });
    for (const target of targets) {
      const chance = uptake(stage, target, TAKEN_UP_PER_DAY);
      stage.onPost(target, (post) => {
        if (draw.chance(chance)) answer(post);
      });
    }
    const write = (): void => {
      const account = draw.pick(operator);
      answer(stage.publish({ account, text: freshText(stage, account, stage.home.community) }));
    };
    for (const time of wakingTimes(stage, draw, OWN_PER_DAY)) stage.at(time, write);
    stage.pace(operator, { own: OWN_PER_DAY / operator.length });
    stage.pace(amplifier, { orders: (takenUpPerDay(stage, targets, TAKEN_UP_PER_DAY) + OWN_PER_DAY) * ((AT_WORK[0] + AT_WORK[1]) / 2) });
  },
};

/** A message of its own each time, in words of its own whatever the level of evasion: that is what a language model is for. */
function freshText({ words, draw, people }: CampaignStage, account: number, topic: number): string {
  return words.say(words.message(draw, topic), people.language[account]!, 1, draw);
}
