import type { Reading, ReadProgress } from "../../adapters/index.js";
import { postHash } from "../../content/postHash.js";
import { checkpoint } from "../../model/checkpoint.js";
import type { Cluster } from "../../model/cluster.js";
import type { CitedPost, Finding, Probability } from "../../model/finding.js";
import type { ScoreNeed } from "../../model/score.js";
import type { Limit } from "../../model/ties.js";
import type { Progress, Stopwatch } from "../progress.js";
import { collectCitations } from "./citations.js";
import { findingOf } from "./finding.js";
import { judge, type JudgeSettings } from "./judge.js";
import { createOrderCheck } from "./orderCheck.js";
import { watchClusters, type WatchSources } from "./watchClusters.js";

/** What is scored, and how. */
export interface ScoringSources extends WatchSources, JudgeSettings {
  readonly clusters: readonly Pick<Cluster, "id" | "accounts" | "flagged" | "log10EValue">[];
  /** P(coordinated) of a cluster by number. */
  coordination(cluster: number): Probability;
  /** Why the run can't decide on anybody, if so. */
  readonly undecided?: string | undefined;
  /** What the data has of anybody. */
  readonly met: ReadonlySet<ScoreNeed>;
  /** Keys of posts to keep. */
  readonly cited: Iterable<string>;
  readonly stopwatch: Stopwatch;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export interface Scored {
  /** In the order of the clusters. */
  readonly findings: readonly Finding[];
  readonly citedPosts: ReadonlyMap<string, CitedPost>;
  readonly limits: readonly Limit[];
}

/**
 * Reads the posts of a run again, where it can be only those that concern a cluster, and says of each cluster what kind of operation it looks like.
 * The time that reading takes is kept apart, as `read again`, from that of scoring, `score`.
 * @param posts the same that the clusters were found in
 * @throws LockstepError as the reading does, `interrupted`, `input-changed`
 */
export async function scoreClusters(posts: Reading, sources: ScoringSources): Promise<Scored> {
  const { clusters, stopwatch, signal, onProgress } = sources;
  onProgress?.({ stage: "score", done: 0, total: clusters.length, unit: "clusters" });
  await checkpoint(signal);
  const watch = await stopwatch.time("score", () => watchClusters(sources));
  const citations = await stopwatch.time("score", () => collectCitations(sources.cited));
  const progress: ReadProgress = (done, total) => onProgress?.({ stage: "read again", done, total, unit: "bytes" });
  const wanted = posts.only && (await stopwatch.time("score", () => watch.wanted(citations.hashes)));
  const check = wanted && createOrderCheck(wanted, sources.footprints.post);
  const batches = (wanted ? posts.only!((post) => wanted[post] === 1, signal, progress) : posts.batches(signal, progress))[Symbol.asyncIterator]();
  for (let shown = 0; ; ) {
    const next = await stopwatch.time("read again", () => batches.next());
    if (next.done === true) break;
    const { posts: batch } = next.value;
    await stopwatch.time("score", () => {
      for (const post of batch) {
        const hash = postHash(post.platform, post.id);
        check?.next(hash);
        watch.add(post, hash);
        citations.add(post, hash);
      }
    });
    shown += batch.length;
    if (shown < POSTS_BETWEEN_CHECKPOINTS) continue;
    shown = 0;
    await checkpoint(signal);
  }
  check?.end();
  const findings: Finding[] = [];
  for (const [c, cluster] of clusters.entries()) {
    findings.push(await stopwatch.time("score", () => concludeOn(cluster, c)));
    if (c % CLUSTERS_BETWEEN_CHECKPOINTS > 0) continue;
    onProgress?.({ stage: "score", done: c, total: clusters.length, unit: "clusters" });
    await checkpoint(signal);
  }
  onProgress?.({ stage: "score", done: clusters.length, total: clusters.length, unit: "clusters" });
  return { findings, citedPosts: citations.posts(), limits: othersLimit(watch.cut, sources.othersPerMember) };

  function concludeOn(cluster: ScoringSources["clusters"][number], c: number): Finding {
    const watched = watch.finish(c);
    const valued = sources.scores.map((score, s) => ({ score, value: watched.values[s]! }));
    const { undecided, met } = sources;
    return findingOf({ ...cluster, undecided }, sources.coordination(c), valued, judge({ flagged: cluster.flagged, undecided, met }, valued, sources), watched);
  }
}

/** Some 100 ms of work each. */
const [POSTS_BETWEEN_CHECKPOINTS, CLUSTERS_BETWEEN_CHECKPOINTS] = [20_000, 20];

function othersLimit(cut: readonly string[], most: number): Limit[] {
  if (cut.length === 0) return [];
  const meaning = `Clusters that share things, or act on accounts, about which others wrote more than ${most} posts a member: their scores leave the most popular of these out.`;
  return [{ setting: "othersPerMemberMax", value: most, count: cut.length, examples: cut.slice(0, 20), meaning }];
}
