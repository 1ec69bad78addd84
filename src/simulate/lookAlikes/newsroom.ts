import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { becomeInstitution, isOnlyAccount, siteName } from "./crowd/institution.js";
import { sporadic } from "./crowd/occasions.js";
import { recruitMostly } from "./crowd/recruitMostly.js";

/** One account in 250 is an outlet of the publisher. */
const OUTLETS = { share: 0.004, least: 4, most: 80 };
/** Articles that the publisher's system sends to its outlets. */
const SYNDICATED = { leastGapSeconds: 10 * 60, meanGapSeconds: 90 * 60 };
/** Part of the outlets that run an article, and how long the system's queue takes. */
const RUN = { part: 0.9, withinSeconds: 120 };
/** Part of the articles that each outlet runs on its own site; the others are on the publisher's. */
const ON_OWN_SITE = 0.6;
/** What each outlet reports by itself. */
const LOCAL_GAP_SECONDS = 5 * 3600;
const WITH_TAG = 0.4;
const SITES = 200;
const CLIENT = "Newsdesk";

interface Article {
  readonly number: number;
  readonly onOwnSite: boolean;
  readonly headline: string;
  readonly hashtags: readonly string[];
}

/**
 * A publisher's outlets post the same articles within seconds to minutes of each other, since one system does it, and
 * say whose they are. Chains do so in all media: Toff & Mathews (2021), "Is social media killing local news?"
 * (Digital Journalism), on chain-owned outlets on Facebook; Hedding et al. (2019), "The Sinclair effect" (Journalism &
 * Mass Communication Quarterly), on stations that air their owner's segments. Outlets have no ordinary life.
 */
export const newsroom: LookAlike = {
  name: "newsroom",
  title: "outlets of one publisher post the same articles by one system",
  sort: "open",
  start(stage) {
    const { draw, people, timing } = stage;
    const fits = (account: number) => isOnlyAccount(people, account);
    const [head] = stage.recruit(1, fits);
    if (head === undefined) return;
    const [topic, language] = [people.community[head]!, people.language[head]!];
    const fellow = (account: number) => account !== head && fits(account);
    const wanted = crowdSize(stage.organic, OUTLETS) - 1;
    const accounts = [head, ...recruitMostly(stage, wanted, (account) => people.language[account] === language, fellow)];
    introduce(stage, accounts, language);
    const nextNumber = createArticleNumbers(draw);
    let article: Article | undefined;
    const outlets = createCrew(stage, accounts, (outlet) => run(stage, article!, accounts[outlet]!, outlet, language));
    sporadic(stage, SYNDICATED, () => {
      article = write(stage, nextNumber(), topic, language);
      for (let outlet = 0; outlet < outlets.size; outlet++) {
        if (draw.chance(RUN.part)) outlets.call(outlet, timing.spread(draw, RUN.withinSeconds));
      }
    });
    const report = (outlet: number): void => {
      run(stage, { ...write(stage, nextNumber(), people.community[accounts[outlet]!]!, language), onOwnSite: true }, accounts[outlet]!, outlet, language);
      stage.at(stage.now() + draw.exponential(LOCAL_GAP_SECONDS), report, outlet);
    };
    for (let outlet = 0; outlet < outlets.size; outlet++) stage.at(stage.now() + draw.exponential(LOCAL_GAP_SECONDS), report, outlet);
  },
};

function introduce(stage: CrowdStage, accounts: readonly number[], language: number): void {
  const { words } = stage;
  const owner = `${siteName(words, SITES)} Group`;
  for (const [outlet, account] of accounts.entries()) {
    becomeInstitution(stage, account, { name: siteName(words, SITES + outlet), bio: `News. Part of ${owner}.`, owner, lang: words.languages[language]!.tag });
  }
}

function write({ draw, words }: CrowdStage, number: number, topic: number, language: number): Article {
  return {
    number,
    onOwnSite: draw.chance(ON_OWN_SITE),
    headline: words.say(words.message(draw, topic), language, 0, draw),
    hashtags: draw.chance(WITH_TAG) ? [words.hashtag(topic, draw.below(100), language)] : [],
  };
}

function run({ words, publish }: CrowdStage, { number, onOwnSite, headline, hashtags }: Article, account: number, outlet: number, language: number): void {
  publish({ account, text: headline, language, hashtags, urls: [words.article(SITES + (onOwnSite ? outlet : 0), number)], client: CLIENT });
}
