import type { Draw } from "../draw/draw.js";
import { overhear, type Overheard } from "../evasion/overhear.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import { wakingTimes } from "./script/calendar.js";
import { enlistCast, some } from "./script/cast.js";
import { foreignTopic, obscureSite } from "./script/subject.js";

const OPERATORS = 0.03;
const ATTACKS_PER_DAY = 0.5;
/** An attack comes in waves, so that the tag's latest posts stay the campaign's. */
const WAVES = { count: 3, everySeconds: 1200, spreadSeconds: 600 };
const AT_WORK = 0.85;
/** Wordings of an attack's message. */
const WORDINGS = 4;
const WITH_LINK = 0.4;

/** Floods a tag that people use with a message that has nothing to do with it. */
export const hijack: Campaign = {
  name: "hijack",
  kind: "hijack",
  title: "a tag that people use is flooded with a message that has nothing to do with it",
  cites:
    "Hadgu, Garimella & Weber (2013), Political hashtag hijacking, WWW Companion; VanDam & Tan (2016), Detecting hashtag hijacking from Twitter, WebSci; " +
    "Mousavi & Ouyang (2021), Detecting hashtag hijacking for hashtag activism",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { operator, amplifier } = enlistCast(stage, { operator: OPERATORS });
    const heard = overhear(stage, stage.organic, (account) => stage.people.community[account] === stage.home.community);
    const site = obscureSite(draw);
    const attack = (number: number): void => {
      const tag = mostUsed(heard) ?? stage.words.hashtag(stage.home.community, 0, stage.home.language);
      flood(stage, draw, { tag, link: stage.link(stage.words.article(site, number)), operators: operator, amplifiers: amplifier });
    };
    // Before the first attack somebody has to see what people talk about.
    const from = stage.fromSeconds + 0.15 * (stage.toSeconds - stage.fromSeconds);
    const until = stage.toSeconds - WAVES.count * WAVES.everySeconds;
    for (const [number, time] of wakingTimes(stage, draw, ATTACKS_PER_DAY, from, until).entries()) stage.at(time, attack, number);
    stage.pace(amplifier, { orders: ATTACKS_PER_DAY * WAVES.count * AT_WORK });
    stage.pace(operator, { own: ATTACKS_PER_DAY / operator.length });
  },
};

interface Flood {
  readonly tag: string;
  readonly link: string;
  readonly operators: readonly number[];
  readonly amplifiers: readonly number[];
}

function flood(stage: CampaignStage, draw: Draw, { tag, link, operators, amplifiers }: Flood): void {
  const topic = foreignTopic(stage, draw);
  const wordings = Array.from({ length: WORDINGS }, () => stage.words.message(draw, topic));
  const hashtags = [tag];
  const opener = draw.pick(operators);
  stage.publish({ account: opener, text: stage.say(wordings[0]!, opener), hashtags, urls: [link] });
  const wave = (): void =>
    stage.order({
      members: some(draw, amplifiers, AT_WORK),
      spreadSeconds: WAVES.spreadSeconds,
      act: (account) => ({ account, text: stage.say(draw.pick(wordings), account), hashtags, ...(draw.chance(WITH_LINK) ? { urls: [link] } : {}) }),
    });
  for (let i = 0; i < WAVES.count; i++) stage.at(stage.now() + i * WAVES.everySeconds, wave);
}

/** The tag heard most often lately; of equals, the one heard first. */
function mostUsed({ hashtags }: Overheard): string | undefined {
  const uses = new Map<string, number>();
  for (const tag of hashtags.list()) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  let most: string | undefined;
  for (const [tag, count] of uses) if (most === undefined || count > uses.get(most)!) most = tag;
  return most;
}
