import type { Interval, Resampled } from "./bootstrap/intervals.js";
import type { Figures } from "./figures.js";
import type { Calibration } from "./metrics/calibration.js";
import type { KindConfusion } from "./metrics/kindConfusion.js";
import type { CampaignDetection } from "./metrics/timeToDetection.js";

/** How well a method did on simulated worlds. Plain JSON; what is undefined is null. */
export interface Evaluation {
  /** Goes up when a reader of the old shape would break. */
  readonly formatVersion: 1;
  /** Version of lockstep that measured. */
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What intervals rest on: with few units they say little. */
  readonly resampled: Resampled;
  /** All worlds together. */
  readonly pooled: Measurement<Estimate>;
  /** Each by itself, in the order given. Without intervals, since in one world little can vary. */
  readonly worlds: readonly WorldMeasurement[];
}

/** A figure with its 95% interval; see `intervals` for when there is none. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** @typeParam F what stands for a figure: an {@link Estimate}, or the bare value */
export interface Measurement<F> {
  readonly counts: Counts;
  readonly figures: Figures<F>;
  /** Flagging scores at or above it reaches the best F1; null without campaigns. */
  readonly bestThreshold: number | null;
  /** Sorted by name. */
  readonly lookAlikes: readonly LookAlikeMeasurement<F>[];
  /** Sorted by name. */
  readonly openGroups: readonly OpenGroupMeasurement[];
  readonly clusters: ClusterCounts;
  /** null where the method names no kinds. */
  readonly kinds: KindConfusion | null;
  /** null where scores aren't probabilities. Over the accounts that the method has a score for. */
  readonly calibration: Calibration | null;
}

export interface WorldMeasurement extends Measurement<number | null> {
  /** What was read: the truth, and the run that was measured. */
  readonly truth: string;
  readonly run: string;
  /** Campaigns that acted, sorted by name. */
  readonly detections: readonly CampaignDetection[];
  /** Whether there was a single run, so that times to detection are as long as the run itself. */
  readonly detectionIsUpperBound: boolean;
}

/** Accounts. `campaign + innocent + open` are all of them. */
export interface Counts {
  readonly accounts: number;
  /** In campaigns. */
  readonly campaign: number;
  /** Innocent, look-alikes included. */
  readonly innocent: number;
  /** In open groups: they coordinate and say so, so a flag is neither false alarm nor find. Left out of all figures. */
  readonly open: number;
  /** Accounts that the method has no score for; they count as score 0 without a flag. */
  readonly unscored: number;
  /** Members of campaigns, innocent accounts and members of open groups that are flagged. */
  readonly found: number;
  readonly falseAlarms: number;
  readonly openFlagged: number;
}

/** Innocent accounts that look coordinated though nobody coordinates them. */
export interface LookAlikeMeasurement<F> {
  readonly lookAlike: string;
  readonly members: number;
  readonly flagged: number;
  /** Flagged among a million of its members. */
  readonly perMillionMembers: F;
  /** Flagged among a million innocent accounts, members or not, of the worlds that have it. */
  readonly perMillionInWorlds: F;
}

/** Innocent accounts that coordinate and say so. */
export interface OpenGroupMeasurement {
  readonly group: string;
  readonly members: number;
  readonly flagged: number;
  /** 0 to 1; null without members. */
  readonly shareFlagged: number | null;
}

/** Predicted clusters by who is in them; see `ClusterMix`. */
export interface ClusterCounts {
  readonly pure: number;
  readonly mixed: number;
  readonly innocent: number;
  readonly open: number;
}
