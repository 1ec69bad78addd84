import { LockstepError } from "../../model/errors.js";
import { parseOffset } from "./isoTime.js";

/** Unix seconds of a wall-clock time given as if it stood in UTC, or undefined if the clock skipped it. */
export type ZoneReader = (wallSeconds: number) => number | undefined;

// Since 2004 every zone has changed its clock on a full quarter of an hour.
const QUARTER_SECONDS = 900;
const DAY_SECONDS = 86_400;

/**
 * Reads wall-clock times of a zone: a fixed offset such as `+01:00`, or an IANA name such
 * as `Europe/Berlin`. A time that the clock shows twice in autumn is taken as the first of the two.
 * @throws LockstepError `setting-invalid`
 */
export function createZoneReader(timezone: string): ZoneReader {
  const fixed = parseOffset(timezone, 0);
  if (!Number.isNaN(fixed)) return (wallSeconds) => wallSeconds - fixed;
  const offsetAt = zoneOffsets(timezone);
  const byQuarter = new Map<number, number | undefined>();
  return (wallSeconds) => {
    const quarter = Math.floor(wallSeconds / QUARTER_SECONDS);
    let offset = byQuarter.get(quarter);
    if (offset === undefined && !byQuarter.has(quarter)) {
      offset = wallOffset(quarter * QUARTER_SECONDS, offsetAt);
      byQuarter.set(quarter, offset);
    }
    return offset === undefined ? undefined : wallSeconds - offset;
  };
}

/** The offset under which a clock shows this wall time: the one in force before a change comes first. */
function wallOffset(wallSeconds: number, offsetAt: (seconds: number) => number): number | undefined {
  const before = offsetAt(wallSeconds - DAY_SECONDS);
  if (offsetAt(wallSeconds - before) === before) return before;
  const after = offsetAt(wallSeconds + DAY_SECONDS);
  return offsetAt(wallSeconds - after) === after ? after : undefined;
}

function zoneOffsets(timezone: string): (seconds: number) => number {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (cause) {
    throw new LockstepError(
      "setting-invalid",
      `Setting timezone is "${timezone}"; it has to be an offset such as +01:00 or an IANA name such as Europe/Berlin.`,
      { cause },
    );
  }
  return (seconds) => {
    const part = new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
    const wall = Date.UTC(
      part.get("year")!,
      part.get("month")! - 1,
      part.get("day")!,
      part.get("hour")!,
      part.get("minute")!,
      part.get("second")!,
    );
    return wall / 1000 - seconds;
  };
}
