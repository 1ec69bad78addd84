import { highestExplanation } from "../../dist/pipeline/scoring/attribution.js";
import { FEATURES, featuresOf } from "../../dist/pipeline/scoring/features.js";
import { inauthenticityScore } from "../../dist/pipeline/scoring/inauthenticity.js";
import { clopperPearson } from "../../dist/stats/clopperPearson.js";
import { isotonic } from "../../dist/stats/isotonic.js";
import { vennAbersInterval, vennAbersTable } from "../../dist/stats/vennAbers.js";

// Few parameters, all pulled towards each other or towards nothing: what is learnt on one generator has to hold on another.
const RIDGE = 0.002;
const FOLDS = 5;
const STEPS = 1000;
const RATE = 0.5;
/** Which sign each feature's weight may have. */
const SIGNS = { operation: 1, hiding: 1, explained: -1 };

/**
 * A cluster as training sees it.
 * @typedef {{ family: string, world: number, guilty: boolean, kind: string | undefined, values: Record<string, number | undefined>, valued: readonly any[], met: ReadonlySet<any> }} Row
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
    return { ...fitModel(rows, attribution), baseRate: mean(labels), calibration: calibrate(held, labels) };
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
 * Points of the calibration, two for each pool of equal fitted probability. The interval holds both ends of Venn-Abers and the exact 95% interval of
 * the pool's proportion: the first says how far one more cluster would move the fit, the second how few there are. Pools so small that an end or the value would
 * fall where the score rises are joined with the one before.
 */
function calibrate(scores, labels) {
  const table = vennAbersTable(scores, labels);
  const sums = new Map(Array.from(table.scores, (score) => [score, { n: 0, k: 0 }]));
  scores.forEach((score, i) => {
    const sum = sums.get(score);
    sum.n++;
    sum.k += labels[i];
  });
  const counts = [...sums.values()];
  const fit = isotonic(counts.map(({ n, k }) => k / n), counts.map(({ n }) => n));
  const poolOf = (from, to) => {
    const { n, k } = counts.slice(from, to).reduce((sum, one) => ({ n: sum.n + one.n, k: sum.k + one.k }), { n: 0, k: 0 });
    const ends = [from, to - 1].map((i) => vennAbersInterval(table, table.scores[i]));
    const [low, high] = clopperPearson(k, n);
    return { from, to, point: [Math.min(low, ends[0].p0), (k + 0.5) / (n + 1), Math.max(high, ends[1].p1)] };
  };
  const pools = [];
  for (let from = 0, to = 0; from < fit.length; from = to) {
    while (to < fit.length && fit[to] === fit[from]) to++;
    let pool = poolOf(from, to);
    while (pools.length > 0 && pools[pools.length - 1].point.some((end, i) => end > pool.point[i])) pool = poolOf(pools.pop().from, to);
    pools.push(pool);
  }
  return pools.flatMap(({ from, to, point }) => [...new Set([from, to - 1])].map((i) => [table.scores[i], ...point]));
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
