/**
 * Accounts ranked by score, those with the same score as one block, since nothing tells them apart: columns of
 * equal length, highest score first. Blocks without positives are counted into the next block that has some:
 * a line drawn there costs false alarms and finds nobody, so no measure of a ranking ever looks at it.
 * Negatives below the last positive are left out.
 */
export interface ScoreBlocks {
  /** The lowest score in the block: flagging at or above it flags this block and all before. */
  readonly threshold: Float64Array;
  /** Always above 0 as counted; may be 0, or a weight, in a resample. */
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/** The block of negatives that come after the last positive. */
export const AFTER_LAST = -1;

/**
 * The thresholds of blocks: every different score of a positive, highest first. Where there are more than
 * `blocksMax`, neighbours are put together so that blocks hold about equally many positives.
 * @param positives scores, in any order, not modified
 */
export function thresholdsOf(positives: Float64Array, blocksMax = Infinity): Float64Array {
  const descending = positives.slice().sort().reverse();
  const different = descending.filter((score, i) => score !== descending[i - 1]);
  if (different.length <= blocksMax) return different;
  const thresholds: number[] = [];
  for (let i = 0; i < blocksMax; i++) {
    const last = descending[Math.floor(((i + 1) * descending.length) / blocksMax) - 1]!;
    if (last !== thresholds.at(-1)) thresholds.push(last);
  }
  return Float64Array.from(thresholds);
}

/** The block that a score belongs to: the first whose threshold it reaches; {@link AFTER_LAST} if it reaches none. */
export function blockOf(score: number, thresholds: Float64Array): number {
  let [low, high] = [0, thresholds.length];
  if (high === 0 || score < thresholds[high - 1]!) return AFTER_LAST;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (score >= thresholds[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ranks accounts. */
export function scoreBlocks(positives: Float64Array, negatives: Float64Array): ScoreBlocks {
  const threshold = thresholdsOf(positives);
  const count = (scores: Float64Array): Float64Array => {
    const counts = new Float64Array(threshold.length);
    for (const score of scores) {
      const block = blockOf(score, threshold);
      if (block !== AFTER_LAST) counts[block]!++;
    }
    return counts;
  };
  return { threshold, positives: count(positives), negatives: count(negatives) };
}
