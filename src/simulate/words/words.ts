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
  /** A new message on a topic; texts of different messages are hardly ever equal. */
  message(draw: Draw, topic: number): Message;
  /**
   * Says a message in a language. `paraphrase` from 0 (word by word the same each time) to 1 (synonyms, order,
   * punctuation and additions of its own; a reader still sees the same message).
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
  /** Handle without @, by the number of the person; different people have different handles. */
  handle(person: number): string;
  displayName(person: number, language: number): string;
  bio(person: number, topic: number, language: number): string;
}
