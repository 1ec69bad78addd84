import { hashtagKey } from "./hashtag.js";

/** How tags of one family differ, besides what {@link hashtagKey} folds. */
export type TagDifference = "number" | "diacritics" | "separator";

/** Tags that may be one: a proposal, for people to accept or not. */
export interface TagFamily {
  /** What the tags have in common. */
  readonly stem: string;
  readonly differences: readonly TagDifference[];
  /** By use, most used first. Tags with one key are one, and their uses are added. */
  readonly tags: readonly { readonly key: string; readonly count: number }[];
  readonly count: number;
}

/** Shorter stems are names of their own with a number: G7 and G20, F1, MP3. */
const STEM_MIN = 3;
/** Scripts in which one sign is a syllable or a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const UNSPACED_STEM_MIN = 2;

/**
 * Tags that differ in a number at the end (`tag1`, `tag_2`), in accents or in underscores, each family with how they differ.
 * Crowded-out trends are carried on under numbered tags. Years (1900 to 2099) are no such numbers: `vote2020` and `vote2024`
 * are two campaigns. Nothing is changed by this; whoever accepts a family maps its tags to the stem.
 *
 * @param tags with how often each was used; tags with equal keys are added up
 * @returns families of at least two tags, most used first
 */
export function proposeTagFamilies(tags: Iterable<{ readonly tag: string; readonly count: number }>): readonly TagFamily[] {
  const counts = new Map<string, number>();
  for (const { tag, count } of tags) {
    const key = hashtagKey(tag);
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const families = new Map<string, string[]>();
  for (const key of counts.keys()) {
    const { stem } = takeApart(key);
    const family = families.get(stem);
    if (family) family.push(key);
    else families.set(stem, [key]);
  }
  return [...families]
    .filter(([, keys]) => keys.length > 1)
    .map(([stem, keys]) => familyOf(stem, keys, counts))
    .sort((a, b) => b.count - a.count || compare(a.stem, b.stem));
}

function familyOf(stem: string, keys: readonly string[], counts: ReadonlyMap<string, number>): TagFamily {
  const tags = keys.map((key) => ({ key, count: counts.get(key)! })).sort((a, b) => b.count - a.count || compare(a.key, b.key));
  const parts = keys.map(takeApart);
  const differ = (of: (part: TagParts) => string): boolean => new Set(parts.map(of)).size > 1;
  const differences: TagDifference[] = [];
  if (differ(({ digits }) => digits)) differences.push("number");
  if (differ(({ accented }) => accented.replaceAll("_", ""))) differences.push("diacritics");
  if (differ(({ accented }) => accented.replace(/[^_]+/g, "."))) differences.push("separator");
  return { stem, differences, tags, count: tags.reduce((sum, { count }) => sum + count, 0) };
}

interface TagParts {
  readonly stem: string;
  /** The tag without its number, accents and separators kept. */
  readonly accented: string;
  readonly digits: string;
}

function takeApart(key: string): TagParts {
  let at = key.length;
  while (at > 0 && key.charCodeAt(at - 1) >= 48 && key.charCodeAt(at - 1) <= 57) at--;
  const digits = key.slice(at);
  if (digits !== "" && !isYear(digits)) {
    let end = at;
    while (end > 0 && key.charCodeAt(end - 1) === 95) end--;
    const accented = key.slice(0, end);
    const stem = stemOf(accented);
    if (stem.length >= (UNSPACED.test(stem) ? UNSPACED_STEM_MIN : STEM_MIN)) return { stem, accented, digits };
  }
  return { stem: stemOf(key), accented: key, digits: "" };
}

function isYear(digits: string): boolean {
  return digits.length === 4 && (digits.startsWith("19") || digits.startsWith("20"));
}

/** A tag of underscores alone is its own stem. */
function stemOf(key: string): string {
  return hashtagKey(key, "ignore").replaceAll("_", "") || key;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
