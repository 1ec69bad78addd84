import { createZipf } from "../../draw/zipf.js";
import type { Media } from "../../../model/post.js";
import type { Draft, PublishedPost } from "../../stage/stage.js";
import type { Life } from "./life.js";
import type { Story } from "./news.js";

/** What people write by themselves. */
export interface Writing {
  /** About a topic of the community, with a link or without. */
  own(account: number, withLink: boolean): Draft;
  about(story: Story, account: number): Draft;
  reply(account: number, to: PublishedPost): Draft;
  quote(account: number, of: PublishedPost): Draft;
}

/** Tags that a topic has, and how their use falls off; the tail that comes out is held against a real export by the test of marginals. */
const TAGS = { count: 300, exponent: 1.05 };
const PARTS = {
  otherTopic: 0.12,
  /** Writes in the language of the community, if it is another. */
  communityLanguage: 0.3,
  tag: 0.22,
  anotherTag: 0.35,
  /** Links that people have from somebody else's post. */
  linkPassedOn: 0.5,
  storyTag: 0.6,
  storyLink: 0.6,
  picture: 0.1,
  knownPicture: 0.15,
};
const TAGS_MAX = 4;
/** Posts that somebody who wants to pass on a link looks at. */
const LOOKS_FOR_LINK = 6;
/** Pictures that go round in a community. */
const KNOWN_PICTURES = { count: 200, exponent: 1 };

export function createWriting(life: Life): Writing {
  const { stage, people, feeds, outlets, draw, communities } = life;
  const { words } = stage;
  const tagRank = createZipf(TAGS.count, TAGS.exponent);
  const pictureRank = createZipf(KNOWN_PICTURES.count, KNOWN_PICTURES.exponent);
  const communityLanguage = mainLanguages(life);

  function languageOf(account: number): number {
    const common = communityLanguage[people.community[account]!]!;
    return common !== people.language[account] && draw.uniform() < PARTS.communityLanguage ? common : people.language[account]!;
  }

  function tags(topic: number, language: number): readonly string[] {
    const list = [words.hashtag(topic, tagRank(draw), language)];
    while (list.length < TAGS_MAX && draw.uniform() < PARTS.anotherTag) {
      const tag = words.hashtag(topic, tagRank(draw), language);
      if (!list.includes(tag)) list.push(tag);
    }
    return list;
  }

  function link(account: number): string {
    if (draw.uniform() < PARTS.linkPassedOn) {
      for (let looks = 0; looks < LOOKS_FOR_LINK; looks++) {
        const urls = feeds.scroll(account, stage.now(), draw)?.post.urls;
        if (urls && urls.length > 0) return urls[0]!;
      }
    }
    return outlets.link(draw, words, people.community[account]!, stage.now());
  }

  function picture(community: number): Media {
    return { hash: draw.uniform() < PARTS.knownPicture ? hex(community + 1) + hex(pictureRank(draw)) : hex(draw.below(2 ** 32)) + hex(draw.below(2 ** 32)) };
  }

  function written(account: number, topic: number, language: number): Mutable<Draft> {
    const draft: Mutable<Draft> = { account, text: words.chatter(draw, topic, language) };
    if (language !== people.language[account]) draft.language = language;
    return draft;
  }

  function answer(account: number, to: PublishedPost): Mutable<Draft> {
    const draft = written(account, people.community[account]!, people.language[account]!);
    draft.mentions = [stage.handle(to.account)];
    return draft;
  }

  return {
    own(account, withLink) {
      const community = people.community[account]!;
      const topic = draw.uniform() < PARTS.otherTopic ? draw.below(communities) : community;
      const language = languageOf(account);
      const draft = written(account, topic, language);
      if (draw.uniform() < PARTS.tag) draft.hashtags = tags(topic, language);
      if (withLink) draft.urls = [link(account)];
      else if (draw.uniform() < PARTS.picture) draft.media = [picture(community)];
      return draft;
    },
    about(story, account) {
      const language = people.language[account]!;
      const draft = written(account, story.topic, language);
      if (draw.uniform() < PARTS.storyTag) draft.hashtags = [words.hashtag(story.topic, story.tag, language)];
      const u = draw.uniform();
      if (draw.uniform() < PARTS.storyLink) draft.urls = [story.links[Math.floor(u * u * story.links.length)]!];
      return draft;
    },
    reply: (account, to) => ({ ...answer(account, to), replyTo: to }),
    quote: (account, of) => ({ ...answer(account, of), quoteOf: of }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The language that most of each community speak. */
function mainLanguages({ people, stage, communities }: Life): Uint8Array {
  const languages = stage.words.languages.length;
  const speakers = new Uint32Array(communities * languages);
  for (let account = 0; account < people.size; account++) speakers[people.community[account]! * languages + people.language[account]!]!++;
  return Uint8Array.from({ length: communities }, (_, community) => {
    const counts = speakers.subarray(community * languages, (community + 1) * languages);
    return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  });
}

function hex(number: number): string {
  return number.toString(16).padStart(8, "0");
}
