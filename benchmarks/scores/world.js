import { read } from "lockstep";
import { simulate } from "lockstep/simulate";
import { traces } from "lockstep/traces";
import { accountKey } from "../../dist/model/account.js";
import { resolveSettings } from "../../dist/model/settings.js";
import { objectRarity } from "../../dist/network/weigh.js";
import { createCollector } from "../../dist/pipeline/collect.js";
import { detectSettings } from "../../dist/pipeline/detectSettings.js";
import { createStopwatch } from "../../dist/pipeline/progress.js";
import { createFootprints } from "../../dist/pipeline/scoring/footprints.js";
import { scoreClusters } from "../../dist/pipeline/scoring/scoreClusters.js";
import { createNeedsMet } from "../../dist/pipeline/scoring/needs.js";
import { groupsOf } from "../../dist/pipeline/scoring/watchClusters.js";
import { scores } from "../../dist/scores/index.js";
import { createRandom } from "../../dist/stats/random.js";

/** Fewest members of a cluster, and most that are looked at of a crowd. */
const [LEAST, MOST] = [4, 40];
/** Passes over the posts of a world; crowds that would take more are left out. */
const ROUNDS_MAX = 3;
/** Innocent crowds of one thing that are drawn from each world, unless others are asked for. */
const CROWDS = 10;

/**
 * A cluster whose truth is known. `kind`: of a campaign. `lookAlike` and `sort`: of an innocent crowd; `chance` for those who happened to share one thing.
 * @typedef {{ id: string, accounts: string[], kind?: string, lookAlike?: string, sort?: "spontaneous" | "open", bridges?: string[] }} TrueCluster
 */

/**
 * A simulated world with its true clusters, and all that scoring needs to know of it: attribution is measured apart from detection.
 * @param {Readonly<Record<string, unknown>>} settings of `simulate`
 * @param {{ parts?: number, crowds?: number }} [options] parts: of each campaign this part of its members, drawn at random, as a detector would find it; crowds: innocent crowds of one thing
 */
export async function makeWorld(settings, { parts = 1, crowds = CROWDS } = {}) {
  const made = [];
  const accounts = [];
  const truth = [];
  for (const record of simulate(settings)) {
    if (record.post) made.push(record.post);
    if (record.account) accounts.push(record.account);
    if (record.truth && record.truth.record !== "post") truth.push(record.truth);
  }
  const values = resolveSettings(detectSettings);
  const wanted = traces.filter(({ name }) => values.traces.includes(name) || values.habits.includes(name));
  const collector = createCollector(wanted, values);
  const footprints = createFootprints();
  const posts = [];
  for await (const batch of read(made).batches()) {
    for (const post of batch.posts) {
      footprints.add(post, collector.add(post));
      // As they were read: tags and links that stand in the text only are filled in.
      posts.push(post);
    }
  }
  await collector.unite();
  const collected = collector.finish();
  const found = collected.traces.map((trace) => {
    const shares = trace.finish();
    return { shares, objectWeight: objectRarity(shares, trace.sharers), windowSeconds: 60 };
  });
  const draw = createRandom(Number(settings.seed) + 1);
  const present = (/** @type {string} */ key) => collected.accounts.names.find(key) !== undefined;
  const clusters = [...trueClusters(truth, draw, parts), ...crowdsOf(found, truth, crowds, draw)].map((cluster) => ({ ...cluster, accounts: cluster.accounts.filter(present) })).filter(({ accounts: { length } }) => length >= LEAST);
  const rounds = disjointRounds(clusters).slice(0, ROUNDS_MAX);
  return { posts, accounts, clusters: rounds.flat(), rounds, collected, traces: found, footprints: footprints.finish(collected.accounts.rank) };
}

/**
 * The findings on clusters of a world, as if all of them were flagged. Clusters may have members in common: those that have are scored in passes of their own.
 * @param {Awaited<ReturnType<typeof makeWorld>>} world
 * @param {{ withAccounts?: boolean, clock?: () => number, scores?: typeof scores }} [options]
 */
export async function scoreWorld(world, { withAccounts = true, clock, scores: given = scores } = {}) {
  const { posts, accounts, clusters, rounds, collected, traces: found, footprints } = world;
  const known = new Map(withAccounts ? accounts.map((account) => [accountKey(account.platform, account.id), account]) : []);
  const stopwatch = createStopwatch(clock);
  const findings = new Map();
  const needs = createNeedsMet(known);
  for (const post of posts) needs.add(post);
  const { met } = needs;
  for (const round of rounds) {
    const described = round.map(({ id, accounts: members }) => ({ id, accounts: members, flagged: true, log10EValue: 3 }));
    const scored = await scoreClusters(checked(posts), {
      ...{ clusters: described, groups: groupsOf(described, collected.accounts.names), accounts: collected.accounts.names, traces: found, footprints, known, scores: given, stopwatch },
      ...{ fromSeconds: collected.span.fromSeconds, toSeconds: collected.span.toSeconds, coordination: () => ({ value: 1, low: 1, high: 1 }), cited: [] },
      ...{ resolver: undefined, othersPerMember: 250, inauthenticBaseRate: 0.5, met, signal: undefined, onProgress: undefined },
    });
    round.forEach(({ id }, i) => findings.set(id, scored.findings[i]));
  }
  return { findings: clusters.map(({ id }) => findings.get(id)), met, timings: stopwatch.timings() };
}

/** Posts that passed the checks of reading once already. */
function checked(posts) {
  return {
    async *batches() {
      for (let from = 0; from < posts.length; from += 1024) yield { posts: posts.slice(from, from + 1024), accounts: [] };
    },
  };
}

/** An account is in one cluster of a run at most. */
function disjointRounds(clusters) {
  const rounds = [];
  for (const cluster of clusters) {
    let round = rounds.find(({ taken }) => !cluster.accounts.some((account) => taken.has(account)));
    if (!round) rounds.push((round = { taken: new Set(), clusters: [] }));
    round.clusters.push(cluster);
    for (const account of cluster.accounts) round.taken.add(account);
  }
  return rounds.map(({ clusters: of }) => of);
}

/** @returns {TrueCluster[]} */
function trueClusters(truth, draw, parts) {
  const groups = new Map();
  for (const record of truth) {
    if (record.record === "campaign") groups.set(record.campaign, { id: record.campaign, kind: record.kind, script: record.script, accounts: [], bridges: [] });
    if (record.record === "confounder") groups.set(record.confounder, { id: record.confounder, lookAlike: record.kind, sort: record.sort, accounts: [] });
  }
  for (const record of truth) {
    if (record.record === "account" && record.campaign !== null) {
      groups.get(record.campaign).accounts.push(record.account);
      if (record.role === "bridge") groups.get(record.campaign).bridges.push(record.account);
    }
    if (record.record === "members") groups.get(record.confounder).accounts.push(...record.accounts);
  }
  return [...groups.values()].map((group) => {
    const most = group.kind === undefined ? MOST : Math.max(LEAST, Math.round(group.accounts.length * parts));
    return { ...group, accounts: some(group.accounts, most, draw) };
  });
}

/** Those who shared one thing by chance: what a detector that errs would name. */
function crowdsOf(found, truth, most, draw) {
  const guilty = new Set(truth.flatMap((record) => (record.record === "account" && record.campaign !== null ? [record.account] : [])));
  const candidates = [];
  for (const { shares } of found) {
    for (let o = 0; o < shares.objects.size; o++) {
      const [from, to] = [shares.objectStart[o], shares.objectStart[o + 1]];
      if (to - from >= 2 * LEAST && to - from <= 400) candidates.push({ shares, from, to });
    }
  }
  return Array.from({ length: Math.min(most, candidates.length) }, (_, i) => {
    const { shares, from, to } = candidates[Math.floor(draw() * candidates.length)];
    const sharers = new Set(Array.from(shares.account.subarray(from, to), (account) => shares.accounts.name(account)).filter((account) => !guilty.has(account)));
    return { id: `crowd ${i}`, lookAlike: `crowd of one ${shares.trace}`, sort: "spontaneous", accounts: some([...sharers], MOST, draw) };
  });
}

function some(list, most, draw) {
  const left = [...list];
  const chosen = [];
  while (left.length > 0 && chosen.length < most) chosen.push(...left.splice(Math.floor(draw() * left.length), 1));
  return chosen;
}
