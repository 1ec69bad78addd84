import { unitsOf } from "./units.js";

/** Words of a text that are looked at. */
const UNITS_MAX = 60;
/** Fewer common words stand in one order by chance. */
const COMMON_MIN = 7;
/** Of so many words in random order, this part stands in order in one case of a hundred, of more in fewer. */
const IN_ORDER = 0.85;

/**
 * Whether two texts have common words, and these stand in the same order: a copy keeps it, and texts that are only made of
 * the same few words don't. Words that stand several times in a text are left out.
 */
export function inOneOrder(a: string, b: string): boolean {
  const placeInB = placesOfSingles(b);
  const places: number[] = [];
  for (const word of placesOfSingles(a).keys()) {
    const place = placeInB.get(word);
    if (place !== undefined) places.push(place);
  }
  return places.length >= COMMON_MIN && longestRise(places) >= IN_ORDER * places.length;
}

function placesOfSingles(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  unitsOf(text, UNITS_MAX).forEach(({ text: word }, place) => {
    if (places.has(word)) repeated.add(word);
    else places.set(word, place);
  });
  for (const word of repeated) places.delete(word);
  return places;
}

/** Length of the longest ascending subsequence (Schensted 1961). */
function longestRise(places: readonly number[]): number {
  /** The least end of an ascending subsequence of each length. */
  const ends: number[] = [];
  for (const place of places) {
    let at = ends.length;
    while (at > 0 && ends[at - 1]! >= place) at--;
    ends[at] = place;
  }
  return ends.length;
}
