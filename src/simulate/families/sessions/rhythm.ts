import type { Population } from "../../people/population.js";

/**
 * How activity goes up and down over a local week. Times are stretched by it: "rhythm seconds" pass fast while the
 * account is active and hardly at all while it sleeps, as many in a week as there are seconds.
 */
export interface Rhythm {
  /** The moment when so many rhythm seconds have passed since `seconds`. */
  after(account: number, seconds: number, rhythmSeconds: number): number;
  /** Rhythm seconds a second at that moment: 1 on average over the week. */
  level(account: number, seconds: number): number;
}

const WEEK_SECONDS = 7 * 86_400;
const SLOT_SECONDS = 1800;
const SLOTS = WEEK_SECONDS / SLOT_SECONDS;
const GUIDES = 1024;

/**
 * Activity by local hour, weekdays and weekends, of three ways to spend a day: at work, at home, up late. The curves are
 * drawn by hand; what they add up to is held against real exports by the test of marginals. Weekends run later: by two hours
 * in the mornings in Golder & Macy (2011), "Diurnal and seasonal mood vary with work, sleep, and daylength across diverse cultures".
 */
const DAYS: readonly (readonly [weekday: readonly number[], weekend: readonly number[]])[] = [
  [
    [6, 3, 1.5, 1, 1, 3, 12, 22, 18, 15, 16, 18, 27, 20, 15, 16, 18, 22, 27, 34, 42, 44, 34, 16],
    [12, 7, 3, 1.5, 1, 1, 3, 8, 16, 24, 28, 28, 28, 26, 24, 24, 25, 27, 29, 32, 36, 38, 32, 20],
  ],
  [
    [3, 1.5, 1, 1, 1.5, 5, 14, 24, 30, 32, 32, 30, 28, 26, 26, 27, 28, 29, 31, 34, 34, 26, 15, 7],
    [5, 3, 1.5, 1, 1, 3, 8, 16, 26, 32, 34, 32, 29, 27, 26, 26, 27, 28, 30, 32, 32, 27, 18, 10],
  ],
  [
    [24, 18, 10, 5, 2.5, 1.5, 2, 6, 10, 13, 16, 18, 22, 22, 21, 22, 24, 26, 28, 30, 34, 40, 42, 34],
    [32, 27, 18, 10, 5, 2.5, 1.5, 2, 4, 9, 15, 21, 25, 26, 26, 26, 27, 27, 28, 29, 31, 34, 36, 35],
  ],
];

interface Week {
  readonly weight: Float64Array;
  /** Rhythm seconds since the week began, at the start of each slot and at the end. */
  readonly passed: Float64Array;
  /** The slot that each 1024th of the week's rhythm seconds begins in. */
  readonly guide: Uint16Array;
}

export function createRhythm(people: Population): Rhythm {
  const weeks = DAYS.map(([weekday, weekend]) => weekOf(weekday, weekend));
  const week = new Uint8Array(people.size);
  const shiftSeconds = new Float64Array(people.size);
  for (let account = 0; account < people.size; account++) {
    // A person has one day, whatever the account.
    const chance = scrambled(people.person[account]!);
    week[account] = chance % DAYS.length;
    shiftSeconds[account] = people.utcOffsetHours[account]! * 3600 - delaySeconds(chance);
  }
  return {
    after(account, seconds, rhythmSeconds) {
      const { weight, passed, guide } = weeks[week[account]!]!;
      const shift = shiftSeconds[account]!;
      const local = seconds + shift;
      const start = Math.floor(local / WEEK_SECONDS);
      const slot = Math.min(SLOTS - 1, Math.floor((local - start * WEEK_SECONDS) / SLOT_SECONDS));
      const since = local - start * WEEK_SECONDS - slot * SLOT_SECONDS;
      const target = passed[slot]! + since * weight[slot]! + rhythmSeconds;
      const whole = Math.floor(target / WEEK_SECONDS);
      const rest = target - whole * WEEK_SECONDS;
      let end = guide[Math.min(GUIDES - 1, Math.floor((rest / WEEK_SECONDS) * GUIDES))]!;
      while (end < SLOTS - 1 && passed[end + 1]! <= rest) end++;
      const reached = (start + whole) * WEEK_SECONDS + end * SLOT_SECONDS + (rest - passed[end]!) / weight[end]!;
      return Math.max(seconds, reached - shift);
    },
    level(account, seconds) {
      const local = seconds + shiftSeconds[account]!;
      const inWeek = local - Math.floor(local / WEEK_SECONDS) * WEEK_SECONDS;
      return weeks[week[account]!]!.weight[Math.min(SLOTS - 1, Math.floor(inWeek / SLOT_SECONDS))]!;
    },
  };
}

function weekOf(weekday: readonly number[], weekend: readonly number[]): Week {
  const weight = new Float64Array(SLOTS);
  // Unix time began on a Thursday.
  for (let slot = 0; slot < SLOTS; slot++) {
    const day = Math.floor(slot / 48);
    const hours = day === 2 || day === 3 ? weekend : weekday;
    const hour = Math.floor((slot % 48) / 2);
    weight[slot] = slot % 2 === 0 ? hours[hour]! : (hours[hour]! + hours[(hour + 1) % 24]!) / 2;
  }
  const sum = weight.reduce((total, value) => total + value, 0);
  const passed = new Float64Array(SLOTS + 1);
  for (let slot = 0; slot < SLOTS; slot++) {
    weight[slot]! *= SLOTS / sum;
    passed[slot + 1] = passed[slot]! + weight[slot]! * SLOT_SECONDS;
  }
  const guide = new Uint16Array(GUIDES);
  for (let i = 0, slot = 0; i < GUIDES; i++) {
    while (slot < SLOTS - 1 && passed[slot + 1]! <= (i / GUIDES) * WEEK_SECONDS) slot++;
    guide[i] = slot;
  }
  return { weight, passed, guide };
}

/** How much later than others a person lives: three bytes added up, which is bell-shaped with a deviation of about an hour and a half. */
function delaySeconds(chance: number): number {
  const sum = (chance & 255) + ((chance >>> 8) & 255) + ((chance >>> 16) & 255);
  return ((sum - 382.5) / 128) * 5400;
}

/** The finaliser of MurmurHash3: neighbouring numbers become unlike ones. */
function scrambled(number: number): number {
  let value = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
