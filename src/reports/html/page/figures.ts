import { texts } from "./texts.js";

const whole = new Intl.NumberFormat(texts.locale);
const short = new Intl.NumberFormat(texts.locale, { maximumSignificantDigits: 2 });
const percents = new Intl.NumberFormat(texts.locale, { style: "percent", maximumFractionDigits: 0 });
const finePercents = new Intl.NumberFormat(texts.locale, { style: "percent", maximumSignificantDigits: 2 });

export function count(value: number): string {
  return whole.format(value);
}

/** `41 accounts`. */
export function counted(value: number, forms: { readonly one: string; readonly other: string }): string {
  return `${count(value)} ${value === 1 ? forms.one : forms.other}`;
}

/** A part of 1; next to 0 and 1 nothing is rounded to certainty. */
export function percent(value: number): string {
  if (value > 0.99 && value < 1) return `> ${percents.format(0.99)}`;
  if (value > 0 && value < 0.01) return value < 0.0001 ? `< ${finePercents.format(0.0001)}` : finePercents.format(value);
  return percents.format(value);
}

const dayTicks = new Intl.DateTimeFormat(texts.locale, { day: "numeric", month: "short", timeZone: "UTC" });

const UNITS = [
  { seconds: 86_400, unit: "day" },
  { seconds: 3600, unit: "hour" },
  { seconds: 60, unit: "minute" },
  { seconds: 1, unit: "second" },
] as const;

/** `18 s`, `47 min`, `3.2 h`, `5 d`: two digits, since nobody acts to more. */
export function duration(seconds: number): string {
  const { seconds: size, unit } = UNITS.find((candidate) => Math.abs(seconds) >= candidate.seconds * 2) ?? UNITS[3];
  const value = seconds / size;
  return `${value >= 100 ? whole.format(Math.round(value)) : short.format(value)} ${texts.units[unit]}`;
}

/** A chance of `10^log10`, at most: `1 in 1,100`, `1 in 10⁹`. */
export function chance(log10: number): string {
  if (log10 > -0.02) return texts.chance.ordinary;
  if (log10 > -6) return texts.chance.oneIn(short.format(10 ** -log10));
  return texts.chance.oneIn(`10${superscript(Math.floor(-log10))}`);
}

function superscript(value: number): string {
  return Array.from(String(value), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

/** `2025-09-01 07:36:30` in UTC; a dash where no time is known. */
export function utcTime(seconds: number | null): string {
  return seconds === null ? texts.none : new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** For an axis of time: the day at midnight, else the time of day. */
export function timeTick(date: Date): string {
  const text = date.toISOString();
  if (text.slice(11, 19) === "00:00:00") return dayTicks.format(date);
  return text.slice(17, 19) === "00" ? text.slice(11, 16) : text.slice(11, 19);
}

export function utcDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
