import { createChooser, OVERALL, PARTNERS } from "../../dist/network/company/chooser.js";
import { chanceOf, createCircles } from "../../dist/network/company/circles.js";
import { PRIOR_POSTS } from "../../dist/network/company/company.js";
import { keepAmongThemselves } from "../../dist/network/company/decide.js";
import { CLOSEST, CROWD, findEncounters } from "../../dist/network/company/encounters.js";
import { halvesOf } from "../../dist/network/company/halves.js";
import { logPOfScore, measureUsual, POSTS_MIN, scoreCompany } from "../../dist/network/company/standing.js";
import { createSurprise } from "../../dist/network/company/surprise.js";
import { benjaminiHochberg } from "../../dist/stats/benjaminiHochberg.js";
import { quantile } from "../../dist/stats/quantile.js";

const FDR = 0.01;

/**
 * What is done otherwise than in the method.
 * @typedef {{ halves?: false, circles?: false, ranks?: false, habits?: false, partners?: false, trimming?: false, excess?: false, among?: false }} Switches
 * @type {readonly { name: string, switches: Switches }[]}
 */
export const variants = [
  { name: "the method", switches: {} },
  { name: "tested on the time that partners were chosen on", switches: { halves: false } },
  { name: "partners themselves in place of circles", switches: { circles: false } },
  { name: "size of the thing's crowd in place of ranks in time", switches: { ranks: false } },
  { name: "without habits", switches: { habits: false } },
  { name: "own surprise only", switches: { partners: false } },
  { name: "spread of the whole public, untrimmed", switches: { trimming: false } },
  { name: "blind chance in place of the public's own", switches: { excess: false } },
  { name: "company that doesn't stand out counts as well", switches: { among: false } },
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
  return { score, flagged: flag(company, score, usual, switches.among) };
}

/** As `measureCompany`. */
async function measure(columns, { halves, circles, ranks }) {
  const { accounts, accountStart, accountPosts } = columns;
  const encounters = ranks === false ? await wholeCrowds(columns) : await findEncounters(columns);
  const halfOfShare = halves === false ? new Uint8Array(accountPosts.length) : halvesOf(columns);
  const lists = Array.from({ length: OVERALL + 1 }, () => new Int32Array(accounts * PARTNERS));
  const nats = new Float64Array(accounts * PARTNERS);
  const choose = createChooser(columns, encounters, halfOfShare);
  for (let a = 0; a < accounts; a++) {
    const chosen = choose(a);
    lists.forEach((list, i) => list.set(chosen.account.subarray(i * PARTNERS, (i + 1) * PARTNERS), a * PARTNERS));
    nats.set(chosen.nats.subarray(OVERALL * PARTNERS), a * PARTNERS);
  }
  const [first, second, partners] = lists;
  const named = halves === false ? [first, first] : [second, first];
  const circleOf = named.map((list) => (circles === false ? partnersOf(list) : createCircles(list, accounts)));
  const surpriseOf = createSurprise(columns, encounters, halfOfShare);
  const surprise = new Float64Array(accounts);
  const posts = new Int32Array(accounts);
  const crowds = new Int32Array(2 * CLOSEST * accounts);
  const chances = new Float64Array(2 * accounts);
  const circle = [];
  for (let a = 0; a < accounts; a++) {
    posts[a] = new Set(accountPosts.subarray(accountStart[a], accountStart[a + 1])).size;
    let sum = 0;
    for (const h of halves === false ? [0] : [0, 1]) {
      circleOf[h](a, circle);
      chances[2 * a + h] = chanceOf(circle, columns);
      sum += surpriseOf(a, h, circle, chances[2 * a + h]);
    }
    for (let at = accountStart[a]; at < accountStart[a + 1]; at++) {
      for (const r of encounters.rank.subarray(encounters.start[at], encounters.start[at] + encounters.length[at])) crowds[(2 * a + halfOfShare[at]) * CLOSEST + Math.min(r, CLOSEST) - 1]++;
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

/** As `decide`, but groups are components of the named accounts' partners. */
function flag(company, score, usual, among) {
  const { partners, nats } = company;
  const logP = score.map((value, a) => (company.posts[a] >= POSTS_MIN ? logPOfScore(company, usual, a, value) : 0));
  const line = benjaminiHochberg(logP.filter((p) => p < Math.log(0.05)), FDR, usual.tested);
  const root = Int32Array.from(score.keys());
  const find = (a) => {
    while (root[a] !== a) a = root[a] = root[root[a]];
    return a;
  };
  const passes = Uint8Array.from(logP, (p) => Number(p <= line));
  const kept = among === false ? passes : keepAmongThemselves(passes, { partners, nats }, (a) => logP[a] <= Math.log(FDR / usual.tested));
  const isNamed = (a) => kept[a] === 1;
  for (let at = 0; at < partners.length; at++) {
    const [a, b] = [Math.floor(at / PARTNERS), partners[at]];
    if (b >= 0 && isNamed(a) && isNamed(b)) root[find(a)] = find(b);
  }
  const size = new Int32Array(score.length);
  for (const a of score.keys()) size[find(a)]++;
  return Uint8Array.from(score.keys(), (a) => Number(isNamed(a) && size[find(a)] >= 3));
}
