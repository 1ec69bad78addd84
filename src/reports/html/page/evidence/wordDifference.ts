/** A piece of one of two texts, and whether the other has it too. */
export interface Piece {
  readonly text: string;
  readonly isCommon: boolean;
}

/** A table of so many cells takes a few milliseconds. */
const CELLS_MAX = 1_000_000;
const WORDS = /[\p{L}\p{N}\p{M}_@#]+|\s+|./gsu;

/**
 * What two texts have in common word by word, by the longest common subsequence.
 * @returns undefined for texts that are too long to compare
 */
export function wordDifference(a: string, b: string): readonly [readonly Piece[], readonly Piece[]] | undefined {
  const [first, second] = [a.match(WORDS) ?? [], b.match(WORDS) ?? []];
  if ((first.length + 1) * (second.length + 1) > CELLS_MAX) return undefined;
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      lengths[i * width + j] = first[i] === second[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const [left, right]: [Piece[], Piece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    if (i < first.length && j < second.length && first[i] === second[j]) {
      add(left, first[i++]!, true);
      add(right, second[j++]!, true);
    } else if (j >= second.length || (i < first.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) add(left, first[i++]!, false);
    else add(right, second[j++]!, false);
  }
  return [left, right];
}

function add(pieces: Piece[], text: string, isCommon: boolean): void {
  const last = pieces.at(-1);
  if (last?.isCommon === isCommon) pieces[pieces.length - 1] = { text: last.text + text, isCommon };
  else pieces.push({ text, isCommon });
}
