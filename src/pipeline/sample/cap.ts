/** Limits that interfaces and tools have are whole steps of this: 50, 100, 500, 3,200. */
const STEP = 50;

/** So many at one limit are no accident, where nothing is above. */
const AT_CAP_MIN = 10;

/** From this part of the limit on counts are its neighbours. */
const NEAR = 0.8;

/** A limit that cut off some counts. */
export interface Cap {
  readonly most: number;
  /** How many counts are exactly that. */
  readonly reached: number;
}

/**
 * The limit at which counts were cut off, if it shows: a round number that ten or more reach, that none exceeds, and that
 * more have than all of the fifth below it. Where nothing was cut, counts thin out upwards, and hardly two share the highest.
 */
export function findCap(counts: ArrayLike<number>): Cap | undefined {
  let [most, reached, near] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i]!);
  if (most === 0 || most % STEP !== 0) return undefined;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === most) reached++;
    else if (counts[i]! >= NEAR * most) near++;
  }
  return reached >= AT_CAP_MIN && reached > near ? { most, reached } : undefined;
}
