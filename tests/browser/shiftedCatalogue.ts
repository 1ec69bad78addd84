import type { Catalogue } from "../../src/reports/html/page/texts.js";

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC = "абцдефгхийклмнопярстуввхыз";

/** English with each letter in place of which stands a Cyrillic one: whatever is Latin on a page of it is in no catalogue. */
export function shifted(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const other = CYRILLIC[LATIN.indexOf(letter.toLowerCase())]!;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}

/**
 * A second language for tests.
 * @param templates of the sentences that a run writes
 */
export function shiftedCatalogue(english: Catalogue, templates: readonly string[]): Catalogue {
  return { ...(shiftedValue(english) as Catalogue), locale: "ru", sentences: Object.fromEntries(templates.map((template) => [template, shifted(template)])) };
}

/** Names of fields stay, and so do ids by which words are found. */
function shiftedValue(value: unknown): unknown {
  if (typeof value === "string") return shifted(value);
  if (typeof value === "function") return (...values: readonly unknown[]): string => shifted(String((value as (...values: readonly unknown[]) => string)(...values)));
  if (Array.isArray(value)) return value.map(shiftedValue);
  return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, name === "direction" ? inner : shiftedValue(inner)]));
}
