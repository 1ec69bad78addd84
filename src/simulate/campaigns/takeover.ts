import type { Draw } from "../draw/draw.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import type { Draft } from "../stage/stage.js";
import { DAY_SECONDS, HOUR_SECONDS, localMidnights, wakingTimes, worldDays } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { lastPosts, prominent } from "./script/prominent.js";
import { newTag } from "./script/subject.js";

const OPERATORS = 0.03;
const OWNED_YEARS = [2, 10] as const;
const YEAR_DAYS = 365.25;
/** Passwords are tried in bulk: all change hands within hours, once so much of the world is over. */
const TAKEN = { share: 0.45, withinHours: 6 };
/** What owners posted a day, between these hours of their own clock. */
const OWNERS = { postsPerDay: 2.5, fromHour: 8, toHour: 23, tagged: 0.1, tagRanks: 40 };
/** One program logs in to all of them. */
const CLIENT = "Account Suite";
const WAVES_PER_DAY = 4;
const SPREAD_SECONDS = 1200;
const AT_WORK = 0.6;
const REMEMBERED = 16;
const STOCK = 15;
const REPOSTS = 0.4;

/** Accounts whose owners have lost them speak another language, from another program and at other hours, all from one day on. */
export const takeover: Campaign = {
  name: "takeover",
  kind: "takeover",
  title: "accounts of real people change hands within hours, and from then on push one cause in another language and by another program",
  cites:
    "Egele, Stringhini, Kruegel & Vigna (2013), COMPA: detecting compromised accounts on social networks, NDSS (language, client, hours and topic change at once); " +
    "Elmas, Overdorf & Aberer (2023), Misleading repurposing on Twitter, ICWSM; Thomas, Li, Grier & Paxson (2014), Consequences of connectivity, CCS (hijacked in bulk)",
  byNameOnly: true,
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS }, () => owned(stage, draw));
    const takenAt = stage.fromSeconds + TAKEN.share * worldDays(stage) * DAY_SECONDS;
    for (const member of [...operator, ...amplifier]) changeHands(stage, draw, member, takenAt + draw.between(0, TAKEN.withinHours) * HOUR_SECONDS);
    const [pushed] = prominent(stage, 1);
    const recent = lastPosts(stage, pushed === undefined ? [] : [pushed], REMEMBERED);
    const hashtags = [newTag(stage, draw)];
    const stock = Array.from({ length: STOCK }, () => stage.words.message(draw, stage.home.community));
    const act = (account: number): Draft => {
      const repostOf = recent.pick(draw);
      if (repostOf && draw.chance(REPOSTS)) return { account, repostOf, client: CLIENT };
      return { account, text: stage.say(draw.pick(stock), account), hashtags, client: CLIENT };
    };
    const wave = (): void => {
      stage.publish(act(draw.pick(operator)));
      stage.order({ members: some(draw, amplifier, AT_WORK), spreadSeconds: SPREAD_SECONDS, act });
    };
    const from = takenAt + TAKEN.withinHours * HOUR_SECONDS;
    for (const time of wakingTimes(stage, draw, WAVES_PER_DAY, from)) stage.at(time, wave);
    const wavesPerDay = (WAVES_PER_DAY * (stage.toSeconds - from)) / (stage.toSeconds - stage.fromSeconds);
    stage.pace(amplifier, { orders: wavesPerDay * AT_WORK });
    stage.pace(operator, { own: wavesPerDay / operator.length });
  },
};

/** An old account of somebody of the public: interests and language are anybody's, the platform is the campaign's. */
function owned({ people, organic, fromSeconds }: CampaignStage, draw: Draw) {
  const like = draw.below(organic);
  const createdAt = Math.floor(fromSeconds - draw.between(...OWNED_YEARS) * YEAR_DAYS * DAY_SECONDS);
  return { language: people.language[like]!, community: people.community[like]!, followers: people.followers[like]!, createdAt };
}

/** The owner posts until then, and whoever takes the account over is at home elsewhere. */
function changeHands(stage: CampaignStage, draw: Draw, member: number, takenAt: number): void {
  const { people, words, home } = stage;
  const offset = people.utcOffsetHours[member]!;
  const post = (): void => {
    const [community, language] = [people.community[member]!, people.language[member]!];
    const tag = draw.chance(OWNERS.tagged) ? { hashtags: [words.hashtag(community, draw.below(OWNERS.tagRanks), language)] } : {};
    stage.publish({ account: member, text: words.chatter(draw, community, language), ...tag, cover: true });
  };
  for (const midnight of localMidnights(stage, offset)) {
    for (let left = draw.poisson(OWNERS.postsPerDay); left > 0; left--) {
      const time = midnight + draw.between(OWNERS.fromHour, OWNERS.toHour) * HOUR_SECONDS;
      if (time >= stage.fromSeconds && time < takenAt) stage.at(time, post);
    }
  }
  stage.at(takenAt, () => {
    people.language[member] = home.language;
    people.community[member] = home.community;
    people.utcOffsetHours[member] = words.languages[home.language]!.utcOffsetHours;
  });
}
