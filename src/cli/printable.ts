const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text out of somebody's data, fit for one line of a terminal: control characters, which could
 * move the cursor or hide what was printed, become their code, and long texts are cut.
 */
export function printable(text: string, lengthMax = Infinity): string {
  const characters = text.length > lengthMax ? `${text.slice(0, lengthMax - 1)}…` : text;
  return characters.replace(CONTROL, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
