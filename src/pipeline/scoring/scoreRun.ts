import type { Reading } from "../../adapters/index.js";
import type { Account } from "../../model/account.js";
import type { Probability } from "../../model/finding.js";
import type { Run } from "../../model/run.js";
import type { ScoreNeed } from "../../model/score.js";
import type { SettingValues } from "../../model/settings.js";
import { scores } from "../../scores/index.js";
import type { TraceEvidence } from "../../network/evidence.js";
import type { Collected } from "../collect.js";
import { probability } from "../company.js";
import type { DetectOptions } from "../detect.js";
import type { detectSettings } from "../detectSettings.js";
import type { Stopwatch } from "../progress.js";
import { citedPosts } from "./citations.js";
import type { FootprintCollector } from "./footprints.js";
import { scoreClusters, type Scored } from "./scoreClusters.js";

/** What a run has found so far, and what its first pass left. */
export interface ScoredRun {
  readonly run: Pick<Run, "network" | "clusters" | "accounts" | "clusterTies" | "evidence">;
  /** Why the data couldn't carry a decision, if so. */
  readonly undecided: string | undefined;
  readonly collected: Collected;
  readonly traces: readonly TraceEvidence[];
  /** Number of the cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly footprints: FootprintCollector;
  readonly met: ReadonlySet<ScoreNeed>;
  readonly known: ReadonlyMap<string, Account>;
}

/** Scores the clusters of a run; see {@link scoreClusters}. */
export async function scoreRun(posts: Reading, { run, undecided, collected, traces, groups, footprints, known, met }: ScoredRun, values: SettingValues<typeof detectSettings>, options: DetectOptions, stopwatch: Stopwatch): Promise<Scored> {
  const { fromSeconds, toSeconds } = collected.span ?? { fromSeconds: 0, toSeconds: 0 };
  const coordination = undecided !== undefined ? () => ({ value: 0.5, low: 0, high: 1 }) : coordinationOf(run, values.baseRate);
  return scoreClusters(posts, {
    ...{ clusters: run.clusters, groups, accounts: collected.accounts.names, traces, known, fromSeconds, toSeconds, scores, coordination, undecided, met, stopwatch },
    footprints: await stopwatch.time("score", () => footprints.finish(collected.accounts.rank)),
    cited: citedPosts(run),
    othersPerMember: values.othersPerMemberMax,
    inauthenticBaseRate: values.inauthenticBaseRate,
    ...{ resolver: options.resolver, domainTags: options.domainTags, signal: options.signal, onProgress: options.onProgress },
  });
}

/** The base rate is a guess, and the first to be doubted: the interval is what becomes of the value if it is this many times too high or too low. */
const BASE_RATE_DOUBT = 10;

/** Per cluster, the mean over members of the probability of being coordinated, with the interval that doubt about the base rate leaves. */
function coordinationOf({ clusters, accounts }: ScoredRun["run"], baseRate: number): (cluster: number) => Probability {
  const rates = { low: baseRate / BASE_RATE_DOUBT, high: Math.min(baseRate * BASE_RATE_DOUBT, (1 + baseRate) / 2) };
  const sums = new Map(clusters.map(({ id }) => [id, { low: 0, high: 0 }]));
  for (const { clusterId, log10EValue } of accounts) {
    const sum = sums.get(clusterId ?? "");
    if (!sum) continue;
    const logE = log10EValue * Math.LN10;
    sum.low += probability(logE, rates.low);
    sum.high += probability(logE, rates.high);
  }
  return (c) => {
    const { id, accounts: members, coordination: value } = clusters[c]!;
    const { low, high } = sums.get(id)!;
    return { value, low: Math.min(value, low / members.length), high: Math.max(value, high / members.length) };
  };
}
