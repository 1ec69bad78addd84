import { featuresOf } from "../../dist/pipeline/scoring/features.js";
import { inauthenticity } from "../../dist/pipeline/scoring/inauthenticity.js";
import { judge } from "../../dist/pipeline/scoring/judge.js";
import { calibration } from "../../dist/evaluate/metrics/calibration.js";
import { KINDS } from "../../dist/model/finding.js";
import { createRandom } from "../../dist/stats/random.js";

/** Taken to be inauthentic beforehand, for kinds and verdicts. */
export const BASE_RATE = 0.5;
const BINS = 8;
const DRAWS = 1000;
/** Coverage needs larger groups than the calibration error: of thirty clusters without a campaign nobody can say whether one in a hundred would be, or one in twenty. */
const GROUPS = 4;
const COVERAGE_DRAWS = 50;

/**
 * How well clusters of known truth are judged.
 * @param {readonly any[]} rows from `gatherRows`
 * @param {import("../../dist/pipeline/scoring/judge.js").Learnt} learnt
 */
export function measure(rows, learnt) {
  const judged = rows.map((row) => {
    const judgement = judge({ flagged: true, met: row.met }, row.valued, { inauthenticBaseRate: BASE_RATE }, learnt);
    return { ...row, ...judgement, called: judgement.kind ?? "none" };
  });
  const innocent = judged.filter(({ guilty }) => !guilty);
  const wrong = innocent.filter(({ verdict }) => verdict === "inauthentic");
  return {
    clusters: { campaigns: judged.length - innocent.length, innocent: innocent.length },
    kinds: kindFigures(judged),
    campaignAgainstOrganicTrend: trendFigures(judged),
    launderingBridges: bridgeFigures(judged),
    verdicts: { campaigns: tally(judged.filter(({ guilty }) => guilty)), open: tally(innocent.filter(({ sort }) => sort === "open")), innocent: tally(innocent.filter(({ sort }) => sort !== "open")) },
    innocentCalledInauthentic: { clusters: wrong.length, perThousand: (1000 * wrong.length) / innocent.length, which: [...new Set(wrong.map(({ truth }) => truth))].sort() },
    calibration: calibrationFigures(rows, learnt),
  };
}

function tally(rows) {
  const counts = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** F1 of each kind that campaigns have and findings name; clusters of other kinds and innocent crowds that are called so count against it. */
function kindFigures(rows) {
  const campaigns = rows.filter(({ guilty }) => guilty);
  const kinds = [...new Set(campaigns.map(({ truth }) => truth))].filter((kind) => KINDS.includes(kind)).sort();
  const f1 = (of) => Object.fromEntries(kinds.map((kind) => [kind, f1Of(of.map(({ truth, called }) => [truth === kind, called === kind]))]));
  const [among, all] = [f1(campaigns), f1(rows)];
  const confusion = {};
  for (const { truth, called, guilty } of rows) {
    const row = (confusion[guilty ? truth : "innocent"] ??= {});
    row[called] = (row[called] ?? 0) + 1;
  }
  return { macroF1: mean(Object.values(among)), macroF1WithInnocent: mean(Object.values(all)), f1: among, confusion };
}

/** Campaigns of kinds that findings name against what the public makes trend by itself, crowds of one tag included: likelier inauthentic than not. */
function trendFigures(rows) {
  const isTrend = ({ truth, sort }) => sort === "spontaneous" && (!truth.startsWith("crowd") || truth.endsWith("hashtag"));
  const compared = rows.filter((row) => (row.guilty ? KINDS.includes(row.truth) : isTrend(row)));
  return { campaigns: compared.filter(({ guilty }) => guilty).length, trends: compared.filter(({ guilty }) => !guilty).length, f1: f1Of(compared.map(({ guilty, inauthenticity }) => [guilty, inauthenticity.value > 0.5])) };
}

/** Accounts with the role of a bridge in any cluster, against those that carried stories from platform to platform. */
function bridgeFigures(rows) {
  const pairs = rows.flatMap(({ truth, guilty, bridges, members, kind, finding }) =>
    members.map((account) => [guilty && truth === "laundering" && bridges.includes(account), kind === "laundering" && finding.roles[account] === "bridge"]),
  );
  return { bridges: pairs.filter(([is]) => is).length, named: pairs.filter(([, said]) => said).length, f1: f1Of(pairs) };
}

/**
 * Whether probabilities and intervals mean what they say, with the base rate that holds among these clusters, and what chance alone makes of a forecaster who is
 * always right about them. Intervals are looked at twice: as they are said, and as they would be if the data lacked nothing, which is the part that was learnt.
 */
function calibrationFigures(rows, learnt) {
  const baseRate = mean(rows.map(({ guilty }) => Number(guilty)));
  const said = rows.map(({ guilty, met, valued }) => ({ guilty, ...judge({ flagged: true, met }, valued, { inauthenticBaseRate: baseRate }, learnt).inauthenticity }));
  const lackingNothing = rows.map(({ guilty, met, valued }) => {
    const { seen, showsOpenness } = featuresOf(valued, met, learnt.attribution);
    return { guilty, ...inauthenticity(showsOpenness ? learnt.inauthenticity : learnt.withoutProfiles, { seen, least: seen, most: seen, showsOpenness: true }, baseRate) };
  });
  const values = Float64Array.from(said, ({ value }) => value);
  const { error, bins } = calibration(values, Uint8Array.from(said, ({ guilty }) => Number(guilty)), BINS);
  return { ece: error, eceOfPerfect: eceOfPerfect(values), bins, intervals: coverage(said), intervalsLearnt: coverage(lackingNothing) };
}

/** The calibration error of true probabilities, of as many clusters and in the same bins: on average, and the one that one in twenty exceeds. */
function eceOfPerfect(values) {
  const draw = createRandom(1);
  const errors = Array.from({ length: DRAWS }, () => calibration(values, Uint8Array.from(values, (value) => Number(draw() < value)), BINS).error).sort((a, b) => a - b);
  return { mean: mean(errors), oneInTwenty: errors[Math.floor(0.95 * DRAWS)] };
}

/**
 * How likely it is that intervals hold the true part of campaigns. An interval of a probability can't be held against one outcome: of clusters of about equal probability, `came`
 * of `clusters` are campaigns, and what that tells of their true part is its posterior under Jeffreys' prior (Brown, Cai & DasGupta 2001). Its mass within the mean interval is averaged over
 * clusters; with many clusters it is 1 where the part lies within and 0 elsewhere. With few it stays below 1 even so: `coverageOfPerfect` is what it is, on average, where every probability
 * is true, and so within its interval.
 */
function coverage(said) {
  const sorted = [...said].sort((a, b) => a.value - b.value);
  const bounds = Array.from({ length: GROUPS + 1 }, (_, i) => Math.round((i * sorted.length) / GROUPS));
  const parts = bounds.slice(1).map((end, i) => sorted.slice(bounds[i], end));
  const groups = parts.map((of) => ({ clusters: of.length, came: of.filter(({ guilty }) => guilty).length, said: mean(of.map(({ value }) => value)), low: mean(of.map(({ low }) => low)), high: mean(of.map(({ high }) => high)) }));
  const within = ({ clusters, low, high }, came) => partAtMost(high, came, clusters) - partAtMost(low, came, clusters);
  const held = (cameOf) => groups.reduce((sum, group, i) => sum + group.clusters * within(group, cameOf(i)), 0) / said.length;
  const draw = createRandom(1);
  const ofPerfect = mean(Array.from({ length: COVERAGE_DRAWS }, () => held((i) => parts[i].filter(({ value }) => draw() < value).length)));
  return { coverage: held((i) => groups[i].came), coverageOfPerfect: ofPerfect, meanWidth: mean(said.map(({ low, high }) => high - low)), groups };
}

/** The chance that the true part is at most `part`, given `came` of `n`. With the square of a sine in place of the part, Jeffreys' prior is even, and the sum over its angles plain. */
function partAtMost(part, came, n) {
  const [end, steps] = [Math.asin(Math.sqrt(part)), 5000];
  const most = came * Math.log((came + 1e-12) / n) + (n - came) * Math.log((n - came + 1e-12) / n);
  let [below, all] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const angle = ((i + 0.5) / steps) * (Math.PI / 2);
    const density = Math.exp(2 * came * Math.log(Math.sin(angle)) + 2 * (n - came) * Math.log(Math.cos(angle)) - most);
    if (angle <= end) below += density;
    all += density;
  }
  return below / all;
}

function f1Of(pairs) {
  const count = (is, said) => pairs.filter(([a, b]) => a === is && b === said).length;
  const hits = count(true, true);
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + count(true, false) + count(false, true));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
