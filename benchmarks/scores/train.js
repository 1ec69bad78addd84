import { highestExplanation } from "../../dist/pipeline/scoring/attribution.js";
import { FEATURES, featuresOf } from "../../dist/pipeline/scoring/features.js";
import { inauthenticityScore } from "../../dist/pipeline/scoring/inauthenticity.js";
import { vennAbersInterval, vennAbersTable } from "../../dist/stats/vennAbers.js";

// Few parameters, all pulled towards each other or towards nothing: what is learnt on one generator has to hold on another.
const RIDGE = 0.002;
const FOLDS = 5;
const STEPS = 1000;
const RATE = 0.5;
/** Points that a calibration is written down at, and how many standard errors of its log odds an end is away. */
const POINTS = 48;
const ERRORS = 1.96;
const NEWTON_STEPS = 50;
/** Which sign each feature's weight may have. */
const SIGNS = { operation: 1, hiding: 1, explained: -1 };

/**
 * A cluster as training sees it.
 * @typedef {{ family: string, world: number, guilty: boolean, truth: string, kind: string | undefined, values: Record<string, number | undefined>, valued: readonly any[], met: ReadonlySet<any> }} Row
 */

/**
 * All models, fitted on all rows, each with a calibration on rows that it wasn't fitted on: folds of whole families where there are several, of whole worlds where there is one.
 * Kinds are learnt with profiles, whatever is known of them later.
 * @param {{ withAccounts: readonly Row[], withoutAccounts: readonly Row[] }} rows the same clusters in both
 */
export function train({ withAccounts, withoutAccounts }) {
  const { foldOf, folds } = foldsOf(withAccounts);
  const parts = folds.map((fold) => ({ fold, attribution: fitAttribution(withAccounts.filter((row) => foldOf(row) !== fold)) }));
  const attribution = fitAttribution(withAccounts);
  const learn = (rows) => {
    const held = rows.map(() => 0);
    for (const { fold, attribution: of } of parts) {
      const model = fitModel(rows.filter((row) => foldOf(row) !== fold), of);
      rows.forEach((row, i) => {
        if (foldOf(row) === fold) held[i] = inauthenticityScore(model, seenOf(row, of));
      });
    }
    const labels = rows.map(({ guilty }) => (guilty ? 1 : 0));
    return { ...fitModel(rows, attribution), baseRate: mean(labels), calibration: calibrate(held, labels, rows.map(({ truth }) => truth)) };
  };
  return { inauthenticity: learn(withAccounts), withoutProfiles: learn(withoutAccounts), attribution };
}

function foldsOf(rows) {
  const families = [...new Set(rows.map(({ family }) => family))];
  if (families.length > 1) return { folds: families, foldOf: ({ family }) => family };
  return { folds: Array.from({ length: FOLDS }, (_, fold) => fold), foldOf: ({ world }) => world % FOLDS };
}

function fitModel(rows, attribution) {
  return fitLogistic(rows.map((row) => ({ guilty: row.guilty, features: seenOf(row, attribution) })));
}

function seenOf({ valued, met }, attribution) {
  return featuresOf(valued, met, attribution).seen;
}

/** Both classes count alike, however many there are of each. */
function fitLogistic(rows) {
  const guilty = rows.filter((row) => row.guilty).length;
  const weight = { true: 0.5 / guilty, false: 0.5 / (rows.length - guilty) };
  let intercept = 0;
  const weights = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    let slope = 0;
    const gradient = weights.map((w) => RIDGE * w);
    for (const { features, guilty: label } of rows) {
      const p = logistic(inauthenticityScore({ intercept, weights }, features));
      const error = weight[String(label)] * (p - (label ? 1 : 0));
      slope += error;
      FEATURES.forEach((name, i) => (gradient[i] += error * features[name]));
    }
    intercept -= RATE * slope * 4;
    FEATURES.forEach((name, i) => {
      const moved = weights[i] - RATE * 4 * gradient[i];
      weights[i] = SIGNS[name] > 0 ? Math.max(0, moved) : Math.min(0, moved);
    });
  }
  return { intercept, weights };
}

/**
 * Points of the calibration, even in what it is linear in. The value is a monotone logistic in the inverse hyperbolic sine of the score: scores are sums of odds of kinds and have
 * long tails, and nothing that was learnt on some hundred clusters is to be as sure as they are. The interval holds both ends of Venn-Abers, which says how far one more
 * cluster would move a fit of any rising shape, and the 95% interval of the logistic. Clusters of one kind of operation or crowd are alike and no independent draws: the larger counts of
 * the error that takes clusters for such, and the one that takes kinds (Liang & Zeger 1986). Ends are held from falling where the score rises.
 */
function calibrate(scores, labels, kinds) {
  const table = vennAbersTable(scores, labels);
  const stretched = scores.map(Math.asinh);
  const line = fitLine(stretched, labels);
  const errorAt = standardError(stretched, labels, kinds, line);
  const [from, to] = [Math.min(...stretched), Math.max(...stretched)];
  const points = Array.from({ length: POINTS }, (_, i) => {
    const x = from + ((to - from) * i) / (POINTS - 1);
    const [logOdds, error] = [line.intercept + line.slope * x, ERRORS * errorAt(x)];
    const { p0, p1 } = vennAbersInterval(table, Math.sinh(x));
    return [Math.sinh(x), Math.min(p0, logistic(logOdds - error)), logistic(logOdds), Math.max(p1, logistic(logOdds + error))];
  });
  for (let i = 1; i < POINTS; i++) points[i][3] = Math.max(points[i][3], points[i - 1][3]);
  for (let i = POINTS - 2; i >= 0; i--) points[i][1] = Math.min(points[i][1], points[i + 1][1]);
  return points;
}

/** Logistic regression on one number by Newton's method; a slope below 0 is none. */
function fitLine(xs, labels) {
  const line = { intercept: 0, slope: 0 };
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const [[aa, ab], [, bb]] = informationOf(xs, line);
    const [a, b] = gradientOf(xs, labels, line);
    const determinant = aa * bb - ab * ab;
    line.intercept += (bb * a - ab * b) / determinant;
    line.slope += (aa * b - ab * a) / determinant;
  }
  if (line.slope >= 0) return line;
  const part = mean(labels);
  return { intercept: Math.log(part / (1 - part)), slope: 0 };
}

function gradientOf(xs, labels, line) {
  const errors = xs.map((x, i) => labels[i] - logistic(line.intercept + line.slope * x));
  return [errors.reduce((sum, error) => sum + error, 0), errors.reduce((sum, error, i) => sum + error * xs[i], 0)];
}

function informationOf(xs, line) {
  let [aa, ab, bb] = [0, 0, 0];
  for (const x of xs) {
    const p = logistic(line.intercept + line.slope * x);
    aa += p * (1 - p);
    ab += p * (1 - p) * x;
    bb += p * (1 - p) * x * x;
  }
  return [[aa, ab], [ab, bb]];
}

/** The standard error of the log odds at a place: the larger one of the information's own and of the sandwich over kinds. */
function standardError(xs, labels, kinds, line) {
  const [[aa, ab], [, bb]] = informationOf(xs, line);
  const determinant = aa * bb - ab * ab;
  const groups = [...new Set(kinds)].map((kind) => {
    const of = xs.flatMap((_, i) => (kinds[i] === kind ? [i] : []));
    return gradientOf(of.map((i) => xs[i]), of.map((i) => labels[i]), line);
  });
  const few = groups.length / (groups.length - 1);
  return (x) => {
    // The information's inverse times (1, x): how far the log odds at x move with the gradient.
    const [a, b] = [(bb - ab * x) / determinant, (aa * x - ab) / determinant];
    return Math.sqrt(Math.max(a + b * x, few * groups.reduce((sum, [one, other]) => sum + (a * one + b * other) ** 2, 0)));
  };
}

/**
 * The multinomial model of kinds: an intercept and a slope for each, pulled towards those that all have in common; for none of them an intercept, and a slope of what else explains it.
 */
function fitAttribution(rows) {
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))].sort();
  const labelled = rows.map((row) => ({ values: row.values, explained: highestExplanation(row.valued), label: row.kind ?? "none" }));
  const counts = new Map();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const parameters = { none: 0, explained: 0, intercept: Object.fromEntries(kinds.map((kind) => [kind, -2])), slope: Object.fromEntries(kinds.map((kind) => [kind, 4])) };
  for (let step = 0; step < STEPS; step++) stepAttribution(parameters, labelled, kinds, counts);
  return {
    none: parameters.none,
    explained: parameters.explained,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, [parameters.intercept[kind], parameters.slope[kind]]])),
    others: [mean(Object.values(parameters.intercept)), mean(Object.values(parameters.slope))],
  };
}

function stepAttribution(parameters, rows, kinds, counts) {
  const { intercept, slope } = parameters;
  const centre = { intercept: mean(Object.values(intercept)), slope: mean(Object.values(slope)) };
  const gradient = { none: 0, explained: RIDGE * parameters.explained, intercept: {}, slope: {} };
  for (const kind of kinds) {
    gradient.intercept[kind] = RIDGE * (intercept[kind] - centre.intercept);
    gradient.slope[kind] = RIDGE * (slope[kind] - centre.slope) + (RIDGE / 10) * slope[kind];
  }
  for (const { values, label, explained } of rows) {
    const weight = 1 / (counts.size * counts.get(label));
    const odds = kinds.map((kind) => (values[kind] === undefined ? 0 : Math.exp(intercept[kind] + slope[kind] * values[kind])));
    const none = Math.exp(parameters.none + parameters.explained * explained);
    const all = odds.reduce((sum, one) => sum + one, none);
    const error = weight * (none / all - (label === "none" ? 1 : 0));
    gradient.none += error;
    gradient.explained += error * explained;
    kinds.forEach((kind, k) => {
      if (values[kind] === undefined) return;
      const error = weight * (odds[k] / all - (label === kind ? 1 : 0));
      gradient.intercept[kind] += error;
      gradient.slope[kind] += error * values[kind];
    });
  }
  parameters.none -= RATE * 4 * gradient.none;
  parameters.explained = Math.max(0, parameters.explained - RATE * 4 * gradient.explained);
  for (const kind of kinds) {
    intercept[kind] -= RATE * 4 * gradient.intercept[kind];
    slope[kind] = Math.max(0, slope[kind] - RATE * 4 * gradient.slope[kind]);
  }
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function logistic(x) {
  return 1 / (1 + Math.exp(-x));
}
