import type { Reading } from "../adapters/index.js";
import { resolvePost } from "../content/resolution.js";
import type { UrlResolver } from "../content/url.js";
import type { Baseline, BaselineNetwork } from "../model/baseline.js";
import { LockstepError } from "../model/errors.js";
import { createSharedNames, type SharedNames } from "../model/shares.js";
import type { Trace } from "../model/trace.js";
import { checkpoint } from "../model/checkpoint.js";
import { createStopwatch, inOneGo, type Progress } from "./progress.js";

/** What {@link runBaseline} takes besides posts. */
export interface BaselineOptions {
  readonly baseline: Baseline;
  /** One, unless the baseline `fuses` several. */
  readonly traces: readonly Trace[];
  /** Of the baseline; checked by it. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where short links lead, from `createResolver`: addresses of posts count as what they lead to. */
  readonly resolver?: UrlResolver | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Seconds of any clock that goes forward. */
  readonly clock?: (() => number) | undefined;
}

/** A published method's network, with the names of its accounts and posts. */
export interface BaselineResult {
  readonly network: BaselineNetwork;
  readonly names: SharedNames;
  readonly platforms: readonly string[];
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Runs a published method over posts.
 * @throws LockstepError as the reading does, `setting-invalid`, `setting-unknown`, `interrupted`, `result-limit`
 */
export async function runBaseline(posts: Reading, options: BaselineOptions): Promise<BaselineResult> {
  const { baseline, settings = {}, resolver, signal, onProgress } = options;
  const traces = tracesFor(baseline, options.traces);
  const names = createSharedNames();
  const platforms = new Set<string>();
  const run = baseline.start({ settings, traces, names });
  const stopwatch = createStopwatch(options.clock);
  await stopwatch.time("read", async () => {
    const progress = (done: number, total: number | undefined): void => onProgress?.({ stage: "read", done, total, unit: "bytes" });
    for await (const batch of posts.batches(signal, progress)) {
      for (const post of batch.posts) {
        platforms.add(post.platform);
        run.add(resolver ? resolvePost(post, resolver) : post);
      }
    }
  });
  onProgress?.(inOneGo("network", posts.summary().rows.accepted, "rows"));
  await checkpoint(signal);
  const network = await stopwatch.time("network", () => run.finish(signal));
  return { network, names, platforms: [...platforms].sort(), timings: stopwatch.timings() };
}

function tracesFor({ name, fuses }: Baseline, [first, ...more]: readonly Trace[]): readonly [Trace, ...Trace[]] {
  if (!first) throw new LockstepError("setting-invalid", `Method ${name} got no trace. Name what counts as sharing the same thing.`);
  if (more.length === 0 || fuses) return [first, ...more];
  const given = [first, ...more].map((trace) => trace.name).join(", ");
  throw new LockstepError("setting-invalid", `Method ${name} makes a network of one trace and got ${given}. Run it once for each.`);
}
