import { median } from "simple-statistics";
import { resolveSettings, type SettingDeclarations, type SettingValues } from "../model/settings.js";
import { logHypergeometricTail } from "../stats/hypergeometric.js";
import { rankCorrelation } from "../stats/rankCorrelation.js";
import { unescaped } from "./url/escapes.js";

/** Something that a site published, or that was first linked there. */
export interface Publication {
  readonly site: string;
  /** A slug or the key of a text: equal for equal articles. */
  readonly item: string;
  /** Unix seconds. */
  readonly seconds: number;
}

/** One article on two sites. */
export interface MirroredItem {
  readonly item: string;
  /** Unix seconds of its first appearance on either site. */
  readonly secondsA: number;
  readonly secondsB: number;
}

/** Two sites and what they publish alike. */
export interface MirrorPair {
  readonly a: string;
  readonly b: string;
  readonly itemsA: number;
  readonly itemsB: number;
  readonly shared: number;
  /** ln of the probability of sharing so many by chance, times the number of pairs of sites. */
  readonly logP: number;
  /** Rank correlation of the times at which both publish what they share, -1 to 1. */
  readonly order: number;
  /** Median of the absolute time between the two, and of B's time less A's: below 0 where B comes first. */
  readonly medianGapSeconds: number;
  readonly medianLagSeconds: number;
  /** Closest in time first, at most 20. */
  readonly examples: readonly MirroredItem[];
}

/** Sites that may be one, with the evidence for each pair. A proposal: nothing is united by it. */
export interface MirrorGroup {
  /** Sorted. */
  readonly sites: readonly string[];
  /** Surest first. */
  readonly pairs: readonly MirrorPair[];
}

export interface MirrorProposals {
  /** Largest first. */
  readonly groups: readonly MirrorGroup[];
  /** Items on more than `sitesPerItemMax` sites, which were left out: most widespread first. */
  readonly setAside: readonly { readonly item: string; readonly sites: number }[];
}

export const mirrorSettings = {
  level: { kind: "number", default: 0.01, min: 0, max: 1, help: "largest probability that any pair of unrelated sites is proposed for what it shares" },
  minShared: { kind: "number", default: 5, min: 2, integer: true, help: "fewest items that two sites share" },
  minOverlap: { kind: "number", default: 0.5, min: 0, max: 1, help: "smallest part of the smaller site's items that is shared: clients of one agency share some, mirrors most" },
  minOrder: { kind: "number", default: 0.5, min: -1, max: 1, help: "smallest rank correlation of the times of what is shared" },
  maxGap: { kind: "duration", default: 6 * 3600, help: "largest median time between the two publications of an item" },
  sitesPerItemMax: { kind: "number", default: 500, min: 2, integer: true, help: "items on more sites are set aside and named in the result" },
} as const satisfies SettingDeclarations;

export type MirrorSettings = Partial<SettingValues<typeof mirrorSettings>>;

/**
 * Proposes sites that publish the same articles in the same order within hours as one: copies of a site under other
 * domains. A pair is proposed if it shares more items than chance explains (hypergeometric tail over all items seen,
 * times the number of pairs of sites), most of what the smaller one has, in like order and closely in time. The
 * conditions are needed together: newspapers share headlines of agencies, archives share all but the time.
 *
 * Time and memory grow with the sum over items of the square of their sites.
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function proposeMirrors(publications: Iterable<Publication>, settings: MirrorSettings = {}): MirrorProposals {
  const values = resolveSettings(mirrorSettings, settings);
  const items = firstTimes(publications);
  const setAside = [...items].filter(([, sites]) => sites.size > values.sitesPerItemMax).map(([item, sites]) => ({ item, sites: sites.size }));
  for (const { item } of setAside) items.delete(item);
  const counts = countItems(items);
  const pairs: MirrorPair[] = [];
  for (const [a, others] of sharedItems(items)) {
    for (const [b, shared] of others) {
      if (shared.length < values.minShared) continue;
      const pair = describePair(a, b, shared, counts, items.size);
      if (isProposed(pair, values)) pairs.push(pair);
    }
  }
  return { groups: groupPairs(pairs), setAside: setAside.sort((a, b) => b.sites - a.sites || (a.item < b.item ? -1 : 1)) };
}

/**
 * What tells an article apart in an address: its last segment if that has at least three words, in lower case, without
 * extension, and without numbers at its ends, which copies number anew; undefined where there is none.
 * @param key a key of `canonicalUrl`
 */
export function articleSlug(key: string): string | undefined {
  const end = key.search(/[?#]/);
  const path = end < 0 ? key : key.slice(0, end);
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path.length - slash > SLUG_LENGTH_MAX) return undefined;
  const words = unescaped(path.slice(slash + 1)).toLowerCase().replace(/\.[a-z]{2,5}$/, "").split(/[-_]+/);
  while (words.length > 0 && isNumber(words[0]!)) words.shift();
  while (words.length > 0 && isNumber(words[words.length - 1]!)) words.pop();
  return words.length < 3 ? undefined : words.join("-");
}

const SLUG_LENGTH_MAX = 1000;

function isNumber(word: string): boolean {
  return /^\d*$/.test(word);
}

/** By item and site, the first time. */
function firstTimes(publications: Iterable<Publication>): Map<string, Map<string, number>> {
  const items = new Map<string, Map<string, number>>();
  for (const { site, item, seconds } of publications) {
    let sites = items.get(item);
    if (!sites) items.set(item, (sites = new Map<string, number>()));
    sites.set(site, Math.min(seconds, sites.get(site) ?? Infinity));
  }
  return items;
}

function countItems(items: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sites of items.values()) for (const site of sites.keys()) counts.set(site, (counts.get(site) ?? 0) + 1);
  return counts;
}

function sharedItems(items: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, Map<string, MirroredItem[]>> {
  const shared = new Map<string, Map<string, MirroredItem[]>>();
  for (const [item, times] of items) {
    const sites = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
    sites.forEach(([a, secondsA], i) => {
      let others = shared.get(a);
      if (!others) shared.set(a, (others = new Map<string, MirroredItem[]>()));
      for (let j = i + 1; j < sites.length; j++) {
        const [b, secondsB] = sites[j]!;
        const list = others.get(b);
        if (list) list.push({ item, secondsA, secondsB });
        else others.set(b, [{ item, secondsA, secondsB }]);
      }
    });
  }
  return shared;
}

const EXAMPLES_MAX = 20;

function describePair(a: string, b: string, shared: readonly MirroredItem[], counts: ReadonlyMap<string, number>, total: number): MirrorPair {
  const itemsA = counts.get(a)!;
  const itemsB = counts.get(b)!;
  const gap = ({ secondsA, secondsB }: MirroredItem): number => Math.abs(secondsB - secondsA);
  const logPairs = Math.log((counts.size * (counts.size - 1)) / 2);
  return {
    ...{ a, b, itemsA, itemsB, shared: shared.length },
    logP: Math.min(0, logHypergeometricTail(shared.length, { total, marked: itemsA, drawn: itemsB }) + logPairs),
    order: rankCorrelation(shared.map(({ secondsA }) => secondsA), shared.map(({ secondsB }) => secondsB)),
    medianGapSeconds: median(shared.map(gap)),
    medianLagSeconds: median(shared.map(({ secondsA, secondsB }) => secondsB - secondsA)),
    examples: [...shared].sort((x, y) => gap(x) - gap(y) || (x.item < y.item ? -1 : 1)).slice(0, EXAMPLES_MAX),
  };
}

function isProposed(pair: MirrorPair, values: SettingValues<typeof mirrorSettings>): boolean {
  const { shared, itemsA, itemsB, logP, order, medianGapSeconds } = pair;
  return logP <= Math.log(values.level) && shared >= values.minOverlap * Math.min(itemsA, itemsB) && order >= values.minOrder && medianGapSeconds <= values.maxGap;
}

/** Sites that proposed pairs connect. */
function groupPairs(pairs: readonly MirrorPair[]): MirrorGroup[] {
  const groupOf = new Map<string, { sites: string[]; pairs: MirrorPair[] }>();
  for (const pair of [...pairs].sort((x, y) => x.logP - y.logP || (x.a + x.b < y.a + y.b ? -1 : 1))) {
    const first = groupOf.get(pair.a) ?? { sites: [pair.a], pairs: [] };
    const second = groupOf.get(pair.b) ?? { sites: [pair.b], pairs: [] };
    const [large, small] = first.sites.length >= second.sites.length ? [first, second] : [second, first];
    if (large !== small) {
      large.sites.push(...small.sites);
      large.pairs.push(...small.pairs);
    }
    large.pairs.push(pair);
    for (const site of [...small.sites, pair.a, pair.b]) groupOf.set(site, large);
  }
  return [...new Set(groupOf.values())]
    .map(({ sites, pairs: own }) => ({ sites: sites.sort(), pairs: own.sort((x, y) => x.logP - y.logP || (x.a + x.b < y.a + y.b ? -1 : 1)) }))
    .sort((x, y) => y.sites.length - x.sites.length || (x.sites[0]! < y.sites[0]! ? -1 : 1));
}
