import type { Campaign, CampaignStage } from "../stage/campaign.js";
import type { Draft } from "../stage/stage.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { lastPosts, prominent } from "./script/prominent.js";

const OPERATORS = 0.04;
const ATTACKS_PER_DAY = 0.7;
/** Part of the members who join an attack, and how often each of them writes in it. */
const AT_WORK = 0.7;
const POSTS_PER_ATTACK = 2;
/** Most write within the hour after the person was pointed out. */
const SPREAD_SECONDS = 1800;
const REMEMBERED = 4;
/** Slurs that are handed around; the rest is said in words of their own. */
const STOCK = { size: 10, part: 0.35 };
/** The person's posts are answered or quoted; some write about the person without any. */
const [ANSWERS, QUOTES] = [0.65, 0.15];

/** One person is pointed out again and again, and many answer, quote and mention that person at once. */
export const harassment: Campaign = {
  name: "harassment",
  kind: "harassment",
  title: "one person is pointed out again and again, and many answer, quote and mention that person within the hour",
  cites:
    "Mariconti et al. (2019), You know what to do: proactive detection of YouTube videos targeted by coordinated hate attacks, CSCW (one points a victim out, the others come within the hour); " +
    "Posetti et al. (2021), The chilling: global trends in online violence against women journalists, UNESCO",
  byNameOnly: true,
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const [target] = prominent(stage, 1);
    const recent = lastPosts(stage, target === undefined ? [] : [target], REMEMBERED);
    const mentions = target === undefined ? [] : [stage.handle(target)];
    const stock = Array.from({ length: STOCK.size }, () => stage.words.message(draw, stage.home.community));
    const act = (account: number): Draft => {
      const [part, post] = [draw.uniform(), recent.pick(draw)];
      const text = draw.chance(STOCK.part) ? stage.say(draw.pick(stock), account) : ownWords(stage, account);
      if (post && part < ANSWERS) return { account, replyTo: post, mentions, text };
      return post && part < ANSWERS + QUOTES ? { account, quoteOf: post, text } : { account, mentions, text };
    };
    const attack = (): void => {
      stage.publish(act(draw.pick(operator)));
      const members = some(draw, amplifier, AT_WORK);
      for (let i = 0; i < POSTS_PER_ATTACK; i++) stage.order({ members, spreadSeconds: SPREAD_SECONDS, act });
    };
    for (const time of wakingTimes(stage, draw, ATTACKS_PER_DAY)) stage.at(time, attack);
    stage.pace(amplifier, { orders: ATTACKS_PER_DAY * AT_WORK * POSTS_PER_ATTACK });
    stage.pace(operator, { own: ATTACKS_PER_DAY / operator.length });
  },
};

/** A message of its own about what the person talks about. */
function ownWords({ words, draw, people, home }: CampaignStage, account: number): string {
  return words.say(words.message(draw, home.community), people.language[account]!, 1, draw);
}
