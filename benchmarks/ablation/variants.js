import { withAccounts } from "../../dist/network/company/columns.js";
import { createChooser, OVERALL, PARTNERS } from "../../dist/network/company/chooser.js";
import { chanceOf, createCircles } from "../../dist/network/company/circles.js";
import { createColumnsOf } from "../../dist/network/company/columnsOf.js";
import { PRIOR_POSTS } from "../../dist/network/company/company.js";
import { findClusters } from "../../dist/network/company/clusters.js";
import { CLOSEST, CROWD, findEncounters } from "../../dist/network/company/encounters.js";
import { QUARTERS, quartersOf } from "../../dist/network/company/quarters.js";
import { classesOf, createUnion, divideInParts } from "../../dist/network/company/numbering.js";
import { isTested, logEOfScore, logPOfScore, measureUsual, POSTS_MIN, scoreCompany, standing } from "../../dist/network/company/standing.js";
import { createSurprise } from "../../dist/network/company/surprise.js";
import { createLookAround } from "../../dist/network/company/surroundings.js";
import { divisions, thinRows } from "../../dist/network/company/thin.js";
import { benjaminiHochberg } from "../../dist/stats/benjaminiHochberg.js";
import { logNormalTail } from "../../dist/stats/normalTail.js";
import { quantile } from "../../dist/stats/quantile.js";

const FDR = 0.01;

/**
 * What is done otherwise than in the method.
 * @typedef {{ quarters?: false, circles?: false, ranks?: false, habits?: false, partners?: false, trimming?: false, activity?: false, excess?: false, classes?: false, clusters?: false, around?: false }} Switches
 * @type {readonly { name: string, switches: Switches }[]}
 */
export const variants = [
  { name: "the method", switches: {} },
  { name: "tested on the time that partners were chosen on", switches: { quarters: false } },
  { name: "partners themselves in place of circles", switches: { circles: false } },
  { name: "size of the thing's crowd in place of ranks in time", switches: { ranks: false } },
  { name: "without habits", switches: { habits: false } },
  { name: "own surprise only", switches: { partners: false } },
  { name: "spread of the whole public, untrimmed", switches: { trimming: false } },
  { name: "the median for everybody, however much they do", switches: { activity: false } },
  { name: "blind chance in place of the public's own", switches: { excess: false } },
  { name: "everybody together only, not within classes", switches: { classes: false } },
  { name: "communities of which most don't stand out count as well", switches: { clusters: false } },
  { name: "without the measure of those around", switches: { around: false } },
];

/**
 * The method, put together from its parts, some left out.
 * @param {Awaited<ReturnType<typeof import("./world.js").makeWorld>>} world
 * @param {Switches} switches
 */
export async function judge(world, switches) {
  const together = switches.habits === false ? world.withoutHabits : world.columns;
  const names = { name: (/** @type {number} */ a) => world.accounts[a] };
  const classOf = (/** @type {number} */ classes) => classesOf(together.accounts, classes, names);
  const slope = switches.activity === false ? 0 : undefined;
  const judged = [judgeDivision(await measure(together, switches), switches, slope)];
  for (const classes of switches.classes === false ? [] : divisions(together)) judged.push(judgeDivision(await measureParts(together, classes, classOf(classes), switches), switches, judged[0].usual.slope));
  return flag(judged, createLookAround(createColumnsOf(together, names)), switches);
}

/** As `measureDivisions`, but all parts, whatever the first one shows. */
async function measureParts(together, classes, classOf, switches) {
  const union = createUnion(together.accounts, classes);
  for (const part of divideInParts(classOf, classes)) {
    const columns = withAccounts(thinRows(together, part));
    union.add(await measure(columns, switches), part.among, columns.account.length);
  }
  return union.company();
}

/** @param {number | undefined} slope of what is usual by activity, if not its own */
function judgeDivision(company, { partners, trimming, excess }, slope) {
  const score = partners === false ? company.surprise : scoreCompany(company);
  const usual = { ...measureUsual(company, score, slope), ...(trimming === false ? untrimmed(score, company.posts) : {}), ...(excess === false ? { excess: 1 } : {}) };
  return { company, score, usual };
}

/** As `measureCompany`. Where time isn't cut, all of it is the first quarter, tested on what was chosen on all of it. */
async function measure(columns, { quarters, circles, ranks }) {
  const { accounts, accountStart, accountPosts } = columns;
  const encounters = ranks === false ? await wholeCrowds(columns) : await findEncounters(columns);
  const quarterOfShare = quarters === false ? new Uint8Array(accountPosts.length) : quartersOf(columns);
  const lists = Array.from({ length: OVERALL + 1 }, () => new Int32Array(accounts * PARTNERS));
  const nats = new Float64Array(accounts * PARTNERS);
  const choose = createChooser(columns, encounters, quarterOfShare);
  for (let a = 0; a < accounts; a++) {
    const chosen = choose(a);
    lists.forEach((list, i) => list.set(chosen.account.subarray(i * PARTNERS, (i + 1) * PARTNERS), a * PARTNERS));
    nats.set(chosen.nats.subarray(OVERALL * PARTNERS), a * PARTNERS);
  }
  const partners = lists[OVERALL];
  const named = quarters === false ? [partners] : lists.slice(0, QUARTERS);
  const circleOf = named.map((list) => (circles === false ? partnersOf(list) : createCircles(list, accounts)));
  const surpriseOf = createSurprise(columns, encounters, quarterOfShare);
  const surprise = new Float64Array(accounts);
  const posts = new Int32Array(accounts);
  const crowds = new Int32Array(QUARTERS * CLOSEST * accounts);
  const chances = new Float64Array(QUARTERS * accounts);
  const circle = [];
  for (let a = 0; a < accounts; a++) {
    posts[a] = new Set(accountPosts.subarray(accountStart[a], accountStart[a + 1])).size;
    let sum = 0;
    for (let q = 0; q < named.length; q++) {
      circleOf[q](a, circle);
      chances[QUARTERS * a + q] = chanceOf(circle, columns);
      sum += surpriseOf(a, q, circle, chances[QUARTERS * a + q]);
    }
    for (let at = accountStart[a]; at < accountStart[a + 1]; at++) {
      for (const r of encounters.rank.subarray(encounters.start[at], encounters.start[at] + encounters.length[at])) crowds[(QUARTERS * a + quarterOfShare[at]) * CLOSEST + Math.min(r, CLOSEST) - 1]++;
    }
    surprise[a] = sum / (posts[a] + PRIOR_POSTS);
  }
  const sharesPerPost = columns.account.length / posts.reduce((sum, count) => sum + count, 0);
  return { classes: columns.classes, surprise, posts, sharesPerPost, crowds, chances, partners, nats, outside: quarters === false ? named.concat(named, named, named) : named };
}

function partnersOf(list) {
  return (a, into) => {
    into.length = 0;
    for (let k = 0; k < PARTNERS && list[a * PARTNERS + k] >= 0; k++) into.push(list[a * PARTNERS + k]);
  };
}

/** Encounters whose rank is the number of others who share the thing, whenever they do. */
async function wholeCrowds(columns) {
  const encounters = await findEncounters(columns);
  const { object, objectStart, accountRows } = columns;
  const rank = new Uint8Array(encounters.rank.length);
  accountRows.forEach((row, at) => {
    const others = objectStart[object[row] + 1] - objectStart[object[row]] - 1;
    rank.fill(Math.min(CROWD, others), encounters.start[at], encounters.start[at] + encounters.length[at]);
  });
  return { ...encounters, rank };
}

function untrimmed(score, posts) {
  const tested = score.filter((value, a) => posts[a] >= POSTS_MIN && value > 0);
  const median = quantile(tested, 0.5);
  return { median, scale: quantile(tested, 0.8413) - median };
}

/** As `decide`; without clusters, whoever passes is flagged with those who pass beside it. Those around are looked at as in the method, whatever else is switched off. */
function flag(judged, lookAround, { clusters, around, partners }) {
  const CANDIDATE = Math.log(0.05);
  const among = Math.log(judged.length);
  const logPOf = ({ company, usual, score }, a, value) => (company.posts[a] >= POSTS_MIN && score[a] > 0 ? logPOfScore(company, usual, a, value) : 0);
  const best = Array.from(judged[0].score, (_, a) => judged.reduce((least, one) => (logPOf(one, a, one.score[a]) < logPOf(least, a, least.score[a]) ? one : least)));
  const logP = Float64Array.from(best, (one, a) => Math.min(0, logPOf(one, a, one.score[a]) + among));
  const ownLogP = Float64Array.from(best, (one, a) => (logP[a] <= CANDIDATE ? Math.min(0, logPOf(one, a, one.company.surprise[a]) + among) : 0));
  const isCandidate = (a) => logP[a] <= CANDIDATE && ownLogP[a] <= CANDIDATE;
  const tested = best.filter((_, a) => judged.some(({ company, score }) => isTested(score[a], company.posts[a]))).length;
  const line = benjaminiHochberg(logP.filter((_, a) => isCandidate(a)), FDR, tested);
  const passes = (a) => isCandidate(a) && logP[a] <= line;
  const alone = Math.log(FDR / tested);
  const isSure = (a) => passes(a) && logP[a] <= alone && ownLogP[a] <= line;
  const ofAccount = (a) => logP[a];
  const logPAround = (accounts) => (around === false ? Float64Array.from(accounts, ofAccount) : judgeAround(judged, lookAround, { accounts, partners, among, logP: ofAccount }));
  const companies = judged.map(({ company }) => company);
  const settings = { seed: 1, minClusterSize: 3, fdr: FDR };
  const { cluster, community, communities } = findClusters(companies, { isCandidate: clusters === false ? passes : isCandidate, passes, isSure, logP: ofAccount, logPLine: line, logPAround }, settings);
  const isFlagged = (a) => (clusters === false ? community[a] >= 0 && communities[community[a]].accounts >= settings.minClusterSize : cluster[a] >= 0);
  const logE = Float64Array.from(best, ({ company, usual, score }, a) => logEOfScore(company, usual, a, score[a]));
  // A score of a prediction is 0 or more.
  const lowest = logE.reduce((least, value) => Math.min(least, value), 0);
  return { score: logE.map((value) => value - lowest), flagged: Uint8Array.from(cluster, (_, a) => Number(isFlagged(a))) };
}

/** ln of what p-values would be by the measure of those around, as in `decide`. */
function judgeAround(judged, lookAround, { accounts, partners, among, logP }) {
  const least = Float64Array.from(accounts, () => 0);
  for (const { company, usual } of judged) {
    const found = lookAround(company, accounts);
    accounts.forEach((a, i) => {
      const { score, surprise } = found.get(a);
      const z = company.posts[a] < POSTS_MIN ? 0 : standing(usual, partners === false ? surprise : score, company.posts[a]);
      if (z > 0) least[i] = Math.min(least[i], Math.max(logP(a), logNormalTail(z) + among));
    });
  }
  return least;
}
