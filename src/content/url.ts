import { postKey } from "../model/postKey.js";
import { readAddress, type Address } from "./url/address.js";
import { withPlainHost } from "./url/host.js";
import { keptParameters } from "./url/parameters.js";
import { plainPath, routeOf, withoutAmp } from "./url/path.js";
import { platformPost, type PlatformPost } from "./url/platformPost.js";
import { postOfKey } from "./url/postId.js";
import { isKnownHost } from "./url/site.js";
import { note, type UrlStep } from "./url/step.js";
import { wrappedIn } from "./url/wrappers.js";

/** Where short links lead, by the key of the short one: see `createResolver`. */
export interface UrlResolver {
  /** The address that the address with that key leads to, or undefined. */
  target(key: string): string | undefined;
}

/** What a web address is compared by. */
export interface CanonicalUrl {
  /** Equal for addresses that lead to the same thing: `example.org/path?a=1`, or `x:1` for a post on a platform. */
  readonly key: string;
  /** Registrable domain, or the host itself where it has none (IP addresses, bare names). Sites of a hosting service count each. */
  readonly site: string;
  /** An address of the same thing, with the same key. */
  readonly address: string;
  /** The post whose permalink this is. */
  readonly post: { readonly platform: string; readonly id: string } | undefined;
  /** What was done to get from the text to the key, in order. */
  readonly steps: readonly UrlStep[];
}

/**
 * The form in which two web addresses are compared, and how it came about; undefined for anything but http and https.
 *
 * Read by the WHATWG URL standard, so that hosts are in ASCII. Left out: scheme, user name, default ports, `www.`, `m.`, `amp.`,
 * fragments other than routes (`#!`, `#/`), repeated and trailing slashes, empty and tracking parameters. Percent-encoding
 * is in one form; the other parameters are sorted by name. What a redirector, archive or AMP cache contains takes its place, up to
 * eight levels deep; permalinks of posts become `platform:id`. An address that begins with `www.` or with a host
 * under a known suffix needs no scheme, so that a key is an address with the same key.
 * Nothing is ever fetched: `resolver` says where short links lead.
 */
export function canonicalUrl(url: string, resolver?: UrlResolver): CanonicalUrl | undefined {
  const steps: UrlStep[] = [];
  const found = resolved(url, resolver, steps);
  if (!found) return undefined;
  const { key, site, post } = found;
  return {
    key,
    site,
    address: post ? post.address : `https://${key}`,
    post: post && { platform: post.platform, id: post.id },
    steps,
  };
}

/** The key of {@link canonicalUrl} alone, for the hot path. */
export function canonicalUrlKey(url: string, resolver?: UrlResolver): string | undefined {
  return resolved(url, resolver, undefined)?.key;
}

/** The site of {@link canonicalUrl} alone, for the hot path. */
export function canonicalUrlSite(url: string, resolver?: UrlResolver): string | undefined {
  return resolved(url, resolver, undefined)?.site;
}

interface Found {
  readonly key: string;
  readonly site: string;
  readonly post: PlatformPost | undefined;
}

function resolved(url: string, resolver: UrlResolver | undefined, steps: UrlStep[] | undefined): Found | undefined {
  const found = find(url, steps);
  const target = found && resolver?.target(found.key);
  if (target === undefined) return found;
  note(steps, "resolved", found!.key, target);
  return find(target, steps) ?? found;
}

function find(url: string, steps: UrlStep[] | undefined): Found | undefined {
  const outer = readAddress(url, steps);
  if (!outer) return named(url);
  const address = unwrapped(outer, steps);
  const post = platformPost(address);
  if (post) {
    note(steps, "post", pageKey(address), postKey(post.platform, post.id));
    return postFound(post);
  }
  const path = withoutAmp(address.path, steps);
  const query = address.query && keptParameters(address.query, address.site, steps);
  return { key: `${address.host}${address.port && `:${address.port}`}${path}${query}${address.fragment && routeOf(address, steps)}`, site: address.site, post: undefined };
}

/** A key of a post is no address, but stands for one. */
function named(key: string): Found | undefined {
  const post = postOfKey(key);
  return post && postFound(post);
}

function postFound(post: PlatformPost): Found {
  return { key: postKey(post.platform, post.id), site: post.site, post };
}

function pageKey({ host, path, query }: Address): string {
  return `${host}${path}${query}`;
}

/** Levels of addresses inside addresses. One nested deeper is left as it is: to stop halfway would give a key that can be unwrapped further. */
const LEVELS_MAX = 8;

function unwrapped(outer: Address, steps: UrlStep[] | undefined): Address {
  const start = plain(outer, steps);
  const known = steps?.length ?? 0;
  let address = start;
  for (let level = 0; level <= LEVELS_MAX; level++) {
    const wrapped = wrappedIn(address);
    const inner = wrapped && readAddress(wrapped.target);
    if (!inner || !isKnownHost(inner.host)) return address;
    note(steps, wrapped.step, pageKey(address), wrapped.target);
    address = plain(steps ? readAddress(wrapped.target, steps)! : inner, steps);
  }
  if (steps) steps.length = known;
  return start;
}

function plain(address: Address, steps: UrlStep[] | undefined): Address {
  const hosted = withPlainHost(address, steps);
  const path = plainPath(hosted.path, steps);
  return path === hosted.path ? hosted : { ...hosted, path };
}
