import type { Draw } from "../draw/draw.js";
import type { Campaign, CampaignStage } from "../stage/campaign.js";
import { DAY_SECONDS, HOUR_SECONDS, wakingTimes } from "./script/calendar.js";
import { enlistCast, some, type Cast } from "./script/cast.js";
import { longMessage, obscureSite } from "./script/subject.js";

const SHARES = { operator: 0.02, seed: 0.08, bridge: 0.15 };
const STORIES_PER_DAY = 2;
const MIRRORS = 4;
/** Channels are followed by many, which is why they relay. */
const CHANNEL_FOLLOWERS = { median: 3000, sigma: 1 };
/** When each step begins after the one before, and how long it takes. */
const RELAY = { afterHours: [0.2, 1], spreadSeconds: 1800 } as const;
const INTEGRATION = { afterHours: [3, 9], spreadSeconds: 3600 } as const;
const AT_WORK = 0.7;

/** Places stories on fringe sites, relays them through channels and has accounts elsewhere share mirrors of them hours later. */
export const laundering: Campaign = {
  name: "laundering",
  kind: "laundering",
  title: "stories are placed on fringe sites, relayed by channels and shared elsewhere hours later, from mirrored domains",
  cites:
    "Meleshevich & Schafer (2018), Online information laundering, Alliance for Securing Democracy (placement, layering, integration); " +
    "EU DisinfoLab & Qurium (2022), Doppelganger; VIGINUM (2024), Portal Kombat; CheckFirst & DFRLab (2025) on the same network",
  start(stage) {
    const draw = stage.draw.fork("script");
    const relayPlatform = channelPlatform(stage);
    const cast = enlistCast(stage, SHARES, (role) => {
      if (role === "bridge") return { platform: relayPlatform, followers: draw.logNormal(CHANNEL_FOLLOWERS.median, CHANNEL_FOLLOWERS.sigma) };
      return role === "amplifier" ? { platform: otherPlatform(stage, draw, relayPlatform) } : {};
    });
    const sites = Array.from({ length: 1 + MIRRORS }, () => obscureSite(draw));
    const place = (number: number): void => placeStory(stage, draw, cast, sites, number);
    // A story that can't be integrated before the world ends isn't placed.
    const until = Math.max(stage.toSeconds - DAY_SECONDS / 2, (stage.fromSeconds + stage.toSeconds) / 2);
    for (const [number, time] of wakingTimes(stage, draw, STORIES_PER_DAY, stage.fromSeconds, until).entries()) stage.at(time, place, number);
    stage.pace(cast.operator, { own: STORIES_PER_DAY / cast.operator.length });
    stage.pace([...cast.seed, ...cast.bridge, ...cast.amplifier], { orders: STORIES_PER_DAY * AT_WORK });
  },
};

function placeStory(stage: CampaignStage, draw: Draw, cast: Cast, sites: readonly number[], number: number): void {
  const story = longMessage(stage, draw, stage.home.community, 2);
  const own = stage.words.article(sites[0]!, number);
  const link = stage.link(own);
  // A page of somebody else's has no mirrors.
  const mirrored = link === own ? sites.slice(1).map((site) => mirror(stage, own, site)) : [link];
  const share = (members: readonly number[], spreadSeconds: number, links: readonly string[]): void =>
    stage.order({
      members: some(draw, members, AT_WORK),
      spreadSeconds,
      act: (account) => ({ account, text: stage.say(story, account), urls: [draw.pick(links)] }),
    });
  const author = draw.pick(cast.operator);
  stage.publish({ account: author, text: stage.say(story, author), urls: [link] });
  share(cast.seed, RELAY.spreadSeconds, [link]);
  const relayAt = stage.now() + draw.between(...RELAY.afterHours) * HOUR_SECONDS;
  stage.at(relayAt, () => share(cast.bridge, RELAY.spreadSeconds, [link, mirrored[0]!]));
  stage.at(relayAt + draw.between(...INTEGRATION.afterHours) * HOUR_SECONDS, () => share(cast.amplifier, INTEGRATION.spreadSeconds, mirrored));
}

/** The same page on another of the campaign's domains. */
function mirror({ words }: CampaignStage, address: string, site: number): string {
  const { pathname, search } = new URL(address);
  return `https://${words.domain(site)}${pathname}${search}`;
}

/** Where channels are: the last of the platforms, unless the campaign is at home there. */
function channelPlatform({ platforms, home }: CampaignStage): number {
  const last = platforms.length - 1;
  return home.platform === last ? Math.max(0, last - 1) : last;
}

/** Any but that of the channels, if there is another. */
function otherPlatform({ platforms }: CampaignStage, draw: Draw, channels: number): number {
  if (platforms.length === 1) return channels;
  const platform = draw.below(platforms.length - 1);
  return platform < channels ? platform : platform + 1;
}
