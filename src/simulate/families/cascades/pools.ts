import type { Draw } from "../../draw/draw.js";
import { NONE } from "../../people/population.js";

/** A public divided into pools, to draw accounts from with chances in proportion to their weights. */
export interface Pools {
  /** Number of accounts with a weight above 0. */
  count(pool: number): number;
  weight(pool: number): number;
  /** O(1); {@link NONE} from an empty pool. */
  pick(draw: Draw, pool: number): number;
}

/** A column of an alias table: who it belongs to, the part that is theirs in units of 2^-32, and who has the rest. */
const COLUMN = 3;
const WHOLE = 2 ** 32;

/**
 * Walker's alias tables as Vose (1991) fills them, one for each pool, in 12 bytes an account. A column's numbers are
 * side by side, so that a draw waits for memory once.
 * @param poolOf pool of each account, numbers from 0
 * @param weights 0 for accounts that are never drawn
 */
export function createPools(poolOf: Uint32Array, weights: Float64Array): Pools {
  const pools = poolOf.reduce((most, pool) => Math.max(most, pool + 1), 0);
  const start = new Uint32Array(pools + 1);
  const sums = new Float64Array(pools);
  for (const [account, pool] of poolOf.entries()) {
    if (!(weights[account]! > 0)) continue;
    start[pool + 1]!++;
    sums[pool]! += weights[account]!;
  }
  for (let pool = 0; pool < pools; pool++) start[pool + 1]! += start[pool]!;
  const members = new Uint32Array(start[pools]!);
  const fill = start.slice();
  for (const [account, pool] of poolOf.entries()) if (weights[account]! > 0) members[fill[pool]!++] = account;

  const table = new Uint32Array(COLUMN * members.length);
  for (let pool = 0; pool < pools; pool++) fillTable(table, start[pool]!, members.subarray(start[pool], start[pool + 1]), weights, sums[pool]!);
  return {
    count: (pool) => start[pool + 1]! - start[pool]!,
    weight: (pool) => sums[pool]!,
    pick(draw, pool) {
      const from = start[pool]!;
      const count = start[pool + 1]! - from;
      if (count === 0) return NONE;
      // One number does for both choices: the whole part says which column, the rest which part of it.
      const point = draw.uniform() * count;
      const column = Math.floor(point);
      const at = COLUMN * (from + column);
      return table[(point - column) * WHOLE < table[at + 1]! ? at : at + 2]!;
    },
  };
}

/** Pairs columns that are too small with such as are too large until all are full. */
function fillTable(table: Uint32Array, from: number, members: Uint32Array, weights: Float64Array, sum: number): void {
  const parts = Float64Array.from(members, (member) => (weights[member]! * members.length) / sum);
  const small: number[] = [];
  const large: number[] = [];
  const put = (column: number, part: number, rest: number): void => table.set([members[column]!, Math.min(WHOLE - 1, Math.round(part * WHOLE)), members[rest]!], COLUMN * (from + column));
  for (const [column, part] of parts.entries()) (part < 1 ? small : large).push(column);
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop()!, large.pop()!];
    put(less, parts[less]!, more);
    parts[more]! -= 1 - parts[less]!;
    (parts[more]! < 1 ? small : large).push(more);
  }
  // What is left over is full but for rounding.
  for (const column of small) put(column, 1, column);
  for (const column of large) put(column, 1, column);
}
