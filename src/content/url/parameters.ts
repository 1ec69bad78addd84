import { normaliseParameter } from "./escapes.js";
import { note, type UrlStep } from "./step.js";
import { siteParameters, trackingParameters, trackingPrefixes } from "./trackingRules.js";

const EVERYWHERE: ReadonlySet<string> = new Set(trackingParameters);
const BY_SITE: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(siteParameters).map(([site, names]) => [site, new Set(names)]));

/** Prefixes by their first character code, so that most names are told apart by one look. */
const PREFIXES: readonly (readonly string[])[] = Array.from({ length: 128 }, (_, code) => trackingPrefixes.filter((prefix) => prefix.charCodeAt(0) === code));

/** Names of parameters that ask for the AMP form of a page, with the values that do. */
const AMP: ReadonlyMap<string, RegExp> = new Map([
  ["_amp", /^(?:1|true|)$/],
  ["amp", /^(?:1|true|amp|)$/],
  ["output", /^amp$/],
  ["outputtype", /^amp$/],
  ["type", /^amp$/],
]);

/**
 * The parameters that say which page an address leads to, sorted by name; repeated ones keep their order, which can
 * carry meaning. Left out are tracking parameters, requests for the AMP form, and those with an empty value.
 * @param query begins with `?`
 * @returns empty, or begins with `?`
 */
export function keptParameters(query: string, site: string, steps?: UrlStep[]): string {
  const own = ownRules(site);
  const names: string[] = [];
  const kept: string[] = [];
  for (let start = 1; start < query.length; ) {
    let end = start;
    let equals = -1;
    for (; end < query.length; end++) {
      const code = query.charCodeAt(end);
      if (code === 38) break;
      if (code === 61 && equals < 0) equals = end;
    }
    if (end > start) {
      const parameter = readParameter(query, start, end, equals, own, steps);
      if (parameter) {
        names.push(parameter.name);
        kept.push(parameter.text);
      }
    }
    start = end + 1;
  }
  if (kept.length === 0) return "";
  return `?${isSorted(names) ? kept.join("&") : sorted(names, kept, steps).join("&")}`;
}

/** Value of the first parameter of that name, still escaped; undefined if there is none. */
export function parameterOf(query: string, name: string): string | undefined {
  for (let at = query.indexOf(name, 1); at > 0; at = query.indexOf(name, at + 1)) {
    const before = query.charCodeAt(at - 1);
    if ((before !== 63 && before !== 38) || query.charCodeAt(at + name.length) !== 61) continue;
    const start = at + name.length + 1;
    const end = query.indexOf("&", start);
    return query.slice(start, end < 0 ? query.length : end);
  }
  return undefined;
}

/** The parameter between two places of a query in one form, or undefined if it is left out. `equals` is -1 where it has no value. */
function readParameter(query: string, start: number, end: number, equals: number, own: ReadonlySet<string> | undefined, steps: UrlStep[] | undefined): { name: string; text: string } | undefined {
  const name = normaliseParameter(query.slice(start, equals < 0 ? end : equals));
  const value = equals < 0 ? "" : query.slice(equals + 1, end);
  const isEmpty = value === "" && (equals >= 0 || name === "");
  if (isEmpty || isLeftOut(name.toLowerCase(), value, own)) {
    note(steps, "parameter", query.slice(start, end));
    return undefined;
  }
  const text = equals < 0 ? name : `${name}=${normaliseParameter(value)}`;
  if (steps && text !== query.slice(start, end)) note(steps, "encoding", query.slice(start, end), text);
  return { name, text };
}

/** @param name in lower case */
function isLeftOut(name: string, value: string, own: ReadonlySet<string> | undefined): boolean {
  if (EVERYWHERE.has(name) || own?.has(name) === true) return true;
  if (PREFIXES[name.charCodeAt(0)]?.some((prefix) => name.startsWith(prefix)) === true) return true;
  return AMP.get(name)?.test(value.toLowerCase()) === true;
}

function ownRules(site: string): ReadonlySet<string> | undefined {
  return BY_SITE.get(site) ?? BY_SITE.get(`${site.slice(0, site.indexOf("."))}.*`);
}

function isSorted(names: readonly string[]): boolean {
  for (let i = 1; i < names.length; i++) if (names[i]! < names[i - 1]!) return false;
  return true;
}

function sorted(names: readonly string[], kept: readonly string[], steps: UrlStep[] | undefined): string[] {
  const order = names.map((_, i) => i);
  order.sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
  note(steps, "order", names.join("&"), order.map((i) => names[i]!).join("&"));
  return order.map((i) => kept[i]!);
}
