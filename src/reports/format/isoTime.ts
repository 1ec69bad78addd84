// The range of a JavaScript date, in milliseconds either side of 1970.
const LATEST_MILLISECONDS = 8.64e15;

/**
 * Unix seconds as ISO 8601 in UTC, `2021-08-01T12:00:00Z`, with milliseconds only where
 * there are any. Undefined for what isn't a time.
 */
export function isoTime(seconds: number): string | undefined {
  const milliseconds = Math.round(seconds * 1000);
  // Negated so that NaN is refused as well.
  if (!(Math.abs(milliseconds) <= LATEST_MILLISECONDS)) return undefined;
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
