/** Limits of interfaces and tools are round: 50, 100, 500, 3,200 are multiples of the first step, and so many counts at one of them are no accident where none is above; or of the second, with more of them. */
const ROUND = [
  { step: 50, reached: 10 },
  { step: 10, reached: 50 },
] as const;

/** Below it many things have the same count by chance. */
const CAP_MIN = 20;

/** From this part of the limit on counts are its neighbours. */
const NEAR = 0.8;

/** A limit that cut off some counts. */
export interface Cap {
  readonly most: number;
  /** How many counts are exactly that. */
  readonly reached: number;
}

/**
 * The limit at which counts were cut off, if it shows: a round number that many reach, that none exceeds, and that
 * more have than all of the fifth below it. Where nothing was cut, counts thin out upwards, and hardly two share the highest.
 */
export function findCap(counts: ArrayLike<number>): Cap | undefined {
  let [most, reached, near] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i]!);
  if (most < CAP_MIN) return undefined;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === most) reached++;
    else if (counts[i]! >= NEAR * most) near++;
  }
  const isMany = ROUND.some((round) => most % round.step === 0 && reached >= round.reached);
  return isMany && reached > near ? { most, reached } : undefined;
}
