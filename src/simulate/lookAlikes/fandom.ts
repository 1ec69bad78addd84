import { createRecent } from "../draw/recent.js";
import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { PublishedPost } from "../stage/stage.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { keenness } from "./crowd/keenness.js";
import { daily } from "./crowd/occasions.js";
import { recruitMostly } from "./crowd/recruitMostly.js";

/** One in eighty of the public, most of them of one community. */
const FANS = { share: 0.0125, least: 10, most: 5000 };
/** Part of the fans who come to a party, on average. */
const TURNOUT = 0.5;
const PARTY = { everyDays: 2, fromHour: 18, toHour: 21 };
const PARTY_SECONDS = 90 * 60;
/** Who waits for the set minute, with the text ready to send; the others drop in. */
const PUNCTUAL = { part: 0.6, withinSeconds: 40 };
const DROP_IN_MEDIAN_SECONDS = 12 * 60;
/** Between two posts of one fan: what platforms allow, and what it takes to copy the next text. */
const PAUSE = { leastSeconds: 5, medianSeconds: 75 };
/** Where it is streamed. */
const VIDEOS = 2;
const PINNED_TEXTS = 8;
/** What a fan posts: somebody's post again, a pinned text as it is or slightly changed, or words of its own. */
const REPOSTS = 0.25;
const TEXTS = { pinned: 0.65, changed: 0.15 };
const WITH_LINK = 0.35;

interface Party {
  readonly until: number;
  readonly tags: readonly string[];
  readonly link: string;
  readonly texts: readonly string[];
  readonly message: Parameters<CrowdStage["words"]["say"]>[0];
}

/**
 * Fans of an artist stream a video and push one tag together: at a set time, dozens of posts each within an hour or
 * two, with texts copied from a pinned post. Recuero, Amaral & Monteiro (2012), "Fandoms, trending topics and social
 * capital in Twitter", describe how fandoms agree on tag and time; Park et al. (2021), "Armed in ARMY" (CHI), how
 * fan accounts organise such projects.
 */
export const fandom: LookAlike = {
  name: "fandom",
  title: "fans push one tag at streaming parties, dozens of posts each",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const [club] = stage.recruit(1);
    if (club === undefined) return;
    const [topic, language] = [people.community[club]!, people.language[club]!];
    const accounts = recruitMostly(stage, crowdSize(stage.organic, FANS), (account) => people.community[account] === topic, (account) => account !== club);
    const keen = keenness(draw, accounts.length, TURNOUT);
    const artist = words.hashtag(topic, draw.below(20), language);
    const recent = createRecent<PublishedPost>(64);
    const nextVideo = createArticleNumbers(draw);
    let party: Party | undefined;
    const fans = createCrew(stage, accounts, (fan) => {
      if (!party || stage.now() >= party.until) return;
      recent.add(cheer(stage, party, accounts[fan]!, language, recent.pick(draw)));
      fans.call(fan, PAUSE.leastSeconds + timing.reaction(draw, PAUSE.medianSeconds));
    });
    daily(stage, { ...PARTY, utcOffsetHours: people.utcOffsetHours[club]! }, (number) => {
      party = callParty(stage, topic, language, [artist, `${artist}StreamingParty${number + 1}`], nextVideo());
      recent.add(stage.publish({ account: club, text: party.texts[0]!, language, hashtags: party.tags, urls: [party.link] }));
      for (let fan = 0; fan < fans.size; fan++) {
        if (!draw.chance(keen[fan]!)) continue;
        fans.call(fan, draw.chance(PUNCTUAL.part) ? timing.spread(draw, PUNCTUAL.withinSeconds) : timing.reaction(draw, DROP_IN_MEDIAN_SECONDS));
      }
    });
  },
};

function callParty(stage: CrowdStage, topic: number, language: number, tags: readonly string[], video: number): Party {
  const { draw, words } = stage;
  return {
    until: stage.now() + PARTY_SECONDS,
    tags,
    link: words.article(VIDEOS, video),
    texts: Array.from({ length: PINNED_TEXTS }, () => words.say(words.message(draw, topic), language, 0, draw)),
    message: words.message(draw, topic),
  };
}

function cheer(stage: CrowdStage, party: Party, account: number, language: number, other: PublishedPost | undefined): PublishedPost {
  const { draw, people, words } = stage;
  const onSamePlatform = other && people.platform[other.account] === people.platform[account];
  if (onSamePlatform && draw.chance(REPOSTS)) return stage.publish({ account, repostOf: other });
  const kind = draw.uniform();
  const text =
    kind < TEXTS.pinned
      ? draw.pick(party.texts)
      : kind < TEXTS.pinned + TEXTS.changed
        ? words.say(party.message, language, 0.3, draw)
        : words.chatter(draw, people.community[account]!, language);
  return stage.publish({ account, text, language, hashtags: party.tags, ...(draw.chance(WITH_LINK) ? { urls: [party.link] } : {}) });
}
