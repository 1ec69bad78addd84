import { AFTER_LAST, blockOf } from "../ranking/scoreBlocks.js";

/** How many accounts of each unit lie in which block: columns of equal length. Accounts after the last block are left out. */
export interface BlockCounts {
  readonly unit: Uint32Array;
  readonly block: Uint32Array;
  readonly accounts: Float64Array;
}

/** Counts accounts by unit and block. */
export function createBlockCounter(thresholds: Float64Array): { add(unit: number, score: number): void; finish(): BlockCounts } {
  const counts = new Map<number, number>();
  return {
    add(unit, score) {
      const block = blockOf(score, thresholds);
      if (block === AFTER_LAST) return;
      const key = unit * thresholds.length + block;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    finish() {
      const keys = [...counts.keys()];
      return {
        unit: Uint32Array.from(keys, (key) => Math.floor(key / thresholds.length)),
        block: Uint32Array.from(keys, (key) => key % thresholds.length),
        accounts: Float64Array.from(counts.values()),
      };
    },
  };
}
