import { createDice } from "../../../src/simulate/words/dice.js";
import type { Idea } from "../../../src/simulate/words/ideas.js";
import type { Lexicon } from "../../../src/simulate/words/languages/lexicon.js";
import { IDEAS } from "../../../src/simulate/words/message.js";
import { say } from "../../../src/simulate/words/say.js";
import { prepareSpeech } from "../../../src/simulate/words/speech.js";
import type { Message } from "../../../src/simulate/words/words.js";

/** A message of ideas by name; numbers stand for themselves. */
export function messageOf(...ideas: readonly (Idea | number)[]): Message {
  return { ideas: ideas.map((idea) => (typeof idea === "number" ? idea : IDEAS.indexOf(idea))) };
}

/** The plain way of saying it. */
export function plain(lexicon: Lexicon, ...ideas: readonly (Idea | number)[]): string {
  return say(prepareSpeech(lexicon), messageOf(...ideas), 0, createDice());
}
