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

/**
 * Walker's alias tables as Vose (1991) fills them, one for each pool, in 16 bytes an account.
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

  const keep = new Float64Array(members.length);
  const alias = new Uint32Array(members.length);
  for (let pool = 0; pool < pools; pool++) fillAliases({ members, weights, sum: sums[pool]!, from: start[pool]!, to: start[pool + 1]!, keep, alias });
  return {
    count: (pool) => start[pool + 1]! - start[pool]!,
    weight: (pool) => sums[pool]!,
    pick(draw, pool) {
      const from = start[pool]!;
      const count = start[pool + 1]! - from;
      if (count === 0) return NONE;
      // One number does for both choices: the whole part says which column, the rest which half of it.
      const point = draw.uniform() * count;
      const column = Math.floor(point);
      return members[point - column < keep[from + column]! ? from + column : alias[from + column]!]!;
    },
  };
}

interface AliasTable {
  readonly members: Uint32Array;
  readonly weights: Float64Array;
  readonly sum: number;
  readonly from: number;
  readonly to: number;
  /** Filled: part of each column that is its own. */
  readonly keep: Float64Array;
  /** Filled: the place of the member that has the rest. */
  readonly alias: Uint32Array;
}

/** Pairs columns that are too small with such as are too large until all are full. */
function fillAliases({ members, weights, sum, from, to, keep, alias }: AliasTable): void {
  const small: number[] = [];
  const large: number[] = [];
  for (let i = from; i < to; i++) {
    keep[i] = (weights[members[i]!]! * (to - from)) / sum;
    alias[i] = i;
    (keep[i]! < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const [less, more] = [small.pop()!, large.pop()!];
    alias[less] = more;
    keep[more]! -= 1 - keep[less]!;
    (keep[more]! < 1 ? small : large).push(more);
  }
  // What is left over is full but for rounding.
  for (const i of small) keep[i] = 1;
  for (const i of large) keep[i] = 1;
}
