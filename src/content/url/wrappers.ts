import type { Address } from "./address.js";
import { unescaped } from "./escapes.js";
import { parameterOf } from "./parameters.js";
import type { UrlStepName } from "./step.js";

/** An address that another one contains. */
export interface Wrapped {
  readonly step: UrlStepName;
  /** As text, not yet read. */
  readonly target: string;
}

/** Where a service keeps the address that it leads to. */
interface Wrapper {
  readonly step: UrlStepName;
  /** The host that this holds for; all hosts of the site if not given. */
  readonly host?: string;
  /** What the path has to be. */
  readonly path: RegExp;
  /** Parameters that may hold the target; without them the target is what the path's first group holds, and what follows the path. */
  readonly parameters?: readonly string[];
}

const ANY = /^/;
/** A web address inside a path, as it is or escaped; slashes that were collapsed count. */
const INSIDE = /^\/(?:proxy\/)?(https?:.+)/i;
const leads = (path: RegExp, ...parameters: readonly string[]): Wrapper => ({ step: "unwrapped", path, parameters });
const leadsOn = (host: string, path: RegExp, ...parameters: readonly string[]): Wrapper => ({ step: "unwrapped", host, path, parameters });
const around: Wrapper = { step: "unwrapped", path: INSIDE };
const archive = (path: RegExp): Wrapper => ({ step: "archive", path });
const archiveToday = [archive(/^\/(?:o\/\w+|newest|oldest|timegate|\d{4,14})\/(.+)/i), leads(/^(?:\/submit)?$/, "url")];

/** By registrable domain. */
const BY_SITE: ReadonlyMap<string, readonly Wrapper[]> = new Map<string, readonly Wrapper[]>([
  ["12ft.io", [around, leads(/^\/proxy$/, "q")]],
  ["13ft.wasimaster.me", [around]],
  ["1ft.io", [around, leads(/^\/proxy$/, "q")]],
  ["ampproject.org", [{ step: "amp", path: /^\/(?:[a-z]|wp|mp)\/(?:s\/)?([^/]+\.[^/]+.*)/ }]],
  ["archive.fo", archiveToday],
  ["archive.is", archiveToday],
  ["archive.li", archiveToday],
  ["archive.md", archiveToday],
  ["archive.org", [archive(/^\/(?:web|save)\/(?:[\d*]+[a-z_]*\/)?((?:https?:|[^/]+\.).*)/i)]],
  ["archive.ph", archiveToday],
  ["archive.today", archiveToday],
  ["archive.vn", archiveToday],
  ["awin1.com", [leads(/^\/cread\.php$/, "ued", "p")]],
  ["bing-amp.com", [{ step: "amp", path: /^\/c\/(?:s\/)?([^/]+\.[^/]+.*)/ }]],
  ["disq.us", [leads(/^\/url$/, "url")]],
  ["duckduckgo.com", [leads(/^\/l\/?$/, "uddg")]],
  ["exit.sc", [leads(ANY, "url")]],
  ["facebook.com", [leads(/^\/(?:l|sharer|share)\.php$/, "u"), leads(/^\/(?:sharer\/sharer\.php|flx\/warn\/?|sharer\/?)$/, "u"), leads(/^\/(?:v[\d.]+\/)?dialog\/(?:share|feed)$/, "href", "link")]],
  ["gate.sc", [leads(ANY, "url")]],
  ["getpocket.com", [leads(/^\/(?:save|edit|redirect)$/, "url")]],
  ["googleusercontent.com", [{ step: "archive", host: "webcache.googleusercontent.com", path: /^\/search$/, parameters: ["q"] }]],
  ["instagram.com", [leadsOn("l.instagram.com", ANY, "u"), leads(/^\/linkshim\/?$/, "u")]],
  ["juejin.cn", [leadsOn("link.juejin.cn", ANY, "target")]],
  ["line.me", [leads(/^\/(?:R\/share|lineit\/share)$/, "url", "text")]],
  ["linkedin.com", [leads(/^\/(?:redir\/redirect|redir\/general-malware-page|safety\/go|shareArticle|sharing\/share-offsite)\/?$/, "url")]],
  ["linksynergy.com", [leads(/^\/deeplink$/, "murl")]],
  ["medium.com", [leads(/^\/r\/?$/, "url")]],
  ["messenger.com", [leads(/^\/l\.php$/, "u")]],
  ["ok.ru", [leads(/^\/(?:dk|offer)$/, "st.link", "url", "st.shareUrl")]],
  ["outlook.com", [leads(ANY, "url")]],
  ["pinterest.com", [leads(/^\/(?:offsite|pin\/create\/(?:button|link))\/?$/, "url")]],
  ["pixiv.net", [leads(/^\/jump\.php$/, "url")]],
  ["r.jina.ai", [around]],
  ["reddit.com", [leadsOn("out.reddit.com", ANY, "url"), leads(/^\/submit\/?$/, "url")]],
  ["removepaywall.com", [around, leads(/^\/search$/, "url")]],
  ["skimresources.com", [leads(ANY, "url")]],
  ["slack-redir.net", [leads(ANY, "url")]],
  ["smry.ai", [around, leads(/^\/proxy$/, "url")]],
  ["steamcommunity.com", [leads(/^\/linkfilter\/?$/, "u", "url")]],
  ["t.me", [leads(/^\/(?:share\/url|share|iv)\/?$/, "url")]],
  ["threads.net", [leadsOn("l.threads.net", ANY, "u")]],
  ["tumblr.com", [leads(/^\/(?:widgets\/share\/tool|share\/link)\/?$/, "canonicalUrl", "url")]],
  ["turbopages.org", [{ step: "amp", path: /^\/(?:turbo\/)?([^/]+\.[^/]+\/s\/.*)/ }]],
  ["txtify.it", [around]],
  ["umblr.com", [leadsOn("t.umblr.com", /^\/redirect$/, "z")]],
  ["vk.com", [leads(/^\/(?:away|share)(?:\.php)?$/, "to", "url"), leadsOn("away.vk.com", ANY, "to")]],
  ["weibo.cn", [leads(/^\/sinaurl$/, "u", "toasturl")]],
  ["weibo.com", [leads(/^\/share\/share\.php$/, "url")]],
  ["x.com", [leads(/^\/(?:intent\/(?:tweet|post)|share|i\/redirect|home)$/, "url")]],
  ["youtube.com", [leads(/^\/redirect$/, "q"), leads(/^\/attribution_link$/, "u"), leads(/^\/oembed$/, "url")]],
  ["zhihu.com", [leadsOn("link.zhihu.com", ANY, "target")]],
]);

/** By the first label of brands with a domain in each country. */
const BY_BRAND: ReadonlyMap<string, readonly Wrapper[]> = new Map<string, readonly Wrapper[]>([
  ["bing", [{ step: "amp", path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)/ }]],
  ["google", [
    leads(/^\/url$/, "q", "url"),
    leads(/^\/imgres$/, "imgrefurl"),
    leads(/^\/(?:translate|translate_c|website)$/, "u"),
    leads(/^\/aclk$/, "adurl"),
    { step: "amp", path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)/ },
  ]],
  ["yahoo", [{ step: "unwrapped", path: /\/RU=([^/]+)\/RK=/ }]],
  ["yandex", [leads(/^\/turbo$/, "text"), leads(/^\/clck\/jsredir$/, "url"), { step: "amp", path: /^\/turbo\/([^/]+\.[^/]+\/s\/.*)/ }]],
]);
const BRAND_SITE = /^(?:bing|google|yahoo|yandex)\.(?:com?\.)?[a-z]{2,3}$/;

/** Services that take a whole address as their query: `href.li/?https://…`. */
const QUERY_IS_TARGET: ReadonlySet<string> = new Set(["anonym.to", "anonymz.com", "blankrefer.com", "dereferer.me", "href.li", "nullrefer.com"]);

/**
 * The address that a redirector, share dialogue, archive, AMP cache, paywall proxy or translation contains; undefined
 * for all others. Only what stands in the address itself is looked at: nothing is ever fetched.
 */
export function wrappedIn(address: Address): Wrapped | undefined {
  const { site, host, query } = address;
  const rules = BY_SITE.get(site) ?? brandRules(site);
  if (rules) return firstMatch(rules, address);
  if (site.endsWith(".translate.goog") || site === "translate.goog") return translated(address);
  if (query.length > 1 && QUERY_IS_TARGET.has(host)) return { step: "unwrapped", target: unescaped(query.slice(1)) + address.fragment };
  return undefined;
}

function brandRules(site: string): readonly Wrapper[] | undefined {
  const rules = BY_BRAND.get(site.slice(0, site.indexOf(".")));
  return rules && BRAND_SITE.test(site) ? rules : undefined;
}

function firstMatch(rules: readonly Wrapper[], address: Address): Wrapped | undefined {
  for (const rule of rules) {
    if (rule.host !== undefined && rule.host !== address.host) continue;
    const match = rule.path.exec(address.path);
    if (!match) continue;
    const target = rule.parameters ? fromParameters(rule.parameters, address) : fromPath(match[1]!, rule.step, address);
    if (target !== undefined) return { step: rule.step, target };
  }
  return undefined;
}

const CACHED = /^cache:(?:[\w-]{8,}:)?(\S+)/;
/** Disqus ends its target with a colon and a signature. */
const SIGNED = /:[\w-]{20,}$/;

function fromParameters(names: readonly string[], { site, query }: Address): string | undefined {
  for (const name of names) {
    const value = parameterOf(query, name);
    if (value === undefined || value === "") continue;
    const text = unescaped(value);
    if (site === "googleusercontent.com") return CACHED.exec(text.replaceAll("+", " "))?.[1];
    if (site === "youtube.com" && text.startsWith("/")) return `https://www.youtube.com${text}`;
    return site === "disq.us" ? text.replace(SIGNED, "") : text;
  }
  return undefined;
}

function fromPath(found: string, step: UrlStepName, { site, query, fragment }: Address): string {
  // An address that was escaped to fit into a path says itself where its parameters begin.
  const escaped = /^https?:%2F%2F|^https?%3A/i.test(found);
  const inner = escaped ? unescaped(found) : found;
  // Turbo pages keep the host, then /s, then the path.
  const direct = step === "amp" && (site === "turbopages.org" || site.startsWith("yandex.")) ? inner.replace("/s/", "/") : inner;
  return `${direct.replace(/^(https?:)\/*/i, "$1//")}${query}${fragment}`;
}

/** `www-example-org.translate.goog/a` is `www.example.org/a`; a hyphen in a host is doubled. */
function translated({ host, path, query }: Address): Wrapped | undefined {
  const label = host.slice(0, -".translate.goog".length);
  if (label === "" || label.includes(".")) return undefined;
  const original = label.replace(/--|-/g, (hyphens) => (hyphens === "-" ? "." : "-"));
  const own = query.split(/[?&]/).filter((parameter) => parameter !== "" && !parameter.startsWith("_x_tr_"));
  return { step: "unwrapped", target: `https://${original}${path}${own.length > 0 ? `?${own.join("&")}` : ""}` };
}
