import { memory } from "../engines/memory.js";
import { checkpoint } from "../model/checkpoint.js";
import type { TraceSummary } from "../model/run.js";
import type { SettingValues } from "../model/settings.js";
import type { Limit } from "../model/ties.js";
import type { TraceEvidence } from "../network/evidence.js";
import { objectRarity, weigh, type WeighedTies } from "../network/weigh.js";
import type { CollectedTrace } from "./collect.js";
import type { DetectOptions } from "./detect.js";
import type { detectSettings } from "./detectSettings.js";
import { inOneGo } from "./progress.js";
import { widenWindows } from "./timeResolution.js";

type Values = SettingValues<typeof detectSettings>;

/** One trace of a run, its shares sorted and, unless it is a habit only, its accounts paired. */
export interface PairedTrace {
  /** Undefined if the trace ties nobody. */
  readonly weighed: WeighedTies | undefined;
  readonly evidence: TraceEvidence;
  readonly summary: TraceSummary;
  readonly limits: readonly Limit[];
}

/**
 * Sorts the shares of a trace and, if it `ties` accounts, pairs those who share within its windows.
 * @param resolutionSeconds how finely times are told apart
 */
export async function pairTrace(collected: CollectedTrace, ties: boolean, resolutionSeconds: number, values: Values, options: DetectOptions): Promise<PairedTrace> {
  const { trace, shareCount, objectCount, sharers, limits: collectingLimits } = collected;
  if (shareCount > 0) options.onProgress?.(inOneGo(`sort ${trace.name}`, shareCount, "shares"));
  await checkpoint(options.signal);
  const shares = collected.finish();
  await checkpoint(options.signal);
  const objectWeight = objectRarity(shares, sharers);
  const counts = { trace: trace.name, shares: shareCount, objects: objectCount, accounts: sharers };
  if (!ties) {
    // Signals are heard again from here on.
    options.onProgress?.({ stage: `sort ${trace.name}`, done: shareCount, total: shareCount, unit: "shares" });
    return { weighed: undefined, evidence: { shares, objectWeight, windowSeconds: 0 }, summary: { ...counts, windowsSeconds: [], ties: 0 }, limits: collectingLimits };
  }
  const windowsSeconds = widenWindows(values.windows.length > 0 ? values.windows : trace.windowsSeconds, resolutionSeconds);
  const { ties: found, limits } = await (options.engine ?? memory).pair(shares, {
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
  const weighed = found.some(({ source }) => source.length > 0) ? weigh(found) : undefined;
  return {
    weighed,
    evidence: { shares, objectWeight, windowSeconds: windowsSeconds[windowsSeconds.length - 1]! },
    summary: { ...counts, windowsSeconds, ties: weighed?.source.length ?? 0 },
    limits: [...collectingLimits, ...limits],
  };
}
