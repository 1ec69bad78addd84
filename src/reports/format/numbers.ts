/** Coordination: 9 decimals, since those next to 1 differ there. */
export function roundProbability(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Densities and parts of a whole: 6 decimals. */
export function roundPart(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Weights: 6 significant digits, since their scale depends on the data. */
export function roundWeight(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(6));
}

/** Gaps in seconds: to the millisecond, like the times beside them. */
export function roundSeconds(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
