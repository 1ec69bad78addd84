import { getDomain } from "tldts";

/** What a web address is compared by. */
export interface CanonicalUrl {
  /** Equal for addresses that lead to the same page: `example.org/path?a=1`. */
  readonly key: string;
  /** Registrable domain, or the host itself where it has none (IP addresses, bare names). Sites of a hosting service count each. */
  readonly site: string;
}

/**
 * The form in which two web addresses are compared; undefined for anything but http and https.
 * Read by the WHATWG URL standard. Left out: scheme, user name, default port, leading `www.`, fragment,
 * trailing slash, and parameters that only tell where a visitor came from (`utm_…`, `fbclid`, `gclid`).
 * The other parameters are sorted by name. An address that begins with `www.` needs no scheme.
 */
export function canonicalUrl(url: string): CanonicalUrl | undefined {
  const parsed = parse(url);
  if (!parsed) return undefined;
  const { hostname, port, pathname, search } = parsed;
  let host = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  if (host.startsWith("www.") && host.includes(".", 4)) host = host.slice(4);
  const path = pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
  const key = `${host}${port && `:${port}`}${path}${search && keptParameters(search)}`;
  return { key, site: getDomain(host, TLDTS) ?? host };
}

const TLDTS = { allowPrivateDomains: true, extractHostname: false } as const;

const BEGINNING = /^\s*(?:https?:|(www\.)[^./\s])/i;

function parse(url: string): URL | undefined {
  const beginning = BEGINNING.exec(url);
  if (!beginning) return undefined; // before the URL constructor, whose errors are slow
  try {
    return new URL(beginning[1] ? `http://${url.trimStart()}` : url);
  } catch {
    return undefined;
  }
}

/** Where a visitor came from, by name of the parameter. */
const TRACKING = /^(?:utm_|(?:fbclid|gclid)(?:=|$))/i;

function keptParameters(search: string): string {
  const kept = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !TRACKING.test(parameter));
  if (kept.length === 0) return "";
  if (kept.length > 1) kept.sort(byName);
  return `?${kept.join("&")}`;
}

/** The sort is stable: values of one repeated parameter keep their order, which can carry meaning. */
function byName(a: string, b: string): number {
  const nameA = parameterName(a);
  const nameB = parameterName(b);
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}

function parameterName(parameter: string): string {
  const equals = parameter.indexOf("=");
  return equals < 0 ? parameter : parameter.slice(0, equals);
}
