import type { Campaign, CampaignStage } from "../stage/campaign.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast } from "./script/cast.js";
import { foreignTopic, newTag } from "./script/subject.js";

const OPERATORS = 0.03;
const ATTACKS_PER_DAY = 1;
const POSTS_PER_ATTACK = 2;
const SPREAD_SECONDS = 120;
/** Posts are gone before anybody looks at who made the trend. */
const DELETED_AFTER_SECONDS = [30, 900] as const;

/** Pushes a tag of its own to the trends by a burst of generated posts, which are then deleted. */
export const trend: Campaign = {
  name: "trend",
  kind: "hijack",
  title: "a tag is pushed to the trends by a burst of posts that are deleted minutes later",
  cites: "Elmas, Overdorf, Özkalay & Aberer (2021), Ephemeral astroturfing attacks: the case of fake Twitter trends, EuroS&P; Elmas (2023), ICWSM",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const attack = (): void => {
      const hashtags = [newTag(stage, draw)];
      const act = (account: number) => ({ account, text: lexicon(stage, account), hashtags, deletedAfterSeconds: draw.between(...DELETED_AFTER_SECONDS) });
      stage.publish(act(draw.pick(operator)));
      for (let i = 0; i < POSTS_PER_ATTACK; i++) stage.order({ members: amplifier, spreadSeconds: SPREAD_SECONDS, act });
    };
    const until = stage.toSeconds - 2 * (SPREAD_SECONDS + DELETED_AFTER_SECONDS[1]);
    for (const time of wakingTimes(stage, draw, ATTACKS_PER_DAY, stage.fromSeconds, until)) stage.at(time, attack);
    stage.pace(amplifier, { orders: ATTACKS_PER_DAY * POSTS_PER_ATTACK });
    stage.pace(operator, { own: ATTACKS_PER_DAY / operator.length });
  },
};

/** Words thrown together, different each time: it is the tag that counts. */
function lexicon(stage: CampaignStage, account: number): string {
  const { draw, words, people } = stage;
  return words.say(words.message(draw, foreignTopic(stage, draw)), people.language[account]!, 1, draw);
}
