const HOUR_SECONDS = 3600;
const DAY_HOURS = 24;

/** How many of the times fall into each hour of the day, in UTC. */
export function byHour(times: readonly number[]): Float64Array {
  const hours = new Float64Array(DAY_HOURS);
  for (let i = 0; i < times.length; i++) hours[modulo(Math.floor(times[i]! / HOUR_SECONDS), DAY_HOURS)]!++;
  return hours;
}

/** The remainder of whole numbers that is never negative. By a division: the operator takes several times as long where numbers don't fit into 32 bits. */
export function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}
