/** Runs of text that a tracker would act on: mentions notify people, addresses become links. */
const ACTING = /(?:https?:\/\/|www\.)\S+|@[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_.-]*/giu;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Line ends and other control characters, halves of pairs, and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text that isn't ours as one line of Markdown that shows it and does nothing: no markup, no link, nobody mentioned. */
export function inlineText(text: string): string {
  const line = oneLine(text);
  let out = "";
  let at = 0;
  for (const match of line.matchAll(ACTING)) {
    out += escaped(line.slice(at, match.index)) + inlineCode(match[0]);
    at = match.index + match[0].length;
  }
  return out + escaped(line.slice(at));
}

/** A name or id as code, in which no character means anything. */
export function inlineCode(text: string): string {
  const line = oneLine(text) || "\uFFFD";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(UNSEEN, (run) => (/[\n\r\t\u2028\u2029]/.test(run) ? " " : "\uFFFD"));
}

function escaped(text: string): string {
  return text.replace(PUNCTUATION, (character) => (/[.,:;'"()%/?-]/.test(character) ? character : `\\${character}`));
}
