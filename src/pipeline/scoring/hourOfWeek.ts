/** Hours of a week. */
export const WEEK_HOURS = 168;

/** 1970 began on a Thursday, three days after a Monday. */
const EPOCH_OFFSET_HOURS = 72;

/** Hour of the week in UTC, Monday 00:00 to 00:59 first. @param seconds Unix time, also before 1970 */
export function hourOfWeek(seconds: number): number {
  const hour = (Math.floor(seconds / 3600) + EPOCH_OFFSET_HOURS) % WEEK_HOURS;
  return hour < 0 ? hour + WEEK_HOURS : hour;
}
