import { isAsciiWord, isUnspacedAt, isWordAt } from "./characters.js";

/** What a platform allows in a handle beyond ASCII letters, digits and underscores. */
export interface HandleRule {
  /** Longest handle, in characters; a longer one is none at all. */
  readonly maxLength: number;
  readonly dots: boolean;
  readonly hyphens: boolean;
  /** Handles may carry the server's name: `user@host`. */
  readonly host: boolean;
}

const SHORT: HandleRule = { maxLength: 15, dots: false, hyphens: false, host: false };
const DOTTED: HandleRule = { maxLength: 64, dots: true, hyphens: false, host: false };
// A domain name holds at most 253 characters, a local part at most 64.
const FEDERATED: HandleRule = { maxLength: 318, dots: true, hyphens: true, host: true };

const RULES: ReadonlyMap<string, HandleRule> = new Map([
  ["x", SHORT],
  ["twitter", SHORT],
  ["telegram", { maxLength: 32, dots: false, hyphens: false, host: false }],
  ["youtube", { maxLength: 30, dots: true, hyphens: true, host: false }],
  ["mastodon", FEDERATED],
  ["bluesky", FEDERATED],
]);

/** The rule of a platform; letters, digits, underscores and dots where it isn't known. */
export function handleRule(platform: string): HandleRule {
  return RULES.get(platform) ?? RULES.get(platform.toLowerCase()) ?? DOTTED;
}

/** Where the handle ends that begins at `start`, just behind the at sign; `next` is where reading goes on. */
export function readHandle(text: string, start: number, rule: HandleRule): { end: number | undefined; next: number } {
  if (!isAsciiWord(text.charCodeAt(start))) return { end: undefined, next: start };
  let next = endOfRun(text, start, rule);
  let end = trimmed(text, next);
  if (isAt(text.charCodeAt(next)) && next === end) {
    const hostEnd = rule.host ? endOfHost(text, next + 1, rule) : undefined;
    if (hostEnd !== undefined) {
      next = hostEnd;
      end = hostEnd;
    } else if (rule === SHORT) return { end: undefined, next }; // X links neither half of a@b
  }
  // Of "@josé" only "jos" fits the rule: that would be somebody else.
  const cutShort = end === next && isWordAt(text, next) && !isUnspacedAt(text, next);
  return { end: cutShort || end - start > rule.maxLength ? undefined : end, next };
}

function endOfHost(text: string, start: number, rule: HandleRule): number | undefined {
  if (!isAsciiWord(text.charCodeAt(start))) return undefined;
  const end = trimmed(text, endOfRun(text, start, rule));
  return text.slice(start, end).includes(".") ? end : undefined;
}

function endOfRun(text: string, start: number, { dots, hyphens }: HandleRule): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isAsciiWord(code) && !(dots && code === 46) && !(hyphens && code === 45)) break;
  }
  return at;
}

function trimmed(text: string, end: number): number {
  while (text.charCodeAt(end - 1) === 46 || text.charCodeAt(end - 1) === 45) end--;
  return end;
}

/** The at sign, or its full-width form. */
export function isAt(code: number): boolean {
  return code === 64 || code === 0xff20;
}
