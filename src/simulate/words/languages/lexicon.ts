import type { Idea, Topic } from "../ideas.js";
import type { Language } from "../words.js";

/**
 * Several ways to say the same, separated by `|`; the first is the plain one. In lower case unless the
 * language always has a capital there. One string, since a lexicon of thousands of small arrays is hard to read.
 */
export type Ways = string;

/** All that a language needs to write posts, tags and profiles. Data only. */
export interface Lexicon extends Language {
  /**
   * Actors are singular and in the nominative, things in the accusative, deeds in the present tense, so that any three
   * make a clause. Stances have `#` where the thing goes. Stances and remarks that don't end in a full stop bring their own mark.
   */
  readonly words: Readonly<Record<Idea, Ways>>;
  /** What a topic is called in a profile. */
  readonly topics: Readonly<Record<Topic, Ways>>;
  /**
   * Orders of a clause: S actor, V deed, O thing, T time, P place; a comma may follow a letter. What a clause
   * doesn't have is left out, and an order that would then begin with nothing isn't used.
   */
  readonly orders: readonly string[];
  /** Set where deeds of female actors, those marked `~`, begin with another letter. */
  readonly femaleDeedsBegin?: string;
  /** `#` is a time such as 17:40. */
  readonly clock: Ways;
  /** A remark; `#` is a number from 1 to 99. */
  readonly percent: Ways;
  /** A place; `#` is the name of a town. */
  readonly inTown: Ways;
  /** Between two sentences of one post, with the spaces they need; the next begins with a capital after the first of them only. */
  readonly joints: Ways;
  readonly stop: string;
  /** Before a post and after it; nothing that changes what it says. */
  readonly openers: Ways;
  readonly closers: Ways;
  /** What very many people post word by word, the most usual first. */
  readonly stock: readonly string[];
  /** Words of hashtags; no word occurs in two topics. */
  readonly tags: Readonly<Record<Topic, Ways>>;
  /** What is added to the words of a tag. */
  readonly tagEndings: Ways;
  readonly givenNames: Ways;
  /** Made-up surnames: a beginning and an ending. */
  readonly surnames: readonly [beginnings: Ways, endings: Ways];
  /** What people say of themselves. */
  readonly selves: Ways;
  readonly mottos: Ways;
}
