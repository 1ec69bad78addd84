import { isConvertedHost } from "./punycode.js";
import { isKnownHost, siteOf } from "./site.js";
import { note, type UrlStep } from "./step.js";

/** A web address taken apart. The host is in lower case and ASCII. */
export interface Address {
  readonly host: string;
  /** As {@link siteOf} says. */
  readonly site: string;
  /** Empty for 80 and 443. */
  readonly port: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Empty or begins with `?`. */
  readonly query: string;
  /** Empty or begins with `#`. */
  readonly fragment: string;
}

const BEGINNING = /^[\s\u0000]*(?:https?:|(www\.)[^./\s])/i;

/** A host name with a dot, or an IP address; then a port, a path, a query, a fragment or nothing. */
const BARE = /^\s*((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+\.?|\[[\da-f:.]+\])(?::\d{1,5})?(?=[/?#]|\s*$)/iu;

/** RFC 1035, section 3.1. */
const HOST_LENGTH_MAX = 253;

// The pattern isn't tried on more than a host, a port and what tells that they end.
const BARE_HEAD_MAX = HOST_LENGTH_MAX + 50;

/**
 * Reads an address by the WHATWG URL standard; undefined for anything but http and https.
 * One without a scheme is read if it begins with `www.` or with a host under a known public suffix.
 */
export function readAddress(text: string, steps?: UrlStep[]): Address | undefined {
  const url = parseUrl(text);
  if (!url || url.hostname === "") return undefined;
  const { port, username, password } = url;
  if (steps) {
    if (username !== "" || password !== "") note(steps, "user", `${username}${password && ":…"}@`);
    if (port === "80" || port === "443") note(steps, "port", `:${port}`);
  }
  const { hostname } = url;
  const host = hostname.endsWith(".") ? withoutDots(hostname, steps) : hostname;
  if (host === "" || host.length > HOST_LENGTH_MAX) return undefined;
  if (host.includes("xn--") && !isConvertedHost(host)) return undefined;
  return { host, site: siteOf(host), port: port === "80" || port === "443" ? "" : port, path: url.pathname, query: url.search, fragment: url.hash };
}

function parseUrl(text: string): URL | undefined {
  const beginning = BEGINNING.exec(text);
  try {
    // The check comes before the URL constructor, whose errors are slow.
    if (beginning) return new URL(beginning[1] ? `http://${text.trimStart()}` : text);
    return isBare(text) ? new URL(`http://${text.trimStart()}`) : undefined;
  } catch {
    return undefined;
  }
}

function isBare(text: string): boolean {
  const host = BARE.exec(text.length > BARE_HEAD_MAX ? text.slice(0, BARE_HEAD_MAX) : text)?.[1];
  return host !== undefined && (host.startsWith("[") || isKnownHost(host));
}

function withoutDots(hostname: string, steps: UrlStep[] | undefined): string {
  note(steps, "host", ".");
  let end = hostname.length;
  while (end > 0 && hostname.charCodeAt(end - 1) === 46) end--;
  return hostname.slice(0, end);
}
