import { parse } from "tldts";

const TLDTS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/**
 * Services where each subdomain is somebody else's site, and which aren't in the private part of the
 * Public Suffix List, since that is kept by the services themselves, for their cookies.
 */
const HOSTING: ReadonlySet<string> = new Set([
  "beehiiv.com",
  "blogfa.com",
  "canalblog.com",
  "dreamwidth.org",
  "hatenablog.com",
  "hatenablog.jp",
  "livejournal.com",
  "medium.com",
  "mystrikingly.com",
  "over-blog.com",
  "substack.com",
  "tumblr.com",
  "typepad.com",
  "ucoz.ru",
  "weebly.com",
  "wikidot.com",
  "wordpress.com",
]);

/** Subdomains that belong to such a service itself. */
const OWN: ReadonlySet<string> = new Set(["amp", "api", "app", "blog", "en", "help", "m", "mobile", "open", "support", "t", "www"]);

/**
 * Registrable domain of a host by the Public Suffix List with its private part, so that each blog on a
 * hosting service is a site of its own; the host itself where it has none (IP addresses, bare names).
 */
export function siteOf(host: string): string {
  const { domain } = parse(host, TLDTS);
  if (domain === null) return host;
  if (domain.length === host.length || !HOSTING.has(domain)) return domain;
  const start = host.lastIndexOf(".", host.length - domain.length - 2) + 1;
  return OWN.has(host.slice(start, host.length - domain.length - 1)) ? domain : host.slice(start);
}

/** Names that stand for real ones in documents and tests (RFC 2606), which the list leaves out. */
const RESERVED = /\.(?:example|invalid|test)$/;

/** Whether a host name ends in a suffix of the list, or is an IP address: a dotted word alone (`notes.txt`) isn't. */
export function isKnownHost(host: string): boolean {
  const { isIcann, isPrivate, isIp, domain } = parse(host, TLDTS);
  return isIp === true || (domain !== null && (isIcann === true || isPrivate === true || RESERVED.test(host)));
}
