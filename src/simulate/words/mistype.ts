import type { Choice } from "./dice.js";

/** One slip of the finger: a letter left out, doubled or swapped with its neighbour. Digits, signs and capitals stay. */
export function mistype(text: string, choice: Choice): string {
  const at = 1 + choice.below(Math.max(1, text.length - 2));
  const kind = choice.below(3);
  if (!isSmall(text.charCodeAt(at)) || !isSmall(text.charCodeAt(at + 1))) return text;
  const [letter, next, before, after] = [text[at]!, text[at + 1]!, text.slice(0, at), text.slice(at + 2)];
  if (kind === 0) return before + next + after;
  return before + (kind === 1 ? letter + letter + next : next + letter) + after;
}

/** From a on, but no dashes, no halves of emoji. */
function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x2000 && code !== 0x60c && code !== 0x61b && code !== 0x61f);
}
