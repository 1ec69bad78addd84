import type { Stage } from "../../stage/stage.js";
import type { Message } from "../../words/words.js";

/** The message's first words alone: what is typed in a hurry. */
export function shortened(message: Message, ideas: number): Message {
  return { ideas: message.ideas.slice(0, ideas) };
}

/** A short message as this member shouts it: mostly the same words, with as many marks as a thumb adds. */
export function shout(stage: Stage, message: Message, language: number): string {
  const { draw, words } = stage;
  return `${words.say(message, language, 0.2, draw)}${"!".repeat(draw.below(4))}`;
}
