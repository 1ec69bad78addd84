import { logBinomialTail } from "../../stats/binomialTail.js";
import { splitNumber } from "./handleSkeleton.js";

/** Skeletons that are one stem and different numbers. */
export interface NumberedFamily {
  readonly stem: string;
  readonly keys: readonly string[];
  /** log10 of the chance that so many of those who begin with the stem put just a number behind it. */
  readonly logChance: number;
}

/**
 * Families of skeletons of the form stem + number. Common first names have thousands of those without any plan, and ten times
 * as many longer handles that begin with them; `patriotvoice1` to `patriotvoice40` have nobody else. So a family is measured
 * by its surprise: among the N handles that begin with the stem, n are the stem and a number; elsewhere a share p of handles ends
 * in a number; the chance is that of n or more of N. The family is left out of its own reference (p by Laplace's rule).
 *
 * @param keys distinct skeletons
 */
export function numberedFamilies(keys: readonly string[], { membersMin, stemLengthMin }: { readonly membersMin: number; readonly stemLengthMin: number }): NumberedFamily[] {
  const sorted = keys.slice().sort();
  const families = new Map<string, string[]>();
  let numbered = 0;
  for (const key of sorted) {
    const { stem, digits } = splitNumber(key);
    if (digits === "" || stem === "") continue;
    numbered++;
    const family = families.get(stem);
    if (family) family.push(key);
    else families.set(stem, [key]);
  }
  return [...families].filter(([stem, members]) => members.length >= membersMin && stem.length >= stemLengthMin).map(([stem, members]) => {
    const begin = lowerBound(sorted, stem);
    const beginning = lowerBound(sorted, `${stem}\uffff`) - begin;
    const p = (numbered - members.length + 1) / (sorted.length - members.length + 2);
    return { stem, keys: members, logChance: logBinomialTail(members.length, beginning, p) / Math.LN10 };
  });
}

/** Where the first text that isn't before `text` stands. */
function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
