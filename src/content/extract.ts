import { findTokens } from "./tokens.js";

/** What a text shares, in order of appearance, repeats included. */
export interface Extracted {
  /** As written: with `http://` or `https://`, or beginning with `www.`. */
  readonly urls: readonly string[];
  /** Without the leading #, in the case in which they were written. */
  readonly hashtags: readonly string[];
  /** Handles without the leading @. */
  readonly mentions: readonly string[];
}

const NONE: readonly string[] = Object.freeze([]);
const NOTHING: Extracted = Object.freeze({ urls: NONE, hashtags: NONE, mentions: NONE });

/**
 * Links, hashtags and mentions of a text, by the rules of the platform that it was posted on
 * (X's are those of its published twitter-text library).
 *
 * - URLs: `http://`, `https://` and bare `www.`; no trailing punctuation; a closing bracket only with its opening one.
 * - Hashtags: letters, marks and numbers of any script and underscores, at least one letter; `＃` counts as #.
 * - Mentions: `＠` counts as @; which characters a handle may have depends on the platform.
 *
 * What the platform cut off (`https://t.co/ab…`) is left out, since it would name something else.
 * @param platform as in {@link Post}: `x`, `twitter`, `mastodon`, …; unknown ones get the common rules
 */
export function extractFromText(text: string, platform: string): Extracted {
  let urls: string[] | undefined;
  let hashtags: string[] | undefined;
  let mentions: string[] | undefined;
  findTokens(text, platform, (kind, start, end, cut) => {
    if (cut) return;
    const token = text.slice(start, end);
    if (kind === "url") (urls ??= []).push(token);
    else if (kind === "hashtag") (hashtags ??= []).push(token);
    else (mentions ??= []).push(token);
  });
  if (!urls && !hashtags && !mentions) return NOTHING;
  return { urls: urls ?? NONE, hashtags: hashtags ?? NONE, mentions: mentions ?? NONE };
}
