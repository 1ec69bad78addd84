/** A text that has the form of an ISO 8601 time, taken apart. */
export interface IsoTime {
  /** Seconds since 1970 of the wall-clock time, as if it stood in UTC; up to six decimals are kept. */
  readonly wallSeconds: number;
  /** Seconds that the wall clock is ahead of UTC; undefined if the text names no zone. */
  readonly offsetSeconds: number | undefined;
  /** False for a date alone. */
  readonly hasTimeOfDay: boolean;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FRACTION_DIGITS_MAX = 6;

/**
 * Reads `2021-08-21T23:50:36.25Z` and its relatives: a blank for the T, seconds or their
 * fraction left out, an offset as `+01:00`, `+0100`, `+01`, `Z`, `UTC`, or none. Returns
 * undefined for any other form and for times that no clock shows, such as 30 February.
 *
 * Written by position, since this runs once or twice a row: several times faster than
 * Date.parse and twenty times faster than date-fns, which both read a stamp without a
 * zone as local time and would make results depend on the machine.
 */
export function parseIsoTime(text: string): IsoTime | undefined {
  const day = daysSince1970(text);
  if (Number.isNaN(day)) return undefined;
  if (text.length === 10) return { wallSeconds: day * 86_400, offsetSeconds: undefined, hasTimeOfDay: false };
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== 32) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (!(hour < 24 && minute < 60) || text.charCodeAt(13) !== 58) return undefined;
  let position = 16;
  let second = 0;
  if (text.charCodeAt(16) === 58) {
    second = twoDigits(text, 17);
    if (!(second < 60)) return undefined;
    position = 19;
  }
  let wallSeconds = day * 86_400 + hour * 3600 + minute * 60 + second;
  const mark = text.charCodeAt(position);
  if (position === 19 && (mark === 46 || mark === 44)) {
    let end = position + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end === position + 1) return undefined;
    wallSeconds = withFraction(wallSeconds, text, position + 1, end);
    position = end;
  }
  const offsetSeconds = position === text.length ? undefined : parseOffset(text, position);
  if (offsetSeconds !== undefined && Number.isNaN(offsetSeconds)) return undefined;
  return { wallSeconds, offsetSeconds, hasTimeOfDay: true };
}

/** Seconds ahead of UTC that the rest of `text` from `start` names (`Z`, `UTC`, `+01:00`, `+0100`, `+01`), or NaN. */
export function parseOffset(text: string, start: number): number {
  const at = text.charCodeAt(start) === 32 ? start + 1 : start;
  const sign = text.charCodeAt(at);
  if (sign !== 43 && sign !== 45) {
    const word = text.slice(at).toUpperCase();
    return word === "Z" || word === "UTC" || word === "GMT" ? 0 : NaN;
  }
  const hours = twoDigits(text, at + 1);
  const colon = text.charCodeAt(at + 3) === 58 ? 1 : 0;
  const hoursOnly = text.length === at + 3;
  const minutes = hoursOnly ? 0 : twoDigits(text, at + 3 + colon);
  if (!(hours <= 14 && minutes < 60) || (!hoursOnly && text.length !== at + 5 + colon)) return NaN;
  return (sign === 45 ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** Days of `YYYY-MM-DD` at the start of a text, proleptic Gregorian, or NaN. */
function daysSince1970(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > DAYS_IN_MONTH[month - 1]! + (leap && month === 2 ? 1 : 0)) return NaN;
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  // 719,162 days lie between 1 January of the year 1 and 1 January 1970.
  return past * 365 + leapDays - 719_162 + DAYS_BEFORE_MONTH[month - 1]! + (leap && month > 2 ? 1 : 0) + day - 1;
}

/** Digits beyond the sixth are dropped: a double of this size can't hold them. The division rounds once, as a literal would. */
function withFraction(wholeSeconds: number, text: string, start: number, end: number): number {
  let digits = 0;
  let scale = 1;
  for (let i = start; i < end && i < start + FRACTION_DIGITS_MAX; i++) {
    digits = digits * 10 + text.charCodeAt(i) - 48;
    scale *= 10;
  }
  return (wholeSeconds * scale + digits) / scale;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : NaN;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
