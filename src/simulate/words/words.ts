import type { Draw } from "../draw/draw.js";

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly script: "Latin" | "Cyrillic" | "Arabic" | "Han";
  /** Part of the public that speaks it; sums to 1 over all languages. */
  readonly share: number;
  /** Hours ahead of UTC where most of its speakers live. */
  readonly utcOffsetHours: number;
}

/** What a text says, apart from how: ideas that every language has words for. */
export interface Message {
  readonly ideas: readonly number[];
}

/**
 * Everything that is written in a world: texts, tags, addresses, names. Whatever is asked for by
 * number is the same text each time, on every machine; all else comes from the draw.
 */
export interface Words {
  readonly languages: readonly Language[];
  /**
   * A new message on a topic; texts of different messages are hardly ever equal. Topics are whole numbers from 0 on:
   * the first ten are subjects at large, the others the same subjects in a town of their own, with tags of their own.
   */
  message(draw: Draw, topic: number): Message;
  /**
   * Says a message in a language. `paraphrase` from 0 (word by word the same each time) to 1 (synonyms, order,
   * punctuation and additions of its own; a reader still sees the same message). It swaps phrases for others of the
   * same meaning and moves them, but never says a thing in a new sentence of its own making; a translation has the
   * same ideas in the same order as the original. At 0 the draw isn't used, else one number of it is.
   */
  say(message: Message, language: number, paraphrase: number, draw: Draw): string;
  /** What an ordinary person writes: a message of its own, now and then a stock phrase that many write, emoji, typos. */
  chatter(draw: Draw, topic: number, language: number): string;
  /** Tag without #, in the words of the language; `rank` 0 is the topic's most used. */
  hashtag(topic: number, rank: number, language: number): string;
  /** Registrable domain, such as `vigil-daily.example`; 0 is the most read. */
  domain(site: number): string;
  /** Address of an article on a site. */
  article(site: number, number: number): string;
  /** Handle without @, 4 to 15 of a-z, 0-9 and _, by the number of the person; different people (below 10^9) have different handles. */
  handle(person: number): string;
  displayName(person: number, language: number): string;
  bio(person: number, topic: number, language: number): string;
}
