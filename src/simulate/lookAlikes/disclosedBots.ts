import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { becomeInstitution, isOnlyAccount } from "./crowd/institution.js";
import { sporadic } from "./crowd/occasions.js";

/** One account in 330 is a bot that says so: two of three relay a feed, the others post at the full hour. */
const BOTS = { share: 0.003, least: 6, most: 400 };
const CLOCKS_PART = 1 / 3;
const RELAYS_PER_FEED = 4;
const ITEMS = { leastGapSeconds: 5 * 60, meanGapSeconds: 70 * 60 };
/** How often relays look at their feed. */
const POLL_SECONDS = 20;
const CLOCK_SECONDS = 5;
const HOUR_SECONDS = 3600;
/** Part of the relays that add the feed's tag. */
const TAGGED = 0.5;
const CLIENT = "Feed Relay";

interface Item {
  readonly text: string;
  readonly link: string;
}

/**
 * Relays post every item of a feed within seconds of its publication, all those of one feed the same, all day; other
 * bots post readings under one tag at every full hour. All are declared as automated and say so in their bios.
 * Lokot & Diakopoulos (2016), "News bots" (Digital Journalism 4), on what such bots do and disclose; Wojcik et al.
 * (2018), "Bots in the Twittersphere" (Pew Research Center): two thirds of tweeted links come from bots. They have no
 * ordinary life.
 */
export const disclosedBots: LookAlike = {
  name: "disclosedBots",
  title: "declared bots relay feeds within seconds, and post at the full hour",
  sort: "open",
  start(stage) {
    const accounts = stage.recruit(crowdSize(stage.organic, BOTS), (account) => isOnlyAccount(stage.people, account));
    const clocks = Math.floor(accounts.length * CLOCKS_PART);
    startClocks(stage, accounts.slice(0, clocks));
    const relays = accounts.slice(clocks);
    const feeds = Math.max(1, Math.floor(relays.length / RELAYS_PER_FEED));
    for (let feed = 0; feed < feeds; feed++) {
      const site = feed * 3;
      startRelays(stage, site, relays.filter((_, relay) => relay % feeds === feed));
    }
  },
};

function startRelays(stage: CrowdStage, site: number, accounts: readonly number[]): void {
  const { draw, people, words, timing } = stage;
  const [first] = accounts;
  if (first === undefined) return;
  const [topic, language] = [people.community[first]!, people.language[first]!];
  for (const account of accounts) {
    becomeInstitution(stage, account, { automated: true, bio: `Bot. Relays ${words.domain(site)} as soon as it publishes.`, lang: words.languages[language]!.tag });
  }
  const hashtags = accounts.map(() => (draw.chance(TAGGED) ? [words.hashtag(topic, 0, language)] : []));
  const nextArticle = createArticleNumbers(draw);
  let item: Item | undefined;
  const relays = createCrew(stage, accounts, (relay) => {
    stage.publish({ account: accounts[relay]!, text: item!.text, language, urls: [item!.link], hashtags: hashtags[relay]!, client: CLIENT });
  });
  sporadic(stage, ITEMS, () => {
    item = { text: words.say(words.message(draw, topic), language, 0, draw), link: words.article(site, nextArticle()) };
    for (let relay = 0; relay < relays.size; relay++) relays.call(relay, timing.spread(draw, POLL_SECONDS));
  });
}

/** Readings of something at the full hour: the tags are the same, the values each bot's own. */
function startClocks(stage: CrowdStage, accounts: readonly number[]): void {
  const { draw, people, words, timing } = stage;
  const [first] = accounts;
  if (first === undefined) return;
  const tag = words.hashtag(people.community[first]!, 0, people.language[first]!);
  const level = accounts.map(() => draw.between(5, 25));
  for (const account of accounts) becomeInstitution(stage, account, { automated: true, bio: `Bot. Hourly readings, #${tag}.` });
  const clocks = createCrew(stage, accounts, (clock) => {
    level[clock]! += draw.normal();
    stage.publish({ account: accounts[clock]!, text: `${Math.round(level[clock]! * 10) / 10} °C`, hashtags: [tag], client: CLIENT });
  });
  const strike = (): void => {
    for (let clock = 0; clock < clocks.size; clock++) clocks.call(clock, timing.spread(draw, CLOCK_SECONDS));
    stage.at(stage.now() + HOUR_SECONDS, strike);
  };
  stage.at(Math.ceil(stage.fromSeconds / HOUR_SECONDS) * HOUR_SECONDS, strike);
}
