import type { Address } from "./address.js";
import { siteOf } from "./site.js";
import { note, type UrlStep } from "./step.js";

/** Labels in front of a host that choose a form of its pages, not other pages. */
const FORMS: ReadonlySet<string> = new Set(["amp", "m", "mobile", "www", "www1", "www2", "www3"]);

/** Platforms with several names, by registrable domain. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["fb.com", "facebook.com"],
  ["instagr.am", "instagram.com"],
  ["telegram.dog", "t.me"],
  ["telegram.me", "t.me"],
  ["threads.com", "threads.net"],
  ["twitter.com", "x.com"],
  ["vk.ru", "vk.com"],
  ["vkontakte.ru", "vk.com"],
]);

/** Forms of a platform's pages under labels of its own. */
const PLATFORM_FORMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["facebook.com", new Set(["d", "free", "iphone", "mbasic", "touch", "web"])],
  ["reddit.com", new Set(["new", "np", "old", "sh"])],
]);

const FACEBOOK_LANGUAGE = /^[a-z]{2}-[a-z]{2}$/;

/** Wikimedia puts its mobile form behind the language: `en.m.wikipedia.org`. */
const WIKIMEDIA: ReadonlySet<string> = new Set([
  "mediawiki.org", "wikibooks.org", "wikidata.org", "wikimedia.org", "wikinews.org", "wikipedia.org",
  "wikiquote.org", "wikisource.org", "wikiversity.org", "wikivoyage.org", "wiktionary.org",
]);

/**
 * The host without labels that only choose a form (`www`, `m`, `mobile`, `amp`), never shorter than the
 * registrable domain, and with the present name of a platform that changed it.
 */
export function withPlainHost(address: Address, steps?: UrlStep[]): Address {
  let { host, site } = address;
  const named = NAMES.get(site);
  if (named !== undefined) {
    host = host.slice(0, host.length - site.length) + named;
    site = named;
  }
  if (host.length > site.length) host = withoutForms(host, site);
  if (host === address.host) return address;
  note(steps, "host", address.host, host);
  return { ...address, host, site: siteOf(host) };
}

function withoutForms(host: string, site: string): string {
  const own = PLATFORM_FORMS.get(site);
  let start = 0;
  while (host.length - start > site.length) {
    const dot = host.indexOf(".", start);
    const label = host.slice(start, dot);
    const isForm = FORMS.has(label) || own?.has(label) === true || (site === "facebook.com" && FACEBOOK_LANGUAGE.test(label));
    if (!isForm) break;
    start = dot + 1;
  }
  const plain = start === 0 ? host : host.slice(start);
  if (!WIKIMEDIA.has(site) || !plain.endsWith(`.m.${site}`)) return plain;
  return plain.slice(0, plain.length - site.length - 2) + site;
}
