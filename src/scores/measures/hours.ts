const HOUR_SECONDS = 3600;
const DAY_HOURS = 24;

/** How many of the times fall into each hour of the day, in UTC. */
export function byHour(times: readonly number[]): Float64Array {
  const hours = new Float64Array(DAY_HOURS);
  for (const seconds of times) hours[modulo(Math.floor(seconds / HOUR_SECONDS), DAY_HOURS)]!++;
  return hours;
}

/** The remainder that is never negative. */
export function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
