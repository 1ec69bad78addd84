import { LockstepError } from "../model/errors.js";
import { resolveSettings, type SettingValues } from "../model/settings.js";
import { VERSION } from "../model/version.js";
import { countUnits, intervals, lookAlikeRates } from "./bootstrap/intervals.js";
import { tally, type Tally } from "./bootstrap/tally.js";
import { poolUnits, type Units } from "./bootstrap/units.js";
import { ownWeights } from "./bootstrap/weights.js";
import { countAccounts, countClusters, measureCalibration, measureOpenGroups } from "./describeWorlds.js";
import { evaluateSettings } from "./evaluateSettings.js";
import type { Estimate, Evaluation, LookAlikeMeasurement, Measurement, WorldMeasurement } from "./evaluation.js";
import { eachFigure, FIGURES } from "./figures.js";
import { measureWorld, type EvaluationCase, type MeasuredWorld } from "./measureWorld.js";
import { bestF1 } from "./metrics/bestF1.js";
import { kindConfusion } from "./metrics/kindConfusion.js";

/** Settings of {@link evaluate}; all have defaults. */
export type EvaluateSettings = Partial<SettingValues<typeof evaluateSettings>>;

/**
 * Resamples rank accounts in this many blocks at most: finer ones would move no interval that a
 * thousand resamples can tell, and cost their number in each.
 */
const RESAMPLED_BLOCKS_MAX = 1000;

/**
 * Measures what a method said of simulated worlds against what is true of them: over all worlds together, with
 * 95% intervals, and for each by itself.
 *
 * Members of campaigns are positives. Members of open groups are left out of every figure and told apart. All others
 * are innocent. Accounts that the method doesn't mention have score 0 and no flag.
 *
 * @throws LockstepError `truth-mismatch` for accounts that a truth doesn't know, `input-schema` for several predictions of a world
 * that can't be put in order, `setting-unknown`, `setting-invalid` (also for no case at all)
 */
export function evaluate(cases: readonly EvaluationCase[], settings: EvaluateSettings = {}): Evaluation {
  const values = resolveSettings(evaluateSettings, settings);
  if (cases.length === 0) throw new LockstepError("setting-invalid", "There is nothing to evaluate. Give at least one truth with a prediction.");
  const worlds = cases.map((one) => measureWorld(one, values.detectedShare));
  const units = poolUnits(worlds);
  const pooled = measure(worlds, units, values.calibrationBins);
  return {
    formatVersion: 1,
    version: VERSION,
    settings: values,
    resampled: countUnits(units),
    pooled: withIntervals(pooled, worlds, units, values),
    worlds: worlds.map((world) => describe(world, worlds.length === 1 ? pooled : measure([world], poolUnits([world]), values.calibrationBins))),
  };
}

function measure(worlds: readonly MeasuredWorld[], units: Units, calibrationBins: number): Measurement<number | null> {
  const own = tally(units, ownWeights(units));
  return {
    counts: countAccounts(worlds),
    figures: eachFigure((name) => FIGURES[name].of(own)),
    bestThreshold: bestF1(own.blocks)?.threshold ?? null,
    lookAlikes: measureLookAlikes(own),
    openGroups: measureOpenGroups(worlds),
    clusters: countClusters(worlds),
    kinds: kindConfusion(worlds),
    calibration: measureCalibration(worlds, calibrationBins),
  };
}

function measureLookAlikes({ units, lookAlikes }: Tally): LookAlikeMeasurement<number | null>[] {
  return lookAlikes.map((of, i) => ({ lookAlike: units.lookAlikes[i]!, members: of.members, flagged: of.flagged, ...lookAlikeRates(of) }));
}

function withIntervals(
  measured: Measurement<number | null>,
  worlds: readonly MeasuredWorld[],
  units: Units,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Measurement<Estimate> {
  const coarse = units.thresholds.length > RESAMPLED_BLOCKS_MAX ? poolUnits(worlds, RESAMPLED_BLOCKS_MAX) : units;
  const found = intervals(coarse, resamples, seed);
  return {
    ...measured,
    figures: eachFigure((name) => ({ value: measured.figures[name], interval: found.figures[name] })),
    lookAlikes: measured.lookAlikes.map((lookAlike, i) => ({
      ...lookAlike,
      perMillionMembers: { value: lookAlike.perMillionMembers, interval: found.lookAlikes[i]!.perMillionMembers },
      perMillionInWorlds: { value: lookAlike.perMillionInWorlds, interval: found.lookAlikes[i]!.perMillionInWorlds },
    })),
  };
}

function describe({ truth, prediction, detections, isSingleRun }: MeasuredWorld, measured: Measurement<number | null>): WorldMeasurement {
  return { truth: truth.name, run: prediction.name, ...measured, detections, detectionIsUpperBound: isSingleRun };
}
