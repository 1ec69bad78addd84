import { wordBoundaries } from "./wordBoundaries.js";

// What Python's str.split and its regex module take for white space; JavaScript's \s differs in both directions.
const SPLITTING = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const MENTION = /@[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/g;
const WORD_SPACE = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/;

/** What `co_tweet` compares: lower case, without mentions, each run of white space one blank. */
export function normaliseMessage(text: string): string {
  return splitBlank(withoutMentions(text)).join(" ");
}

/**
 * What `co_similar_tweet` compares: the distinct pieces between word boundaries, in lower
 * case and without mentions. A boundary swallows the blanks that follow it and one
 * apostrophe after those, so that "isn't" is one piece and the quotes of "'isn't'" are none.
 */
export function messageTokens(text: string): ReadonlySet<string> {
  const message = withoutMentions(text);
  const tokens = new Set<string>();
  let start = 0;
  for (const boundary of wordBoundaries(message)) {
    if (boundary < start) continue;
    for (const token of splitBlank(message.slice(start, boundary))) tokens.add(token);
    start = boundary;
    while (WORD_SPACE.test(message.charAt(start))) start++;
    if (message[start] === "'") start++;
  }
  return tokens;
}

function withoutMentions(text: string): string {
  return text.toLowerCase().replace(MENTION, "");
}

function splitBlank(text: string): string[] {
  return text.split(SPLITTING).filter((piece) => piece !== "");
}
