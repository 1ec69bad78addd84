import { cosine, exp } from "../../../stats/portableMath.js";

/** The day by the clock on people's walls. */
export interface Rhythm {
  /** Chance that the account is up and about at that time: 1 at the busiest hour, hardly ever 0. */
  awake(account: number, seconds: number): number;
}

const BINS = 288;
const BIN_SECONDS = 86_400 / BINS;
/** A wave a day and one a half day, in the logarithm: quiet at four in the morning, busy at noon, busiest in the evening. */
const DAILY = { peakHour: 16, strength: 1 };
const HALF_DAILY = { peakHour: 20.5, strength: 0.35 };
/** People are early or late by up to that, most of them by less. */
const CHRONOTYPE_SECONDS = 2 * 3600;

const profile = createProfile();

/** Mean of `awake` over the day, weighing all times alike. */
export const MEAN_AWAKE = profile.reduce((sum, value) => sum + value, 0) / BINS;

/** The same mean, weighing times by how much is posted then: how likely one is awake when a neighbour posts. */
export const AWAKE_WITH_OTHERS = profile.reduce((sum, value) => sum + value * value, 0) / BINS / MEAN_AWAKE;

export function createRhythm(utcOffsetHours: Float32Array): Rhythm {
  return {
    awake(account, seconds) {
      const local = seconds + utcOffsetHours[account]! * 3600 + chronotype(account);
      const bin = Math.floor(local / BIN_SECONDS);
      return profile[bin - BINS * Math.floor(bin / BINS)]!;
    },
  };
}

/** Seconds that an account is ahead of its neighbours: two bytes of its scrambled number, a triangular law. */
function chronotype(account: number): number {
  const scrambled = Math.imul(account + 1, 0x9e3779b1) >>> 0;
  return (((scrambled >>> 24) + ((scrambled >>> 16) & 255)) / 255 - 1) * CHRONOTYPE_SECONDS;
}

function createProfile(): Float64Array {
  const values = Float64Array.from({ length: BINS }, (_, bin) => {
    const hour = (24 * (bin + 0.5)) / BINS;
    return exp(DAILY.strength * cosine((hour - DAILY.peakHour) / 24) + HALF_DAILY.strength * cosine((hour - HALF_DAILY.peakHour) / 12));
  });
  const peak = values.reduce((a, b) => Math.max(a, b));
  return values.map((value) => value / peak);
}
