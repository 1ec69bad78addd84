import type { Probability } from "../../model/finding.js";
import { FEATURES, type Features, type SeenFeatures } from "./features.js";

/** A logistic model whose signs are fixed beforehand, and what its scores were worth on clusters that it wasn't fitted on. */
export interface InauthenticityModel {
  readonly intercept: number;
  /** In the order of {@link FEATURES}: nothing that speaks for an operation counts against it, and no explanation counts for one. */
  readonly weights: readonly number[];
  /** Part of inauthentic ones among the clusters of the calibration. */
  readonly baseRate: number;
  /** Scores, ascending, with the ends of the interval at each and the value between them; none of the three ever falls. */
  readonly calibration: readonly CalibrationPoint[];
}

export type CalibrationPoint = readonly [score: number, low: number, value: number, high: number];

/** The score of a cluster: its log odds before calibration. */
export function inauthenticityScore({ intercept, weights }: InauthenticityModel, features: Features): number {
  return FEATURES.reduce((sum, name, i) => sum + weights[i]! * features[name], intercept);
}

/** How many times as many open organisers there may be among clusters as where it was learnt: the doubt about the base rate of coordination is as large. */
const OPEN_DOUBT = 10;

/**
 * P(inauthentic | coordinated) with its interval, at another base rate than that of the calibration by Bayes' rule. What the data lacks widens it;
 * where it can't show openness, the lower end is what is left if whoever hides nothing is an open organiser, and there are ten times as many of them among the others too.
 * @param model learnt with profiles where the data can show openness, and without where it can't
 * @param baseRate part of coordinated clusters taken to be inauthentic before one looks
 */
export function inauthenticity(model: InauthenticityModel, { seen, least, most, showsOpenness }: SeenFeatures, baseRate: number): Probability {
  const at = (features: Features): Probability => calibrated(model.calibration, inauthenticityScore(model, features));
  const shifted = (p: number): number => shiftPrior(p, model.baseRate, baseRate);
  const value = shifted(at(seen).value);
  const low = shifted(at(least).low);
  return { value, low: Math.min(value, showsOpenness ? low : (seen.hiding * low) / (low + OPEN_DOUBT * (1 - low))), high: Math.max(value, shifted(at(most).high)) };
}

/** Between two points all is in the middle of the way; beyond the last nothing is known of the end that lies there. */
function calibrated(points: readonly CalibrationPoint[], score: number): Probability {
  const above = points.findIndex(([at]) => at >= score);
  if (above < 0) return { ...between(points[points.length - 1]!, points[points.length - 1]!, 0), high: 1 };
  if (above === 0) return points[0]![0] === score ? between(points[0]!, points[0]!, 0) : { ...between(points[0]!, points[0]!, 0), low: 0 };
  const [from, to] = [points[above - 1]!, points[above]!];
  return between(from, to, (score - from[0]) / (to[0] - from[0]));
}

function between(from: CalibrationPoint, to: CalibrationPoint, part: number): Probability {
  const [low, value, high] = ([1, 2, 3] as const).map((i) => from[i] + part * (to[i] - from[i])) as [number, number, number];
  return { value, low, high };
}

/** A probability at another base rate: the odds change by the ratio of prior odds. */
function shiftPrior(p: number, from: number, to: number): number {
  if (from === to) return p;
  const ratio = (to * (1 - from)) / ((1 - to) * from);
  return (p * ratio) / (p * ratio + (1 - p));
}
