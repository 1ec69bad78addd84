import { createChooser, OVERALL, PARTNERS } from "../../dist/network/company/chooser.js";
import { chanceOf, createCircles } from "../../dist/network/company/circles.js";
import { PRIOR_POSTS } from "../../dist/network/company/company.js";
import { findClusters } from "../../dist/network/company/clusters.js";
import { CLOSEST, CROWD, findEncounters } from "../../dist/network/company/encounters.js";
import { QUARTERS, quartersOf } from "../../dist/network/company/quarters.js";
import { logPOfScore, measureUsual, POSTS_MIN, scoreCompany } from "../../dist/network/company/standing.js";
import { createSurprise } from "../../dist/network/company/surprise.js";
import { benjaminiHochberg } from "../../dist/stats/benjaminiHochberg.js";
import { quantile } from "../../dist/stats/quantile.js";

const FDR = 0.01;

/**
 * What is done otherwise than in the method.
 * @typedef {{ quarters?: false, circles?: false, ranks?: false, habits?: false, partners?: false, trimming?: false, excess?: false, clusters?: false }} Switches
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
  { name: "blind chance in place of the public's own", switches: { excess: false } },
  { name: "communities of which most don't stand out count as well", switches: { clusters: false } },
];

/**
 * The method, put together from its parts, some left out.
 * @param {Awaited<ReturnType<typeof import("./world.js").makeWorld>>} world
 * @param {Switches} switches
 */
export async function judge(world, switches) {
  const columns = switches.habits === false ? world.withoutHabits : world.columns;
  const company = await measure(columns, switches);
  const score = switches.partners === false ? company.surprise : scoreCompany(company);
  const usual = { ...measureUsual(company, score), ...(switches.trimming === false ? untrimmed(score, company.posts) : {}), ...(switches.excess === false ? { excess: 1 } : {}) };
  return { score, flagged: flag(company, score, usual, switches.clusters) };
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
  return { surprise, posts, sharesPerPost, crowds, chances, partners, nats };
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

/** As `decide`; without clusters, whoever passes is flagged with those who pass beside it. */
function flag(company, score, usual, clusters) {
  const { posts, surprise } = company;
  const CANDIDATE = Math.log(0.05);
  const logPOf = (a, value) => (posts[a] >= POSTS_MIN && value > 0 ? logPOfScore(company, usual, a, value) : 0);
  const logP = score.map((value, a) => logPOf(a, value));
  const ownLogP = surprise.map((own, a) => (logP[a] <= CANDIDATE ? logPOf(a, own) : 0));
  const isCandidate = (a) => logP[a] <= CANDIDATE && ownLogP[a] <= CANDIDATE;
  const line = benjaminiHochberg(logP.filter((_, a) => isCandidate(a)), FDR, usual.tested);
  const passes = (a) => isCandidate(a) && logP[a] <= line;
  const alone = Math.log(FDR / usual.tested);
  const isSure = (a) => passes(a) && (clusters === false || (logP[a] <= alone && ownLogP[a] <= line));
  const { cluster } = findClusters(company, { isCandidate, passes, isSure }, { seed: 1, minClusterSize: 3 });
  return Uint8Array.from(cluster, (c) => Number(c >= 0));
}
