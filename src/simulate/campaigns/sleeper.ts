import type { Campaign } from "../stage/campaign.js";
import type { Draft } from "../stage/stage.js";
import { DAY_SECONDS, wakingTimes, worldDays } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { lastPosts, prominent } from "./script/prominent.js";
import { newTag } from "./script/subject.js";

const OPERATORS = 0.02;
const SLEPT_YEARS = [3, 9] as const;
const YEAR_DAYS = 365.25;
/** Awake for the last part of the world, two weeks at most. */
const AWAKE = { share: 0.3, mostDays: 14 };
const WAVES_PER_DAY = 6;
const SPREAD_SECONDS = 3600;
const AT_WORK = 0.6;
const TARGETS = 8;
const REMEMBERED = 32;
/** Comments are handed out, and used by many. */
const STOCK = 25;
const PARTS = { comments: 0.6, reposts: 0.25 };

/**
 * Old accounts that have been silent for years wake on one day and push one candidate under the posts that everybody
 * reads. With `dilution` they haven't been silent: they lead an ordinary life all along.
 */
export const sleeper: Campaign = {
  name: "sleeper",
  kind: "sleeper",
  title: "accounts that have been silent for years wake together and push one candidate under popular posts",
  cites:
    "Notes declassified by the presidency of Romania on 4 December 2024 (797 accounts made in 2016 and idle, 25,000 active two weeks before the vote); " +
    "TikTok (2025), Covert influence operations report and EU code of practice report, second half of 2024 (27,217 accounts that mostly posted comments)",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS }, () => ({
      createdAt: Math.floor(stage.fromSeconds - draw.between(...SLEPT_YEARS) * YEAR_DAYS * DAY_SECONDS),
    }));
    const [candidate, ...others] = prominent(stage, 1 + TARGETS);
    const pushed = lastPosts(stage, candidate === undefined ? [] : [candidate], REMEMBERED);
    const popular = lastPosts(stage, others, REMEMBERED);
    const hashtags = [newTag(stage, draw)];
    const stock = Array.from({ length: STOCK }, () => stage.words.message(draw, stage.home.community));
    const act = (account: number): Draft => {
      const part = draw.uniform();
      const [replyTo, repostOf] = [popular.pick(draw), pushed.pick(draw)];
      const text = stage.say(draw.pick(stock), account);
      if (replyTo && part < PARTS.comments) return { account, replyTo, text, hashtags };
      if (repostOf && part < PARTS.comments + PARTS.reposts) return { account, repostOf };
      return { account, text, hashtags };
    };
    const wave = (): void => {
      stage.publish(act(draw.pick(operator)));
      stage.order({ members: some(draw, amplifier, AT_WORK), spreadSeconds: SPREAD_SECONDS, act });
    };
    const awakeDays = Math.min(AWAKE.mostDays, AWAKE.share * worldDays(stage));
    for (const time of wakingTimes(stage, draw, WAVES_PER_DAY, stage.toSeconds - awakeDays * DAY_SECONDS)) stage.at(time, wave);
    const wavesPerDay = (WAVES_PER_DAY * awakeDays) / worldDays(stage);
    stage.pace(amplifier, { orders: wavesPerDay * AT_WORK });
    stage.pace(operator, { own: wavesPerDay / operator.length });
  },
};
