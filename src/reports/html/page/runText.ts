import { inert } from "./inert.js";
import { texts } from "./texts.js";
import { createTranslator } from "./translate.js";

const translate = createTranslator(texts.sentences);

/** A sentence that the run wrote, in the language of the page as far as its catalogue has it. */
export function runText(sentence: string, lengthMax: number): HTMLElement {
  return inert(translate(sentence), lengthMax);
}
