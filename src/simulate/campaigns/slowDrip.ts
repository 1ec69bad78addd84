import type { Draw } from "../draw/draw.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import { DAY_SECONDS, HOUR_SECONDS } from "./script/calendar.js";
import { enlistCast } from "./script/cast.js";
import { obscureSite } from "./script/subject.js";

/** Members who share one list of links; one of them finds the links. */
const CELL = 8;
const LINKS_PER_DAY = 2;
/** Between one member's share of a link and the next one's. */
const GAP_HOURS = { least: 1.5, medianMore: 3, sigma: 0.6 };
const SPREAD_SECONDS = 600;
const SITES = 3;

/** Small cells share the same links of obscure sites, each member hours after the one before. */
export const slowDrip: Campaign = {
  name: "slowDrip",
  kind: "slow-drip",
  title: "small cells share the same links of obscure sites, each member hours after the one before",
  cites:
    "Weber & Falzon (2022), Temporal nuances of coordination network semantics (windows of hours and days); " +
    "Luceri et al. (2024), Unmasking the web of deceit, WWW (co-sharing of rare links, whatever the time between)",
  start(stage) {
    const draw = stage.draw.fork("script");
    const { seed, amplifier } = enlistCast(stage, { seed: 1 / CELL });
    const sites = Array.from({ length: SITES }, () => obscureSite(draw));
    let links = 0;
    for (const [cell, finder] of seed.entries()) {
      const followers = amplifier.filter((_, i) => i % seed.length === cell);
      const begin = (): void => drip(stage, draw, finder, followers, stage.link(stage.words.article(draw.pick(sites), links++)));
      for (const time of beginnings(stage, draw)) stage.at(time, begin);
    }
    stage.pace(seed, { own: LINKS_PER_DAY });
    stage.pace(amplifier, { orders: LINKS_PER_DAY });
  },
};

function beginnings({ fromSeconds, toSeconds }: CampaignStage, draw: Draw): readonly number[] {
  const times: number[] = [];
  const next = (after: number): number => after + draw.exponential(DAY_SECONDS / LINKS_PER_DAY);
  for (let time = next(fromSeconds); time < toSeconds; time = next(time)) times.push(time);
  return times;
}

/** The finder shares a link, the others follow one by one, in a new order each time. */
function drip(stage: CampaignStage, draw: Draw, finder: number, followers: readonly number[], link: string): void {
  const act = (account: number) => ({ account, text: stage.say(stage.words.message(draw, stage.home.community), account), urls: [link] });
  stage.publish(act(finder));
  let time = stage.now();
  for (const member of draw.shuffle([...followers])) {
    time += (GAP_HOURS.least + draw.logNormal(GAP_HOURS.medianMore, GAP_HOURS.sigma)) * HOUR_SECONDS;
    stage.at(time, () => stage.order({ members: [member], spreadSeconds: SPREAD_SECONDS, act }));
  }
}
