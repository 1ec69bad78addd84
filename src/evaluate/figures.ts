import { weighted, type Tally } from "./bootstrap/tally.js";
import { averagePrecision } from "./metrics/averagePrecision.js";
import { bestF1 } from "./metrics/bestF1.js";
import { f1 } from "./metrics/f1.js";
import { perMillion } from "./metrics/perMillion.js";
import { precision } from "./metrics/precision.js";
import { realisedFdr } from "./metrics/realisedFdr.js";
import { recall } from "./metrics/recall.js";
import { recallAtFdr } from "./metrics/recallAtFdr.js";
import { weightedMedian } from "../stats/weightedMedian.js";

/** What is measured of worlds. Each is null where it is undefined, never NaN. */
export interface Figures<F> {
  /** Quality of the ranking by score, 0 to 1; null without campaigns. Chance has the part of campaign accounts. */
  readonly averagePrecision: F;
  /** Best F1 at any threshold, 0 to 1; null without campaigns. */
  readonly bestF1: F;
  /** Largest part of campaign accounts found by a threshold with at most 1% (5%) innocent among those found; null without campaigns. */
  readonly recallAtFdr1Percent: F;
  readonly recallAtFdr5Percent: F;
  /** At the flags as given: part of the flagged that belong to a campaign; null if nobody is flagged. */
  readonly precision: F;
  /** Part of campaign accounts that are flagged; null without campaigns. */
  readonly recall: F;
  /** Their harmonic mean; null without campaigns. */
  readonly f1: F;
  /** Part of the flagged that are innocent, 0 if nobody is flagged. */
  readonly realisedFdr: F;
  /** Flagged among a million innocent accounts; null without innocent accounts. */
  readonly falseAlarmsPerMillion: F;
  /** Agreement of clusters with campaigns, at most 1, 0 for chance: mean over worlds; null if no world has a campaign or a cluster. */
  readonly adjustedRand: F;
  readonly adjustedMutualInformation: F;
  /** Part of the clusters with campaign accounts that mix campaigns, or a campaign and the innocent; null without such clusters. */
  readonly mixedClusters: F;
  /** Part of the campaigns that acted that were detected; null if none acted. */
  readonly campaignsDetected: F;
  /** Median over campaigns that acted, from the first action to detection; null if half of them or more were never detected. */
  readonly medianHoursToDetection: F;
  /** The same in actions of the campaign. */
  readonly medianActionsToDetection: F;
}

export type FigureName = keyof Figures<unknown>;

/** Which units have to vary for an interval to mean anything. */
export type DependsOn = "campaigns" | "public" | "both" | "worlds";

interface FigureDefinition {
  readonly on: DependsOn;
  of(tally: Tally): number | null;
}

/** Every figure, from sums over units. */
export const FIGURES: Figures<FigureDefinition> = {
  averagePrecision: { on: "both", of: ({ blocks }) => averagePrecision(blocks) },
  bestF1: { on: "both", of: ({ blocks }) => bestF1(blocks)?.f1 ?? null },
  recallAtFdr1Percent: { on: "both", of: ({ blocks }) => recallAtFdr(blocks, 0.01) },
  recallAtFdr5Percent: { on: "both", of: ({ blocks }) => recallAtFdr(blocks, 0.05) },
  precision: { on: "both", of: ({ flags }) => precision(flags) },
  recall: { on: "campaigns", of: ({ flags }) => recall(flags) },
  f1: { on: "both", of: ({ flags }) => f1(flags) },
  realisedFdr: { on: "both", of: ({ flags }) => realisedFdr(flags) },
  falseAlarmsPerMillion: { on: "public", of: ({ flags, innocent }) => perMillion(flags.alarms, innocent) },
  adjustedRand: { on: "worlds", of: ({ units, weights }) => meanOverWorlds(units.worlds.map((world) => world.adjustedRand), weights.worlds) },
  adjustedMutualInformation: { on: "worlds", of: ({ units, weights }) => meanOverWorlds(units.worlds.map((world) => world.adjustedMutualInformation), weights.worlds) },
  mixedClusters: { on: "campaigns", of: mixedClusters },
  campaignsDetected: { on: "campaigns", of: campaignsDetected },
  medianHoursToDetection: { on: "campaigns", of: ({ units, weights }) => medianTo(units.campaigns.hours, weights.campaigns) },
  medianActionsToDetection: { on: "campaigns", of: ({ units, weights }) => medianTo(units.campaigns.actions, weights.campaigns) },
};

/** Names of all figures, in the order of {@link FIGURES}. */
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** One value for each figure. */
export function eachFigure<F>(value: (name: FigureName) => F): Figures<F> {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, value(name)])) as unknown as Figures<F>;
}

/** Over the disjoint union of worlds an index would reward telling worlds apart; so each world has its own. */
function meanOverWorlds(values: readonly (number | null)[], weights: Float64Array): number | null {
  let [total, count] = [0, 0];
  for (const [world, value] of values.entries()) {
    if (value === null) continue;
    total += value * weights[world]!;
    count += weights[world]!;
  }
  return count === 0 ? null : total / count;
}

function mixedClusters({ units: { campaigns }, weights }: Tally): number | null {
  const mixed = weighted(campaigns.mixedClusters, weights.campaigns);
  const all = mixed + weighted(campaigns.pureClusters, weights.campaigns);
  return all === 0 ? null : mixed / all;
}

function campaignsDetected({ units: { campaigns }, weights }: Tally): number | null {
  let [detected, acted] = [0, 0];
  for (const [unit, hours] of campaigns.hours.entries()) {
    if (Number.isNaN(hours)) continue;
    acted += weights.campaigns[unit]!;
    if (hours < Infinity) detected += weights.campaigns[unit]!;
  }
  return acted === 0 ? null : detected / acted;
}

/** A campaign that was never detected took longer than any other: without it the median would praise whoever finds the easy ones only. */
function medianTo(time: Float64Array, weights: Float64Array): number | null {
  const acted = Array.from(time, (_, unit) => unit).filter((unit) => !Number.isNaN(time[unit]!)).sort((a, b) => time[a]! - time[b]! || a - b);
  const median = weightedMedian(acted.map((unit) => time[unit]!), acted.map((unit) => weights[unit]!));
  return Number.isFinite(median) ? median : null;
}
