/** Whether a text has at least `least` Unicode characters, one of two UTF-16 units being one. */
export function hasCharacters(text: string, least: number): boolean {
  if (text.length < least) return false;
  return text.length >= 2 * least || [...text].length >= least;
}
