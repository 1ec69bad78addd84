import type { Stage } from "../../stage/stage.js";
import type { Message } from "../../words/words.js";

/** A message begins with who does what: that many ideas. */
const CLAUSE = 3;

/** The message's first clause alone: what is typed in a hurry. */
export function shortened(message: Message): Message {
  return { ideas: message.ideas.slice(0, CLAUSE) };
}

/** A short message as this member shouts it: mostly the same words, with as many marks as a thumb adds. */
export function shout({ draw, words }: Stage, message: Message, language: number): string {
  const text = words.say(message, language, 0.15, draw);
  return `${text.replace(/[.!。！]+$/, "")}${"!".repeat(draw.below(4))}`;
}
