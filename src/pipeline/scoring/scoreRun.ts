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
  /** Whether the data couldn't carry a decision. */
  readonly undecided: boolean;
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
  const coordination = undecided ? () => ({ value: 0.5, low: 0, high: 1 }) : coordinationOf(run, values.baseRate);
  return scoreClusters(posts, {
    ...{ clusters: run.clusters, groups, accounts: collected.accounts.names, traces, known, fromSeconds, toSeconds, scores, coordination, met, stopwatch },
    footprints: await stopwatch.time("score", () => footprints.finish(collected.accounts.rank)),
    cited: citedPosts(run),
    othersPerMember: values.othersPerMemberMax,
    inauthenticBaseRate: values.inauthenticBaseRate,
    ...{ resolver: options.resolver, domainTags: options.domainTags, signal: options.signal, onProgress: options.onProgress },
  });
}

/** The base rate is a guess, and the first to be doubted: the interval is what becomes of the value if it is this many times too high or too low. */
const BASE_RATE_DOUBT = 10;

/** Standard errors of the mean over members on either side: 95 in 100. */
const STANDARD_ERRORS = 1.96;

interface Members {
  count: number;
  sum: number;
  squares: number;
}

/**
 * Per cluster, the mean over members of the probability of being coordinated. Its interval holds both doubt about the base rate and about which members were found: at either end of
 * the base rate it reaches as far as the mean over others like them may be from theirs.
 */
export function coordinationOf({ clusters, accounts }: Pick<ScoredRun["run"], "clusters" | "accounts">, baseRate: number): (cluster: number) => Probability {
  const rates = { low: baseRate / BASE_RATE_DOUBT, high: Math.min(baseRate * BASE_RATE_DOUBT, (1 + baseRate) / 2) };
  const nobody = (): Members => ({ count: 0, sum: 0, squares: 0 });
  const found = new Map(clusters.map(({ id }) => [id, { low: nobody(), high: nobody() }]));
  for (const { clusterId, log10EValue } of accounts) {
    const of = found.get(clusterId ?? "");
    if (!of) continue;
    for (const end of ["low", "high"] as const) {
      const p = probability(log10EValue * Math.LN10, rates[end]);
      of[end].count++;
      of[end].sum += p;
      of[end].squares += p * p;
    }
  }
  return (c) => {
    const { id, coordination: value } = clusters[c]!;
    const { low, high } = found.get(id)!;
    return { value, low: Math.max(0, Math.min(value, low.sum / Math.max(1, low.count) - doubt(low))), high: Math.min(1, Math.max(value, high.sum / Math.max(1, high.count) + doubt(high))) };
  };
}

function doubt({ count, sum, squares }: Members): number {
  return count < 2 ? 0 : STANDARD_ERRORS * Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2) / (count - 1));
}
