import type { Campaign, CampaignStage } from "../stage/campaign.js";
import type { PublishedPost } from "../stage/stage.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { prominent, takenUpPerDay, uptake } from "./script/prominent.js";

const OPERATORS = 0.02;
/** Principals' posts that are amplified, and operators' own, a day. */
const TAKEN_UP_PER_DAY = 5;
const OWN_PER_DAY = 1;
/** Part of the bots that act on one post: accounts are down, blocked or kept for another. */
const AT_WORK = 0.8;
const SPREAD_SECONDS = 60;
const REPOSTS = 0.75;
/** Texts of applause that the bots have. */
const STOCK = 12;

/** Bots repost and applaud each post of a few prominent accounts within a minute or so. */
export const amplification: Campaign = {
  name: "amplification",
  kind: "amplification",
  title: "bots repost and applaud the posts of a few prominent accounts at once",
  cites:
    "Schliebs, Bailey, Bright & Howard (2021), Oxford Internet Institute, on diplomats amplified by networks of accounts within seconds of each other; " +
    "Stella, Ferrara & De Domenico (2018), PNAS; Pacheco et al. (2021), ICWSM, on co-reposting",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const principals = prominent(stage, 2 + draw.below(3));
    const stock = Array.from({ length: STOCK }, () => stage.words.message(draw, stage.home.community));
    const amplify = (post: PublishedPost): void =>
      stage.order({
        members: some(draw, amplifier, AT_WORK),
        spreadSeconds: SPREAD_SECONDS,
        act: (account) => (draw.chance(REPOSTS) ? { account, repostOf: post } : { account, replyTo: post, text: stage.say(draw.pick(stock), account) }),
      });
    for (const principal of principals) {
      const chance = uptake(stage, principal, TAKEN_UP_PER_DAY);
      stage.onPost(principal, (post) => {
        if (draw.chance(chance)) amplify(post);
      });
    }
    stage.pace(amplifier, { orders: AT_WORK * (takenUpPerDay(stage, principals, TAKEN_UP_PER_DAY) + OWN_PER_DAY) });
    praise(stage, operator, amplify);
  },
};

/** Operators write of the principals themselves, and have that amplified too. */
function praise(stage: CampaignStage, operators: readonly number[], amplify: (post: PublishedPost) => void): void {
  const draw = stage.draw.fork("praise");
  const write = (): void => {
    const account = draw.pick(operators);
    const text = stage.say(stage.words.message(draw, stage.home.community), account);
    amplify(stage.publish({ account, text }));
  };
  for (const time of wakingTimes(stage, draw, OWN_PER_DAY)) stage.at(time, write);
  stage.pace(operators, { own: OWN_PER_DAY / operators.length });
}
