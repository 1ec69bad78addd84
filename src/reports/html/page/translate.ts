interface Template {
  readonly pattern: RegExp;
  readonly translation: string;
  /** Its longest piece without a slot: what doesn't hold it needn't be matched. */
  readonly telling: string;
  readonly letters: number;
}

const SLOT = /\{\d+\}/;
/** Fewer letters than this, as in `{1} s`, tell a unit and not a phrase: what stands before it has to be a number then. */
const LETTERS_OF_PHRASE = 4;
const FIGURE = "([\\d.,%]+)";
const SENTENCES = /(?<=[.?!]) (?=\S)/;

/**
 * Finds for each sentence that a run wrote in English the template that it was made from, and says it by the template's translation. What fills the slots
 * is translated too if it is a phrase, and stands as it is if it isn't: figures and names. What no template fits stays as it was written.
 *
 * @param sentences translations by English templates, with slots as {1}, {2}, …
 */
export function createTranslator(sentences: Readonly<Record<string, string>>): (text: string) => string {
  const templates = Object.entries(sentences).map(([template, translation]) => templateOf(template, translation));
  // What says more is tried first: a phrase with a slot may hold another one.
  templates.sort((a, b) => b.letters - a.letters);
  if (templates.length === 0) return (text) => text;
  const known = new Map<string, string>();
  const whole = (text: string): string | undefined => {
    for (const { pattern, translation, telling } of templates) {
      const match = text.includes(telling) ? pattern.exec(text) : null;
      if (match) return translation.replace(/\{(\d+)\}/g, (_, slot: string) => translate(match[Number(slot)] ?? ""));
    }
    return undefined;
  };
  const translate = (text: string): string => {
    const said = known.get(text) ?? whole(text) ?? inParts(text, whole);
    known.set(text, said);
    return said;
  };
  return translate;
}

function templateOf(template: string, translation: string): Template {
  const pieces = template.split(SLOT);
  const letters = pieces.join("").replace(/[^\p{L}]/gu, "").length;
  // Behind a colon stand whole sentences; elsewhere a slot ends with the one that it is in.
  const slotBehind = (piece: string): string => (letters < LETTERS_OF_PHRASE ? FIGURE : piece.endsWith(": ") ? "(.*?)" : "((?:(?![.?!:] ).)*?)");
  const pattern = new RegExp(`^${pieces.map((piece, i) => literal(piece) + (i < pieces.length - 1 ? slotBehind(piece) : "")).join("")}$`, "su");
  return { pattern, translation, telling: pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), ""), letters };
}

function literal(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Several sentences one after the other, each as far as it goes. */
function inParts(text: string, whole: (text: string) => string | undefined): string {
  const parts = text.split(SENTENCES);
  if (parts.length === 1) return text;
  const said: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    let found: string | undefined;
    // The whole of it is no sentence: that was tried before.
    for (to = from === 0 ? parts.length - 1 : parts.length; to > from && found === undefined; to--) found = whole(parts.slice(from, to).join(" "));
    said.push(found ?? parts[from]!);
    from = found === undefined ? from + 1 : to + 1;
  }
  return said.join(" ");
}
