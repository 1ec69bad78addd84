import type { Reading } from "../adapters/index.js";
import type { DomainTags } from "../content/domainTags.js";
import { resolvePost } from "../content/resolution.js";
import type { UrlResolver } from "../content/url.js";
import { memory } from "../engines/memory.js";
import { accountKey, splitAccountKey } from "../model/account.js";
import type { ClusterObject } from "../model/cluster.js";
import type { Engine } from "../model/engine.js";
import { LockstepError } from "../model/errors.js";
import type { AccountRow, InputSummary, Run, TraceSummary } from "../model/run.js";
import { resolveSettings, type SettingValues } from "../model/settings.js";
import type { Limit } from "../model/ties.js";
import { VERSION } from "../model/version.js";
import { collectGroups, describeCluster, findTopObjects, findTyingTraces, type GroupContents } from "../network/clusters.js";
import { coordination } from "../network/coordination.js";
import { createEvidence, type TraceEvidence } from "../network/evidence.js";
import { fuse } from "../network/fuse.js";
import { group, NO_GROUP } from "../network/group.js";
import { objectRarity, weigh, type WeighedTies } from "../network/weigh.js";
import { traces } from "../traces/index.js";
import { checkpoint } from "../model/checkpoint.js";
import { createCollector, type Collected, type CollectedTrace, type Collector } from "./collect.js";
import { detectSettings } from "./detectSettings.js";
import { createStopwatch, inOneGo, type Progress } from "./progress.js";

/** Settings of {@link detect}; all have defaults. */
export type DetectSettings = Partial<SettingValues<typeof detectSettings>>;

/** What `detect` takes besides posts and settings. */
export interface DetectOptions {
  /** Accounts files: names for the output. */
  readonly accounts?: Reading;
  /** What pairs the shares; the memory engine if not given. */
  readonly engine?: Engine;
  /** Where short links lead, from `createResolver`: addresses of posts count as what they lead to. */
  readonly resolver?: UrlResolver | undefined;
  /** Lists of domains, from `createDomainTags`: clusters' links and sites are tagged with what the lists say. */
  readonly domainTags?: DomainTags | undefined;
  /** What else the run was given, named in the head of the result. */
  readonly tables?: readonly InputSummary[] | undefined;
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
 * @throws LockstepError as the reading does, `setting-invalid`, `setting-unknown`, `interrupted`, `result-limit`
 */
export async function detect(posts: Reading, settings: DetectSettings = {}, options: DetectOptions = {}): Promise<Run> {
  const values = resolveSettings(detectSettings, settings);
  if (values.traces.length === 0) throw new LockstepError("setting-invalid", "Setting traces is an empty list; name at least one trace.");
  const stopwatch = createStopwatch(options.clock);
  const labels = options.accounts ? await stopwatch.time("accounts", () => readLabels(options.accounts!, options)) : new Map<string, string>();
  const collector = await stopwatch.time("read", () => collectPosts(posts, values, options));
  await stopwatch.time("unite", () => uniteObjects(collector, options));
  const collected = await stopwatch.time("read", () => finishCollecting(collector, options));

  const paired: PairedTrace[] = [];
  for (const trace of collected.traces) {
    paired.push(await stopwatch.time("pair", () => pairTrace(trace, values, options)));
  }
  options.onProgress?.(inOneGo("weigh", paired.reduce((sum, { summary }) => sum + summary.ties, 0), "ties"));
  await checkpoint(options.signal);
  const network = await stopwatch.time("weigh", () => fuse(paired.flatMap(({ weighed }) => weighed ?? []), collected.accounts.names));
  options.onProgress?.(inOneGo("group", network.source.length, "ties"));
  await checkpoint(options.signal);
  const groups = await stopwatch.time("group", () => group(network, values));
  await checkpoint(options.signal);

  const evidenceSources = paired.map(({ evidence }) => evidence);
  const evidenceOf = createEvidence(evidenceSources, (account) => groups[account] !== NO_GROUP);
  const evidence = (tie: number) =>
    evidenceOf(network.source[tie]!, network.target[tie]!, values.evidencePerTie, (trace) => (network.traceWeight[trace]?.[tie] ?? 0) > 0);
  const strength = coordination(network);
  const contents = collectGroups(network, groups);
  const named = contents.map(({ ties }) => ties.slice(0, values.tiesPerClusterMax));
  const clusters = await stopwatch.time("describe", () => {
    const topObjects = findTopObjects(evidenceSources, groups, findTyingTraces(network, contents));
    return contents.map((content, g) => describeCluster(clusterId(g), content, network, strength, named[g]!.flatMap(evidence), tagged(topObjects[g]!, options.domainTags)));
  });
  await checkpoint(options.signal);

  const { inputs, rows } = posts.summary();
  return {
    head: {
      version: VERSION,
      settings: { ...posts.settings, ...values },
      seed: values.seed,
      inputs: [...inputs, ...(options.accounts?.summary().inputs ?? []), ...(options.tables ?? [])],
      rows,
      platforms: collected.platforms,
      span: collected.span,
      traces: paired.map(({ summary }) => summary),
      limits: [...paired.flatMap(({ limits }) => limits), ...evidenceLimit(contents, values.tiesPerClusterMax)],
      timings: stopwatch.timings(),
    },
    network,
    clusters,
    accounts: accountRows(collected, groups, strength, labels),
    clusterTies: named.flat(),
    evidence,
  };
}

/** The traces whose objects are sites or pages; a text may look like one. */
const TAGGED_TRACES = ["domain", "link"];

function tagged(objects: readonly ClusterObject[], domainTags: DomainTags | undefined): readonly ClusterObject[] {
  if (!domainTags) return objects;
  return objects.map((one) => {
    const tags = TAGGED_TRACES.includes(one.trace) ? domainTags.tagsOf(one.object) : [];
    return tags.length > 0 ? { ...one, tags } : one;
  });
}

async function readLabels(accounts: Reading, { signal, onProgress }: DetectOptions): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  const progress = (done: number, total: number | undefined): void => onProgress?.({ stage: "accounts", done, total, unit: "bytes" });
  for await (const batch of accounts.batches(signal, progress)) {
    for (const { platform, id, handle, name } of batch.accounts) {
      const label = handle ?? name;
      if (label !== undefined) labels.set(accountKey(platform, id), label);
    }
  }
  return labels;
}

// Some 100 ms of collecting on a slow core.
const POSTS_BETWEEN_CHECKPOINTS = 20_000;

async function collectPosts(posts: Reading, values: Values, { signal, onProgress, resolver }: DetectOptions): Promise<Collector> {
  let added = 0;
  const collector = createCollector(traces.filter(({ name }) => values.traces.includes(name)), values);
  const progress = (done: number, total: number | undefined): void => onProgress?.({ stage: "read", done, total, unit: "bytes" });
  for await (const batch of posts.batches(signal, progress)) {
    for (const post of batch.posts) collector.add(resolver ? resolvePost(post, resolver) : post);
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

interface PairedTrace {
  /** Undefined if the trace ties nobody. */
  readonly weighed: WeighedTies | undefined;
  readonly evidence: TraceEvidence;
  readonly summary: TraceSummary;
  readonly limits: readonly Limit[];
}

async function pairTrace(collected: CollectedTrace, values: Values, options: DetectOptions): Promise<PairedTrace> {
  const { trace, shareCount, objectCount, sharers, limits: collectingLimits } = collected;
  if (shareCount > 0) options.onProgress?.(inOneGo(`sort ${trace.name}`, shareCount, "shares"));
  await checkpoint(options.signal);
  const shares = collected.finish();
  await checkpoint(options.signal);
  const windowsSeconds = [...new Set(values.windows.length > 0 ? values.windows : trace.windowsSeconds)].sort((a, b) => a - b);
  const objectWeight = objectRarity(shares, sharers);
  const { ties, limits } = await (options.engine ?? memory).pair(shares, {
    windowsSeconds,
    minCoShares: values.minCoShares,
    minObjects: values.minObjects,
    sharesPerObjectMax: values.sharesPerObjectMax,
    objectWeight,
    signal: options.signal,
    onProgress: (done, total) => {
      if (total > 0) options.onProgress?.({ stage: `pair ${trace.name}`, done, total, unit: "shares" });
    },
  });
  const weighed = ties.some(({ source }) => source.length > 0) ? weigh(ties) : undefined;
  return {
    weighed,
    evidence: { shares, objectWeight, windowSeconds: windowsSeconds[windowsSeconds.length - 1]! },
    summary: { trace: trace.name, windowsSeconds, shares: shareCount, objects: objectCount, accounts: sharers, ties: weighed?.source.length ?? 0 },
    limits: [...collectingLimits, ...limits],
  };
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

function accountRows(collected: Collected, groups: Int32Array, strength: Float64Array, labels: ReadonlyMap<string, string>): AccountRow[] {
  const rows: AccountRow[] = [];
  collected.sharing.forEach((shares, account) => {
    if (!shares) return;
    const key = collected.accounts.names.name(account);
    const group = groups[account]!;
    const { platform, accountId } = splitAccountKey(key);
    rows.push({
      platform,
      accountId,
      label: labels.get(key),
      clusterId: group === NO_GROUP ? undefined : clusterId(group),
      coordination: strength[account]!,
      flagged: group !== NO_GROUP,
    });
  });
  return rows;
}
