import type { Draw } from "../../draw/draw.js";
import type { CampaignStage } from "../../stage/campaign.js";
import type { Message } from "../../words/words.js";

/** Numbers of sites that hardly anybody reads, and whose names look like any other's. */
const OBSCURE_SITES = [20_000, 100_000] as const;
/** Ranks of tags that are in use, though not the topic's slogans of the day. */
const TAG_RANKS = [12, 60] as const;

/** Number of a site that hardly anybody but the campaign knows. */
export function obscureSite(draw: Draw): number {
  return wholeBetween(draw, OBSCURE_SITES);
}

/** A tag that nobody has used before: a word of the campaign's own topic with one of another. */
export function newTag(stage: CampaignStage, draw: Draw): string {
  const { words, home } = stage;
  const part = (topic: number): string => words.hashtag(topic, wholeBetween(draw, TAG_RANKS), home.language);
  const joint = words.languages[home.language]!.script === "Arabic" ? "_" : "";
  return part(home.community) + joint + part(foreignTopic(stage, draw));
}

function wholeBetween(draw: Draw, [from, to]: readonly [number, number]): number {
  return from + draw.below(to - from);
}

/** A topic that the campaign's own community doesn't talk about, of people somewhere else. */
export function foreignTopic({ people, home, organic }: CampaignStage, draw: Draw): number {
  for (let tries = 0; tries < 32; tries++) {
    const topic = people.community[draw.below(organic)]!;
    if (topic !== home.community) return topic;
  }
  return home.community + 1;
}

/** A text of several sentences: messages one after the other. */
export function longMessage({ words }: CampaignStage, draw: Draw, topic: number, sentences: number): Message {
  return { ideas: Array.from({ length: sentences }, () => words.message(draw, topic).ideas).flat() };
}
