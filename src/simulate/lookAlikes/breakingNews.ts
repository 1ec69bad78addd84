import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { Message } from "../words/words.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { sporadic } from "./crowd/occasions.js";

/** Who follows the news: with nine of ten of them moved by a story, a tenth of the public posts its link within an hour. */
const READERS = { share: 0.13, least: 13, most: Infinity };
const MOVED = 0.87;
/** About two stories in three days that everybody talks about. */
const STORIES = { leastGapSeconds: 12 * 3600, meanGapSeconds: 32 * 3600 };
/** Half get a push alert, the other half come across the story. */
const PUSHED = { part: 0.5, withinSeconds: 240 };
const NOTICED_MEDIAN_SECONDS = 25 * 60;
/** The most read sites, one of which has the story first. */
const SITES = 5;
/** What the share button fills in, the same with changes, or words of their own. */
const TEXTS = { headline: 0.5, changed: 0.2 };
const WITH_TAG = 0.3;

interface Story {
  readonly link: string;
  readonly tag: string;
  readonly headline: string;
  readonly message: Message;
}

/**
 * Big news: one link is posted by a tenth of the public, many within minutes of the push alert and ever fewer after.
 * Wu & Huberman (2007), "Novelty and collective attention" (PNAS 104), measure a half-life of 69 minutes; Castillo et
 * al. (2014), "Characterizing the life cycle of online news stories" (CSCW), find most shares of breaking stories
 * in the first hours.
 */
export const breakingNews: LookAlike = {
  name: "breakingNews",
  title: "a tenth of the public posts one link within an hour",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, timing } = stage;
    const accounts = stage.recruit(crowdSize(stage.organic, READERS));
    const [first] = accounts;
    if (first === undefined) return;
    const nextArticle = createArticleNumbers(draw);
    let story: Story | undefined;
    const readers = createCrew(stage, accounts, (reader) => pass(stage, story!, accounts[reader]!));
    sporadic(stage, STORIES, () => {
      const messenger = draw.pick(accounts);
      story = publishStory(stage, people.community[messenger]!, people.language[first]!, nextArticle());
      for (let reader = 0; reader < readers.size; reader++) {
        if (!draw.chance(MOVED)) continue;
        readers.call(reader, draw.chance(PUSHED.part) ? timing.spread(draw, PUSHED.withinSeconds) : timing.reaction(draw, NOTICED_MEDIAN_SECONDS));
      }
    });
  },
};

function publishStory({ draw, words }: CrowdStage, topic: number, language: number, article: number): Story {
  const message = words.message(draw, topic);
  return {
    link: words.article(draw.below(SITES), article),
    tag: words.hashtag(topic, draw.below(30), language),
    headline: words.say(message, language, 0, draw),
    message,
  };
}

function pass({ draw, people, words, publish }: CrowdStage, { link, tag, headline, message }: Story, account: number): void {
  const language = people.language[account]!;
  const kind = draw.uniform();
  const text =
    kind < TEXTS.headline
      ? headline
      : kind < TEXTS.headline + TEXTS.changed
        ? words.say(message, language, 0.5, draw)
        : words.chatter(draw, people.community[account]!, language);
  publish({ account, text, urls: [link], ...(draw.chance(WITH_TAG) ? { hashtags: [tag] } : {}) });
}
