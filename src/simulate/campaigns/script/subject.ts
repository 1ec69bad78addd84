import type { Draw } from "../../draw/draw.js";
import type { CampaignStage } from "../../stage/campaign.js";
import type { Message } from "../../words/words.js";

/** Sites and ranks of tags from here on are ones that nobody of the public reads or writes. */
const OBSCURE = 1_000_000;
const MANY = 1_000_000;

/** Number of a site that nobody but the campaign knows. */
export function obscureSite(draw: Draw): number {
  return OBSCURE + draw.below(MANY);
}

/** A tag that nobody has used before. */
export function newTag({ words, home }: CampaignStage, draw: Draw): string {
  return words.hashtag(home.community, OBSCURE + draw.below(MANY), home.language);
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
