/** Whether probabilities mean what they say. */
export interface Calibration {
  /**
   * Expected calibration error: mean distance between what was said and what came true, over bins weighted by
   * their accounts. 0 is perfect.
   */
  readonly error: number;
  /** Lowest probabilities first. */
  readonly bins: readonly CalibrationBin[];
}

/** A point of the reliability plot. */
export interface CalibrationBin {
  readonly accounts: number;
  /** Mean probability said of them. */
  readonly said: number;
  /** Part of them that is in a campaign. */
  readonly came: number;
}

/**
 * Calibration over bins that hold about equally many accounts (Naeini, Cooper & Hauskrecht 2015 for the error;
 * Nguyen & O'Connor 2015 for such bins): with bins of equal width nearly all accounts would lie in the first.
 * Equal probabilities are never divided between bins, so there may be fewer than asked for.
 *
 * @param probability by account
 * @param isPositive by account, 1 for members of a campaign
 * @returns null without accounts
 */
export function calibration(probability: Float64Array, isPositive: Uint8Array, binsMax: number): Calibration | null {
  const total = probability.length;
  if (total === 0) return null;
  const order = Uint32Array.from(probability, (_, i) => i).sort((a, b) => probability[a]! - probability[b]!);
  const bins: CalibrationBin[] = [];
  let error = 0;
  for (let start = 0, end = 0; start < total; start = end) {
    end = Math.min(total, Math.max(start + 1, Math.ceil(((bins.length + 1) * total) / binsMax)));
    while (end < total && probability[order[end]!] === probability[order[end - 1]!]) end++;
    let [said, came] = [0, 0];
    for (const account of order.subarray(start, end)) {
      said += probability[account]!;
      came += isPositive[account]!;
    }
    bins.push({ accounts: end - start, said: said / (end - start), came: came / (end - start) });
    error += Math.abs(said - came) / total;
  }
  return { error, bins };
}
