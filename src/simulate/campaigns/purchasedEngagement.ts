import type { Campaign } from "../stage/campaign.js";
import type { PublishedPost } from "../stage/stage.js";
import { worldDays } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { prominent, takenUpPerDay, uptake } from "./script/prominent.js";

const OPERATORS = 0.02;
const BUYERS = [3, 6] as const;
/** Nobody pays for less than a day, and there are always two. */
const LEAST = { days: 1, buyers: 2 };
const TAKEN_UP_PER_DAY = 6;
/** Part of the accounts that one order is given to: buyers pay by the number. */
const RENTED = [0.3, 0.7] as const;
/** Delivered in drips, so that it looks grown. */
const SPREAD_SECONDS = 7200;
const REPOSTS = 0.85;
const STOCK = 20;

/** Accounts for rent: each buyer has its own posts pushed while it pays, then the next one does. */
export const purchasedEngagement: Campaign = {
  name: "purchasedEngagement",
  kind: "purchased-engagement",
  title: "accounts for rent push the posts of one buyer after the other",
  cites:
    "Bay & Fredheim (2019), How social media companies are failing to combat inauthentic behaviour online, NATO StratCom COE; " +
    "De Cristofaro et al. (2014), Paying for likes?, IMC; Stringhini et al. (2013), Follow the green, IMC",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const most = Math.max(LEAST.buyers, Math.floor(worldDays(stage) / LEAST.days));
    const count = Math.min(most, BUYERS[0] + draw.below(1 + BUYERS[1] - BUYERS[0]));
    const buyers = draw.shuffle([...prominent(stage, count, worldDays(stage) / count)]);
    const stock = Array.from({ length: STOCK }, () => stage.words.message(draw, stage.home.community));
    const deliver = (post: PublishedPost): void =>
      stage.order({
        members: some(draw, [...operator, ...amplifier], draw.between(...RENTED)),
        spreadSeconds: SPREAD_SECONDS,
        act: (account) => (draw.chance(REPOSTS) ? { account, repostOf: post } : { account, replyTo: post, text: stage.say(draw.pick(stock), account) }),
      });
    const length = (stage.toSeconds - stage.fromSeconds) / buyers.length;
    for (const [i, buyer] of buyers.entries()) {
      const from = stage.fromSeconds + i * length;
      const chance = uptake(stage, buyer, TAKEN_UP_PER_DAY);
      stage.onPost(buyer, (post) => {
        if (post.createdAt >= from && post.createdAt < from + length && draw.chance(chance)) deliver(post);
      });
    }
    const orders = (takenUpPerDay(stage, buyers, TAKEN_UP_PER_DAY) / buyers.length) * ((RENTED[0] + RENTED[1]) / 2);
    stage.pace([...operator, ...amplifier], { orders });
  },
};
