import unhomoglyphModule from "unhomoglyph";

// The package's types declare an ES module, it is a CommonJS one.
const replaceConfusables = unhomoglyphModule as unknown as (text: string) => string;

/**
 * The skeleton of UTS 39, section 4: texts with equal skeletons look alike (Unicode 13's confusables). Not for showing, and not
 * for whole texts: it writes most alphabets in Latin letters, and `m` as `rn`.
 */
export function skeleton(text: string): string {
  return replaceConfusables(text.normalize("NFD")).normalize("NFD");
}

/**
 * The ASCII letter or digits, in lower case, that a character looks like in one of its cases; undefined where it looks like
 * none. Both cases are tried, since Cyrillic н looks like no Latin letter, but its capital like H.
 */
export function asciiLookAlike(character: string): string | undefined {
  let found = known.get(character);
  if (found === undefined) known.set(character, (found = lookUp(character)));
  return found === "" ? undefined : found;
}

const known = new Map<string, string>();

function lookUp(character: string): string {
  for (const form of [character.toLowerCase(), character.toUpperCase()]) {
    const looks = skeleton(form).toLowerCase();
    if (/^[a-z0-9]+$/.test(looks)) return looks;
  }
  return "";
}
