/**
 * The chance that a value drawn from one sample is below one drawn from the other, ties counted half: Mann and Whitney's U over
 * the number of pairs, McGraw & Wong's (1992) common language effect size. 0.5 where the samples are alike, whatever their distribution.
 * Signature: `superiority(lower: ArrayLike<number>, upper: ArrayLike<number>): number`.
 *
 * @returns NaN if either sample is empty
 */
export function superiority(lower: ArrayLike<number>, upper: ArrayLike<number>): number {
  return superiorityOfSorted(Float64Array.from(lower).sort(), Float64Array.from(upper).sort());
}

/** {@link superiority} of samples that are ascending already. */
export function superiorityOfSorted(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [below, equal, wins] = [0, 0, 0];
  for (let i = 0; i < b.length; i++) {
    while (below < a.length && a[below]! < b[i]!) below++;
    if (equal < below) equal = below;
    while (equal < a.length && a[equal]! === b[i]!) equal++;
    wins += below + (equal - below) / 2;
  }
  return wins / (a.length * b.length);
}
