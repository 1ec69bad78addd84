import { LockstepError } from "../../model/errors.js";
import type { TimeForm } from "../../model/run.js";
import { parseIsoTime } from "./isoTime.js";
import { createZoneReader } from "./timezone.js";

/** What a text or number has to meet to be taken as a time. */
export interface TimeRules {
  /** For times without a zone; undefined rejects them. */
  readonly timezone: string | undefined;
  /** ISO date; earlier times are rejected. */
  readonly earliest: string;
  /** Unix seconds; times more than a day later are rejected. Undefined: no such check. */
  readonly now: number | undefined;
}

/** Reads the times of one file. Numbers have one unit per file. */
export interface TimeReader {
  /** Lets the numbers among these values settle the unit; otherwise the first possible time does. */
  decideUnit(sample: readonly unknown[]): void;
  /** Unix seconds, or why not. `dateAlone` lets a date without time of day pass as midnight UTC. */
  read(value: unknown, dateAlone?: boolean): number | TimeFault;
  /** How times were read so far: the unit of numbers if there were any. */
  form(): TimeForm;
}

/** Completes "createdAt …". */
export type TimeFault = string;

const NOT_A_TIME = "is not a time (ISO 8601 with offset, or Unix seconds, milliseconds or microseconds)";
const NO_ZONE = "has no time zone; the setting timezone says which it is";
const NO_TIME_OF_DAY = "is a date without time of day";
const SKIPPED = "is a time that the clock of the setting timezone skipped";
const IN_FUTURE = "is in the future";
const OTHER_UNIT = "is not in the unit of this file's other times";

// Seconds end in the year 5138 here, where milliseconds, read as such, begin in 1973.
const SECONDS_END = 1e11;
const DAY_SECONDS = 86_400;

/** @throws LockstepError `setting-invalid` for `timezone` or `earliest` */
export function createTimeReader(rules: TimeRules): TimeReader {
  const zone = rules.timezone === undefined ? undefined : createZoneReader(rules.timezone);
  const earliest = earliestSeconds(rules.earliest);
  const latest = rules.now === undefined ? SECONDS_END : rules.now + DAY_SECONDS;
  const tooEarly = `is before ${rules.earliest}`;
  let unit: NumberUnit | undefined;
  let sawIso = false;

  const inRange = (seconds: number): number | TimeFault => {
    if (seconds < earliest) return tooEarly;
    if (seconds <= latest) return seconds;
    return seconds > SECONDS_END ? OTHER_UNIT : IN_FUTURE;
  };
  const readText = (text: string, dateAlone: boolean): number | TimeFault => {
    const iso = parseIsoTime(text);
    if (!iso) return NOT_A_TIME;
    sawIso = true;
    if (!iso.hasTimeOfDay && !dateAlone) return NO_TIME_OF_DAY;
    if (iso.offsetSeconds !== undefined) return inRange(iso.wallSeconds - iso.offsetSeconds);
    if (!iso.hasTimeOfDay) return inRange(iso.wallSeconds);
    if (!zone) return NO_ZONE;
    const seconds = zone(iso.wallSeconds);
    return seconds === undefined ? SKIPPED : inRange(seconds);
  };
  return {
    decideUnit(sample) {
      unit ??= commonUnit(sample, earliest, latest);
    },
    read(value, dateAlone = false) {
      const number = asNumber(value);
      if (number !== undefined) {
        const own = unit ?? unitOf(number);
        const seconds = inRange(number / PER_SECOND[own]);
        if (typeof seconds === "number") unit = own;
        return seconds;
      }
      return typeof value === "string" ? readText(value.trim(), dateAlone) : NOT_A_TIME;
    },
    form: () => unit ?? (sawIso ? "iso" : "none"),
  };
}

type NumberUnit = Exclude<TimeForm, "iso" | "none">;

const PER_SECOND: Readonly<Record<NumberUnit, number>> = { seconds: 1, milliseconds: 1e3, microseconds: 1e6 };

function unitOf(value: number): NumberUnit {
  if (value < SECONDS_END) return "seconds";
  return value < SECONDS_END * 1e3 ? "milliseconds" : "microseconds";
}

/** The unit in which most of the sample's numbers are possible times; undefined if none is. */
function commonUnit(sample: readonly unknown[], earliest: number, latest: number): NumberUnit | undefined {
  const votes = { seconds: 0, milliseconds: 0, microseconds: 0 };
  for (const value of sample) {
    const number = asNumber(value);
    if (number === undefined) continue;
    const unit = unitOf(number);
    const seconds = number / PER_SECOND[unit];
    if (seconds >= earliest && seconds <= latest) votes[unit]++;
  }
  let best: NumberUnit | undefined;
  for (const unit of ["seconds", "milliseconds", "microseconds"] as const) {
    if (votes[unit] > (best ? votes[best] : 0)) best = unit;
  }
  return best;
}

/** Numbers, and texts that consist of digits with at most one decimal point. */
function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.charCodeAt(4) === 45) return undefined;
  return /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function earliestSeconds(text: string): number {
  const iso = parseIsoTime(text);
  if (iso && (!iso.hasTimeOfDay || iso.offsetSeconds !== undefined)) return iso.wallSeconds - (iso.offsetSeconds ?? 0);
  throw new LockstepError("setting-invalid", `Setting earliest is "${text}"; it has to be a date such as 2004-01-01.`);
}
