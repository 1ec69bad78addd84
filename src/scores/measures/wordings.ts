import type { Sighting } from "../sightings/sighting.js";
import { append } from "./tally.js";

/** Part of all words of two texts that they have in common, from which on they are one text with something changed. */
const ALIKE = 0.5;
/** Texts with one beginning or end that are compared with a text; stock beginnings are cut here. */
const COMPARED_MAX = 8;

/** Finds which text a text is a wording of. */
export interface Wordings {
  /** The number of the text that a post's is equal to, or close to: the same beginning or end, and half of all words in common. Adds it if it is new. */
  add(sighting: Sighting): number | undefined;
  /** The same, without adding any. */
  find(sighting: Sighting): number | undefined;
}

/** Groups texts by the first of their kind, in the order in which they are added. No chains: each is held against the first only. */
export function createWordings(): Wordings {
  const byText = new Map<number, number>();
  const byEdge = new Map<string, { readonly text: number; readonly words: string }[]>();
  const find = (sighting: Sighting): number | undefined => {
    const { template, words } = sighting;
    if (template === undefined) return undefined;
    const known = byText.get(template);
    if (known !== undefined) return known;
    for (const edge of edgesOf(sighting)) {
      for (const first of (byEdge.get(edge) ?? []).slice(0, COMPARED_MAX)) if (inCommon(first.words, words) >= ALIKE) return first.text;
    }
    return undefined;
  };
  return {
    find,
    add(sighting) {
      const { template, words } = sighting;
      if (template === undefined) return undefined;
      const known = find(sighting);
      byText.set(template, known ?? template);
      if (known === undefined) for (const edge of edgesOf(sighting)) append(byEdge, edge, { text: template, words });
      return known ?? template;
    },
  };
}

function edgesOf({ opening, closing }: Sighting): readonly string[] {
  return opening === undefined || closing === undefined ? [] : [`opening ${opening}`, `closing ${closing}`];
}

/** Jaccard's coefficient of two ascending lists of words. */
function inCommon(a: string, b: string): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = a.charCodeAt(i) - b.charCodeAt(j);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common / Math.max(1, a.length + b.length - common);
}
