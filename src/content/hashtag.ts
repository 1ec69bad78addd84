import { foldCase } from "./foldCase.js";

/**
 * The form in which two hashtags are compared: case folded, without the leading #
 * that some exports keep, and without white space; "" if nothing is left.
 */
export function hashtagKey(tag: string): string {
  const folded = foldCase(tag);
  const bare = folded.charCodeAt(0) === 35 ? folded.slice(1) : folded;
  return /\s/.test(bare) ? bare.replace(/\s+/g, "") : bare;
}
