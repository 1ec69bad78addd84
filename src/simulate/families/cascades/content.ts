import type { Media } from "../../../model/post.js";
import type { Draft, PublishedPost, Stage } from "../../stage/stage.js";
import { pickReader, type Circles } from "./circles.js";
import type { Culture } from "./culture.js";

/** What the public's posts say. */
export interface Content {
  /** A post of one's own, on one's topic as a rule. */
  own(account: number): Draft;
  repost(account: number, post: PublishedPost): Draft;
  reply(account: number, post: PublishedPost): Draft;
  quote(account: number, post: PublishedPost): Draft;
  /** The same link and tags in words of one's own; undefined if there are none. */
  share(account: number, post: PublishedPost): Draft | undefined;
  /** An article of a site of one's own. */
  announce(account: number, site: number): Draft;
}

/** Chances of what a post of one's own carries; a second tag follows the first with the chance of a third one after it, and so on. */
const CARRIES = { tag: 0.3, moreTags: 0.35, link: 0.26, picture: 0.08, mention: 0.05 };
const MOST_TAGS = 6;
const OTHER_TOPIC = 0.1;
const REPLY_MENTIONS = 0.7;
/** All reactions to come from the home circle: people mention those whom they know. */
const AT_HOME = new Float64Array([1, 0, 0, 0]);

export function createContent({ draw, people, words, handle }: Stage, culture: Culture, circles: Circles): Content {
  const { community, language } = people;

  function chatter(account: number, topic: number): string {
    return words.chatter(draw, topic, language[account]!);
  }

  /** A topic of one's own, or now and then that of somebody who writes the same language. */
  function topicOf(account: number): number {
    if (!draw.chance(OTHER_TOPIC)) return community[account]!;
    const other = circles.language.pools.pick(draw, circles.language.poolOf[account]!);
    return community[other] ?? community[account]!;
  }

  function tags(tongue: number, topic: number): readonly string[] {
    const chosen = [culture.tag(tongue, topic)];
    while (chosen.length < MOST_TAGS && draw.chance(CARRIES.moreTags)) {
      const tag = culture.tag(tongue, topic);
      if (!chosen.includes(tag)) chosen.push(tag);
    }
    return chosen;
  }

  function own(account: number): Draft {
    const tongue = language[account]!;
    const topic = topicOf(account);
    const draft: { -readonly [K in keyof Draft]: Draft[K] } = { account, text: chatter(account, topic) };
    if (draw.uniform() < CARRIES.tag) draft.hashtags = tags(tongue, topic);
    if (draw.uniform() < CARRIES.link) draft.urls = [culture.article(tongue, topic)];
    if (draw.uniform() < CARRIES.picture) draft.media = [culture.picture(tongue, topic)] satisfies Media[];
    if (draw.uniform() < CARRIES.mention) {
      const other = pickReader(draw, circles, AT_HOME, account);
      if (other >= 0) draft.mentions = [handle(other)];
    }
    return draft;
  }

  return {
    own,
    repost: (account, post) => ({ account, repostOf: post }),
    reply(account, post) {
      const text = chatter(account, post.community);
      return draw.uniform() < REPLY_MENTIONS ? { account, text, replyTo: post, mentions: [handle(post.account)] } : { account, text, replyTo: post };
    },
    quote: (account, post) => ({ account, text: chatter(account, post.community), quoteOf: post }),
    share(account, { urls, hashtags, community: topic }) {
      if (!urls && !hashtags) return undefined;
      return { account, text: chatter(account, topic), ...(urls ? { urls } : {}), ...(hashtags ? { hashtags } : {}) };
    },
    announce: (account, site) => ({ account, text: chatter(account, community[account]!), urls: [culture.articleOn(site)] }),
  };
}
