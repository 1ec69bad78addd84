/**
 * Two divisions of the same items, reduced to what measures of agreement look at. An item that is alone in
 * both of its groups is counted like any other.
 */
export interface Contingency {
  /** Number of items. */
  readonly items: number;
  /** Size of each group of either division. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** Items of each pair of groups that have some in common: row, column and how many, in columns of equal length. */
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  readonly common: Float64Array;
}

/** The group of an item that is in none: it becomes a group of its own. */
export const ALONE = -1;

/**
 * @param a by item: number of its group in the first division, or {@link ALONE}
 * @param b the same in the second
 */
export function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const first = renumber(a);
  const second = renumber(b);
  const cells = new Map<number, number>();
  const [rows, columns] = [new Float64Array(first.groups), new Float64Array(second.groups)];
  for (let item = 0; item < a.length; item++) {
    const [r, c] = [first.group[item]!, second.group[item]!];
    rows[r]!++;
    columns[c]!++;
    const cell = r * second.groups + c;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const keys = [...cells.keys()];
  return {
    items: a.length,
    rows,
    columns,
    row: Uint32Array.from(keys, (key) => Math.floor(key / second.groups)),
    column: Uint32Array.from(keys, (key) => key % second.groups),
    common: Float64Array.from(cells.values()),
  };
}

/** Groups from 0 without gaps, those who are alone numbered too. */
function renumber(of: ArrayLike<number>): { readonly group: Uint32Array; readonly groups: number } {
  const numbers = new Map<number, number>();
  const group = new Uint32Array(of.length);
  let groups = 0;
  for (let item = 0; item < of.length; item++) {
    const given = of[item]!;
    let number = given === ALONE ? groups++ : numbers.get(given);
    if (number === undefined) numbers.set(given, (number = groups++));
    group[item] = number;
  }
  return { group, groups };
}
