import { judge } from "../../dist/pipeline/scoring/judge.js";
import { calibration } from "../../dist/evaluate/metrics/calibration.js";
import { KINDS } from "../../dist/model/finding.js";

/** Half of the clusters that are judged are taken to be inauthentic, here and beforehand. */
const BASE_RATE = 0.5;
const BINS = 8;

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
    calibration: calibrationFigures(judged),
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

/** Rows are weighed so that the base rate holds: each campaign counts as many times as there are innocent clusters, and the other way round. */
function calibrationFigures(rows) {
  const guilty = rows.filter((row) => row.guilty).length;
  const [many, few] = [Math.max(guilty, rows.length - guilty), Math.min(guilty, rows.length - guilty)];
  const weighed = rows.flatMap((row) => Array(row.guilty === guilty < rows.length - guilty ? Math.round(many / few) : 1).fill(row));
  const { error, bins } = calibration(Float64Array.from(weighed, ({ inauthenticity }) => inauthenticity.value), Uint8Array.from(weighed, (row) => Number(row.guilty)), BINS);
  return { ece: error, bins, ...coverage(weighed) };
}

/** Clusters of about equal probability: whether the part of campaigns among them lies within their mean interval; weighed by their number. */
function coverage(rows) {
  const sorted = [...rows].sort((a, b) => a.inauthenticity.value - b.inauthenticity.value);
  let covered = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const of = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS));
    const part = mean(of.map(({ guilty }) => Number(guilty)));
    if (mean(of.map(({ inauthenticity }) => inauthenticity.low)) <= part && part <= mean(of.map(({ inauthenticity }) => inauthenticity.high))) covered += of.length;
  }
  return { coverage: covered / rows.length, meanWidth: mean(rows.map(({ inauthenticity: { low, high } }) => high - low)) };
}

function f1Of(pairs) {
  const count = (is, said) => pairs.filter(([a, b]) => a === is && b === said).length;
  const hits = count(true, true);
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + count(true, false) + count(false, true));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
