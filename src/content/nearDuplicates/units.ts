/**
 * A canonical text in the pieces that an alignment moves: words, and single signs of scripts without spaces.
 * `glued` says that no space stood before.
 */
export interface Unit {
  readonly text: string;
  readonly glued: boolean;
}

const PIECES = / |[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^ \p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** @param most pieces at which the rest of the text is left out */
export function unitsOf(key: string, most: number): readonly Unit[] {
  const units: Unit[] = [];
  let glued = false;
  for (const [text] of key.matchAll(PIECES)) {
    if (text === " ") glued = false;
    else {
      if (units.length === most) break;
      units.push({ text, glued });
      glued = true;
    }
  }
  return units;
}

/** The pieces as a text again. */
export function joinUnits(units: readonly Unit[]): string {
  return units.map(({ text, glued }, i) => (glued || i === 0 ? text : ` ${text}`)).join("");
}
