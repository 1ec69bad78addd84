/**
 * False alarms among a million innocent accounts, the figure that scales to a platform: at a million accounts
 * a part of 0.1% are a thousand people.
 * @returns 0 to 1,000,000; null without innocent accounts
 */
export function perMillion(alarms: number, innocent: number): number | null {
  return innocent === 0 ? null : (alarms / innocent) * 1e6;
}
