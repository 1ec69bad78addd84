import type { Reading } from "../adapters/index.js";
import type { DomainTags } from "../content/domainTags.js";
import { resolvePost } from "../content/resolution.js";
import type { UrlResolver } from "../content/url.js";
import { splitAccountKey, type Account } from "../model/account.js";
import type { ClusterObject } from "../model/cluster.js";
import type { Engine } from "../model/engine.js";
import { LockstepError } from "../model/errors.js";
import type { AccountRow, InputSummary, Run } from "../model/run.js";
import { resolveSettings, type SettingValues } from "../model/settings.js";
import type { Network } from "../model/network.js";
import type { Limit } from "../model/ties.js";
import { VERSION } from "../model/version.js";
import { collectGroups, describeCluster, findTopObjects, findTyingTraces, type GroupContents, type Standings } from "../network/clusters.js";
import { DAY_SECONDS } from "../network/company/columns.js";
import type { Decision } from "../network/company/decide.js";
import { coordination } from "../network/coordination.js";
import { createEvidence } from "../network/evidence.js";
import { NO_GROUP } from "../network/group.js";
import { traces } from "../traces/index.js";
import { checkpoint } from "../model/checkpoint.js";
import { companyTraces, groupAll, judgeCompany, nameSensitivity, probability } from "./company.js";
import { createCollector, type Collected, type Collector } from "./collect.js";
import { detectSettings } from "./detectSettings.js";
import { pairTrace, type PairedTrace } from "./pairTrace.js";
import { findCappedObjects } from "./sample/cappedObjects.js";
import { findRoundCounts } from "./sample/roundCounts.js";
import { createStopwatch, inOneGo, type Progress, type Stopwatch } from "./progress.js";
import { readAccounts } from "./scoring/accounts.js";
import { createFootprints, type FootprintCollector } from "./scoring/footprints.js";
import { createNeedsMet, type NeedsMet } from "./scoring/needs.js";

/** Settings of {@link detect}; all have defaults. */
export type DetectSettings = Partial<SettingValues<typeof detectSettings>>;

/** What `detect` takes besides posts and settings. */
export interface DetectOptions {
  /** Accounts files: names for the output, and what accounts say of themselves for the scores. */
  readonly accounts?: Reading;
  /** What pairs the shares; the memory engine if not given. */
  readonly engine?: Engine;
  /** Where short links lead, from `createResolver`: addresses of posts count as what they lead to. */
  readonly resolver?: UrlResolver | undefined;
  /** Lists of domains, from `createDomainTags`: clusters' links and sites are tagged with what the lists say. */
  readonly domainTags?: DomainTags | undefined;
  /** What else the run was given, named in the head of the result. */
  readonly tables?: readonly InputSummary[] | undefined;
  /** Measures as well how findings hold up when settings and quarters of time change: company is measured three times more. */
  readonly sensitivity?: boolean | undefined;
  /** Whether posts are read a second time to say what kind of operation clusters look like. Default: where they can be. */
  readonly findings?: boolean | undefined;
  /** Stops the run with a LockstepError `interrupted`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Seconds of any clock that goes forward, for the run's timings; without it there are none. */
  readonly clock?: (() => number) | undefined;
}

type Values = SettingValues<typeof detectSettings>;

/**
 * Finds clusters of accounts that share the same things closely in time: reads posts, traces
 * what they share, pairs accounts per trace, weighs and fuses the ties, groups the network.
 *
 * @param posts from `read`
 * @throws LockstepError as the reading does, `setting-invalid`, `setting-unknown`, `interrupted`, `result-limit`, `input-changed`
 */
export async function detect(posts: Reading, settings: DetectSettings = {}, options: DetectOptions = {}): Promise<Run> {
  const values = resolveSettings(detectSettings, settings);
  if (values.traces.length === 0) throw new LockstepError("setting-invalid", "Setting traces is an empty list; name at least one trace.");
  const stopwatch = createStopwatch(options.clock);
  const again = options.findings === false ? undefined : posts.again?.();
  const known = options.accounts ? await stopwatch.time("accounts", () => readAccounts(options.accounts!, options)) : new Map<string, Account>();
  const [footprints, needs] = [createFootprints(), createNeedsMet(known)];
  const collector = await stopwatch.time("read", () => collectPosts(posts, values, options, again && { footprints, needs }));
  await stopwatch.time("unite", () => uniteObjects(collector, options));
  const collected = await stopwatch.time("read", () => finishCollecting(collector, options));

  const paired = await pairTraces(collected, values, options, stopwatch);
  const evidenceSources = paired.map(({ evidence }) => evidence);
  const capped = findCappedObjects(companyTraces(paired));
  const judged = await stopwatch.time("weigh", () => judgeCompany(paired, collected.accounts.names, capped.part, values, options));
  const { decision, network } = judged;
  options.onProgress?.(inOneGo("group", network.source.length, "ties"));
  await checkpoint(options.signal);
  const { groups, flagged } = await stopwatch.time("group", () => groupAll(judged, values));
  await checkpoint(options.signal);

  const evidenceOf = createEvidence(evidenceSources, (account) => groups[account] !== NO_GROUP);
  const evidence = (tie: number) => {
    const [source, target] = [network.source[tie]!, network.target[tie]!];
    const isTied = (trace: string): boolean => (network.traceWeight[trace]?.[tie] ?? 0) > 0;
    return evidenceOf(source, target, values.evidencePerTie, isTied, decision.flagged[source] && decision.flagged[target] ? DAY_SECONDS : 0);
  };
  const standing = accountStandings(decision, network, values);
  const contents = collectGroups(network, groups);
  const named = contents.map(({ ties }) => ties.slice(0, values.tiesPerClusterMax));
  const clusters = await stopwatch.time("describe", () => {
    const topObjects = findTopObjects(evidenceSources, groups, findTyingTraces(network, contents));
    return contents.map((content, g) =>
      describeCluster({ id: clusterId(g), flagged: g < flagged }, content, network, standing, named[g]!.flatMap(evidence), tagged(topObjects[g]!, options.domainTags)),
    );
  });
  await checkpoint(options.signal);
  const accounts = accountRows(collected, groups, decision, standing, known);
  const found = { network, clusters, accounts, clusterTies: named.flat(), evidence };
  const scored = again && (await (await loadScoring()).scoreRun(again, { run: found, undecided: decision.undecided, collected, traces: evidenceSources, groups, footprints, met: needs.met, known }, values, options, stopwatch));

  const { inputs, rows } = posts.summary();
  return {
    ...found,
    head: {
      version: VERSION,
      settings: { ...posts.settings, ...values },
      seed: values.seed,
      inputs: [...inputs, ...(options.accounts?.summary().inputs ?? []), ...(options.tables ?? [])],
      rows,
      platforms: collected.platforms,
      span: collected.span,
      traces: paired.map(({ summary }) => summary),
      evidence: judged.evidence,
      cautions: [...collected.sample.cautions, ...capped.cautions, ...findRoundCounts(inputs)],
      limits: [...paired.flatMap(({ limits }) => limits), ...evidenceLimit(contents, values.tiesPerClusterMax), ...(scored?.limits ?? [])],
      timings: stopwatch.timings(),
    },
    ...(scored ? { findings: scored.findings, citedPosts: scored.citedPosts } : {}),
    ...(judged.sensitivity ? { sensitivity: nameSensitivity(judged.sensitivity, collected.accounts.names, clusterId) } : {}),
    ledger(key) {
      const account = collected.accounts.names.find(key);
      if (account === undefined || collected.sharing[account] !== 1) return undefined;
      const group = groups[account]!;
      return { ...judged.ledger(account), clusterId: group === NO_GROUP ? undefined : clusterId(group) };
    },
  };
}

async function pairTraces({ traces: collected, sample }: Collected, values: Values, options: DetectOptions, stopwatch: Stopwatch): Promise<readonly PairedTrace[]> {
  const paired: PairedTrace[] = [];
  for (const trace of collected) {
    const ties = values.traces.includes(trace.trace.name);
    paired.push(await stopwatch.time("pair", () => pairTrace(trace, ties, sample.resolutionSeconds, values, options)));
  }
  return paired;
}

/** Scores are a tenth of the code: whoever wants clusters only does without. */
const loadScoring = () => import("./scoring/scoreRun.js");

/** The traces whose objects are sites or pages; a text may look like one. */
const TAGGED_TRACES = ["domain", "link"];

function tagged(objects: readonly ClusterObject[], domainTags: DomainTags | undefined): readonly ClusterObject[] {
  if (!domainTags) return objects;
  return objects.map((one) => {
    const tags = TAGGED_TRACES.includes(one.trace) ? domainTags.tagsOf(one.object) : [];
    return tags.length > 0 ? { ...one, tags } : one;
  });
}

// Some 100 ms of collecting on a slow core.
const POSTS_BETWEEN_CHECKPOINTS = 20_000;

/** What a second reading of posts has to know of the first. */
interface ForScores {
  readonly footprints: FootprintCollector;
  readonly needs: NeedsMet;
}

async function collectPosts(posts: Reading, values: Values, { signal, onProgress, resolver }: DetectOptions, forScores: ForScores | undefined): Promise<Collector> {
  let added = 0;
  const collector = createCollector(traces.filter(({ name }) => values.traces.includes(name) || values.habits.includes(name)), values);
  const progress = (done: number, total: number | undefined): void => onProgress?.({ stage: "read", done, total, unit: "bytes" });
  for await (const batch of posts.batches(signal, progress)) {
    for (const post of batch.posts) {
      const account = collector.add(resolver ? resolvePost(post, resolver) : post);
      forScores?.footprints.add(post, account);
      forScores?.needs.add(post);
    }
    added += batch.posts.length;
    if (added < POSTS_BETWEEN_CHECKPOINTS) continue;
    added = 0;
    // Records out of memory never wait for anything, unlike files.
    await checkpoint(signal);
  }
  return collector;
}

async function uniteObjects(collector: Collector, { signal, onProgress }: DetectOptions): Promise<void> {
  await collector.unite({ signal, onProgress: (trace, done, total) => onProgress?.({ stage: `unite ${trace}`, done, total, unit: "objects" }) });
}

async function finishCollecting(collector: Collector, { signal, onProgress }: DetectOptions): Promise<Collected> {
  onProgress?.(inOneGo("sort", collector.shares, "shares"));
  await checkpoint(signal);
  return collector.finish();
}

function clusterId(group: number): string {
  return `c${group + 1}`;
}

function evidenceLimit(contents: readonly GroupContents[], most: number): Limit[] {
  const cut = contents.flatMap(({ ties }, g) => (ties.length > most ? [clusterId(g)] : []));
  if (cut.length === 0) return [];
  return [
    {
      setting: "tiesPerClusterMax",
      value: most,
      count: cut.length,
      examples: cut.slice(0, 20),
      meaning: `Clusters with more than ${most} ties: evidence is written for their ${most} strongest ties; ties.csv lists all.`,
    },
  ];
}

/** Without a decision the strongest tie ranks accounts, and nobody has evidence. */
function accountStandings({ undecided, logE }: Decision, network: Network, { baseRate }: Values): Standings {
  if (undecided !== undefined) return { coordination: coordination(network), logE };
  return { coordination: logE.map((value) => probability(value, baseRate)), logE };
}

function statedBy(account: Account | undefined): Pick<AccountRow, "label" | "name" | "location" | "lang"> {
  const { handle, name, location, lang } = account ?? {};
  return { label: handle ?? name, ...(handle === undefined || name === undefined ? {} : { name }), ...(location === undefined ? {} : { location }), ...(lang === undefined ? {} : { lang }) };
}

function accountRows(collected: Collected, groups: Int32Array, decision: Decision, standing: Standings, known: ReadonlyMap<string, Account>): AccountRow[] {
  const rows: AccountRow[] = [];
  collected.sharing.forEach((shares, account) => {
    if (!shares) return;
    const key = collected.accounts.names.name(account);
    const group = groups[account]!;
    const { platform, accountId } = splitAccountKey(key);
    rows.push({
      platform,
      accountId,
      ...statedBy(known.get(key)),
      clusterId: group === NO_GROUP ? undefined : clusterId(group),
      coordination: standing.coordination[account]!,
      log10EValue: standing.logE[account]! / Math.LN10,
      flagged: decision.flagged[account] === 1,
    });
  });
  return rows;
}
