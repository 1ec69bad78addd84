/**
 * What was done to an address on the way to its key:
 * - `resolved`: a table that the user supplied says where it leads
 * - `unwrapped`: a redirector, share dialogue, paywall proxy or translation, replaced by the address that it contains
 * - `archive`: a copy in a web archive or search cache, replaced by the original
 * - `amp`: an AMP cache or AMP form, replaced by the page itself
 * - `host`: `www.`, `m.`, `mobile.`, `amp.`, a final dot, or a second name of one platform
 * - `port`, `user`, `fragment`, `path` (repeated and trailing slashes), `encoding` (percent-encoding)
 * - `parameter`: one that doesn't say which page; `order`: the others sorted by name
 * - `post`: the permalink of a post on a platform, replaced by the post
 */
export type UrlStepName =
  | "resolved" | "unwrapped" | "archive" | "amp"
  | "host" | "port" | "user" | "fragment" | "path" | "encoding"
  | "parameter" | "order" | "post";

/** One transformation, with what it took away or put in place. */
export interface UrlStep {
  readonly step: UrlStepName;
  /** What was removed, or `before → after`; cut to 200 characters. */
  readonly detail: string;
}

const DETAIL_LENGTH_MAX = 200;

/** Adds a step where somebody wants to know; the hot path passes no list. */
export function note(steps: UrlStep[] | undefined, step: UrlStepName, removed: string, put?: string): void {
  if (!steps) return;
  steps.push({ step, detail: put === undefined ? cut(removed) : `${cut(removed)} → ${cut(put)}` });
}

function cut(text: string): string {
  return text.length > DETAIL_LENGTH_MAX ? `${text.slice(0, DETAIL_LENGTH_MAX)}…` : text;
}
