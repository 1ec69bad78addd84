import { align } from "./align.js";
import { joinUnits, unitsOf, type Unit } from "./units.js";

/** A place of a template at which the texts of a group differ. */
export interface TemplateSlot {
  /** What stands there, commonest first, at most 20; "" where a text has nothing. */
  readonly fillers: readonly string[];
}

/** What the texts of a group have in common, as canonical text, and the slots in between. */
export type Template = readonly (string | TemplateSlot)[];

const UNITS_MAX = 400;
const FILLERS_MAX = 20;
/** A word belongs to the template if at least this part of the texts has it. */
const COMMON = 0.75;

/**
 * Finds slots by aligning each text with the first, word by word (sign by sign without spaces).
 * @param keys canonical texts of one group, the representative first; the beginning of long ones counts
 */
export function findTemplate(keys: readonly string[]): Template {
  const [first, ...others] = keys.map((key) => unitsOf(key, UNITS_MAX));
  if (!first) return [];
  const words = first.map(({ text }) => text);
  const partners = others.map((units) => align(words, units.map(({ text }) => text)));
  const fixed = words.flatMap((_, i) => (1 + partners.filter((partner) => partner[i]! >= 0).length >= COMMON * keys.length ? [i] : []));

  const template: (string | TemplateSlot)[] = [];
  let run: Unit[] = [];
  for (let f = 0; f <= fixed.length; f++) {
    const from = f === 0 ? -1 : fixed[f - 1]!;
    const to = f === fixed.length ? words.length : fixed[f]!;
    const slot = findFillers(first, others, partners, from, to);
    if (slot.length > 0) {
      if (run.length > 0) template.push(joinUnits(run));
      template.push({ fillers: slot });
      run = [];
    }
    if (to < words.length) run.push(first[to]!);
  }
  if (run.length > 0) template.push(joinUnits(run));
  return template;
}

/** What stands between two fixed words; nothing if no text has anything there. */
function findFillers(first: readonly Unit[], others: readonly (readonly Unit[])[], partners: readonly Int32Array[], from: number, to: number): readonly string[] {
  const counts = new Map<string, number>();
  const count = (units: readonly Unit[]): void => {
    const filler = joinUnits(units);
    counts.set(filler, (counts.get(filler) ?? 0) + 1);
  };
  count(first.slice(from + 1, to));
  others.forEach((units, o) => {
    const partner = partners[o]!;
    const start = from < 0 ? 0 : partner[from]! + 1;
    const end = to === first.length ? units.length : partner[to]!;
    // A text without one of the two fixed words says nothing of what stands between them.
    if ((from < 0 || start > 0) && end >= start) count(units.slice(start, end));
  });
  if (counts.size === 1 && counts.has("")) return [];
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).slice(0, FILLERS_MAX).map(([filler]) => filler);
}
