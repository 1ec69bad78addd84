import type { Address } from "./address.js";
import { normalisePath } from "./escapes.js";
import { note, type UrlStep } from "./step.js";

/** The path with one form of percent-encoding, and without repeated and trailing slashes. Only the root is left empty. */
export function plainPath(path: string, steps?: UrlStep[]): string {
  let plain = normalisePath(path);
  if (plain !== path) note(steps, "encoding", path, plain);
  const encoded = plain;
  if (plain.includes("//")) plain = plain.replace(/\/{2,}/g, "/");
  if (plain.endsWith("/")) plain = plain.slice(0, -1);
  if (encoded.length - plain.length > (encoded === "/" ? 1 : 0)) note(steps, "path", encoded, plain || "/");
  return plain;
}

/**
 * The path without what asks for the AMP form: `/amp` at its end or beginning, `.amp`, `.amp.html`. A segment is only
 * taken for it beside one that names an article, with a hyphen or a digit: `/guitars/amp` is a page of its own.
 * @param path as {@link plainPath} gives it
 */
export function withoutAmp(path: string, steps?: UrlStep[]): string {
  if (!MENTIONS_AMP.test(path)) return path;
  const extension = EXTENSION.exec(path)?.[0] ?? "";
  let end = path.length - extension.length;
  for (;;) {
    const length = ampEnding(path, end, extension === "");
    if (length === 0) break;
    end -= length;
  }
  const isExtended = end < path.length - extension.length;
  const ending = isExtended ? extension : "";
  if (!isExtended) end = path.length;
  let start = 0;
  while (isAmp(path, start + 1) && path.charCodeAt(start + 4) === 47 && start + 4 < end && namesArticle(path, path.lastIndexOf("/", end - 1) + 1, end)) start += 4;
  if (start === 0 && !isExtended) return path;
  const plain = path.slice(start, end) + ending;
  note(steps, "amp", path, plain);
  return plain;
}

const MENTIONS_AMP = /[/.]amp(?:[/.]|$)/i;
const EXTENSION = /\.html?$/i;

/** Length of `.amp`, or of a segment `amp`, that ends at `end`; 0 if there is none to take away. */
function ampEnding(path: string, end: number, maySegment: boolean): number {
  if (end < 6 || !isAmp(path, end - 3)) return 0;
  const before = path.charCodeAt(end - 4);
  if (before === 46) {
    // What is left has to be a name: `/.` and `/..` lead elsewhere.
    const last = path.charCodeAt(end - 5);
    return last === 47 || last === 46 ? 0 : 4;
  }
  if (before !== 47 || !maySegment) return 0;
  return namesArticle(path, path.lastIndexOf("/", end - 5) + 1, end - 4) ? 4 : 0;
}

function isAmp(path: string, at: number): boolean {
  return (path.charCodeAt(at) | 32) === 97 && (path.charCodeAt(at + 1) | 32) === 109 && (path.charCodeAt(at + 2) | 32) === 112;
}

/** Whether a segment holds a hyphen or a digit. */
function namesArticle(path: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = path.charCodeAt(at);
    if (code === 37) at += 2; // an escape has digits of its own
    else if (code === 45 || (code >= 48 && code <= 57)) return true;
  }
  return false;
}

/** A fragment that is a route of a page's own program: `#!/news/1`, `#/news/1`; empty for all others. */
export function routeOf({ fragment }: Address, steps?: UrlStep[]): string {
  const isRoute = fragment.length > 2 && (fragment.startsWith("#!") || fragment.startsWith("#/"));
  const route = isRoute ? plainPath(fragment, steps) : "";
  if (route.length > 2) return route;
  if (fragment !== "") note(steps, "fragment", fragment);
  return "";
}
