import type { Draw } from "../../draw/draw.js";

export interface ActivityOptions {
  readonly draw: Draw;
  readonly accounts: number;
  /** Of all accounts, those that only read included. */
  readonly mean: number;
}

/** Part that only reads. */
const READERS = 0.3;
/** Tail exponent of activity. */
const SHAPE = 1.8;
/** Nobody posts more than that many times the mean, or the number a day, whichever is less. */
const MOST = { timesMean: 150, perDay: 400 };
const ROUNDS = 20;

/**
 * Posts a day. Habits grow as in Yule's process (1925; Simon 1955): an account that joined T ago, T exponential,
 * has come to a geometric number of posts with mean e^(T / shape), here its continuous counterpart, an exponential law
 * of that mean. The tail is a power law. Many have moved on to other things: an even part of the habit is left.
 */
export function growActivity({ draw, accounts, mean }: ActivityOptions): Float64Array {
  const rates = new Float64Array(accounts);
  for (let account = 0; account < accounts; account++) {
    const habit = draw.exponential(1) * draw.pareto(1, SHAPE) * draw.uniform();
    if (!draw.chance(READERS)) rates[account] = habit;
  }
  const most = Math.min(MOST.timesMean * mean, Math.max(MOST.perDay, 4 * mean));
  for (let round = 0; round < ROUNDS; round++) {
    const sum = rates.reduce((a, b) => a + b, 0);
    if (sum === 0) break;
    const factor = (mean * accounts) / sum;
    for (let account = 0; account < accounts; account++) rates[account] = Math.min(most, rates[account]! * factor);
  }
  return rates;
}
