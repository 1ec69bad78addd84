import { LockstepError } from "../../model/errors.js";
import type { PairRequest, PairResult } from "../../model/engine.js";
import { formatDuration } from "../../model/duration.js";
import type { Shares } from "../../model/shares.js";
import type { Limit } from "../../model/ties.js";
import { findCrowds, type Crowds } from "./crowds.js";
import { asSigned, groupByAccount } from "./rows.js";
import { ascendingWindows, type SweepTask, type TieColumns } from "./sweep.js";

/** Entries of four numbers are addressed with signed 32-bit numbers. */
const SHARES_MAX = 2 ** 29 - 1;

/** A sweep made ready: what threads or the caller's own thread then work on. */
export interface PreparedSweep {
  readonly task: SweepTask;
  /** Objects that no window looks through, or only the narrower ones. */
  readonly limits: readonly Limit[];
}

/**
 * Sorts out windows, reach and rows before the sweep.
 * @throws LockstepError `setting-invalid` for no window, a negative one, or minima below 1
 */
export function prepareSweep(shares: Shares, request: PairRequest): PreparedSweep {
  checkRequest(shares, request);
  if (shares.account.length > SHARES_MAX) {
    throw new LockstepError("result-limit", `${shares.account.length} shares of ${shares.trace}; at most ${SHARES_MAX} fit. Divide the posts by time.`);
  }
  const windows = ascendingWindows(request);
  const crowds = findCrowds(shares, windows, request.sharesPerObjectMax);
  const objects = shares.objectStart.length - 1;
  return {
    task: {
      account: asSigned(shares.account),
      accounts: shares.accounts.size,
      seconds: shares.seconds,
      post: shares.post,
      rows: groupByAccount(shares, windows, crowds),
      crowdedAt: crowds.crowdedAt,
      objectWeight: request.objectWeight ?? new Float64Array(objects).fill(1),
      windows,
      minCoShares: request.minCoShares,
      minObjects: request.minObjects,
    },
    limits: crowdLimits(shares, windows, crowds, request.sharesPerObjectMax),
  };
}

/** Columns per ascending window → ties per requested window. */
export function toResult(
  shares: Shares,
  request: PairRequest,
  prepared: PreparedSweep,
  columns: readonly TieColumns[],
): PairResult {
  const { windows } = prepared.task;
  return {
    ties: request.windowsSeconds.map((windowSeconds) => ({
      trace: shares.trace,
      windowSeconds,
      accounts: shares.accounts,
      ...columns[windows.indexOf(windowSeconds)]!,
    })),
    limits: prepared.limits,
  };
}

function checkRequest(shares: Shares, request: PairRequest): void {
  const { windowsSeconds, minCoShares, minObjects, sharesPerObjectMax, objectWeight } = request;
  const fail = (what: string): never => {
    throw new LockstepError("setting-invalid", what);
  };
  if (windowsSeconds.length === 0 || windowsSeconds.length > 200) fail(`windowsSeconds holds ${windowsSeconds.length} windows; give 1 to 200.`);
  for (const w of windowsSeconds) if (!(w >= 0 && w < Infinity)) fail(`windowsSeconds holds ${w}; a window is 0 seconds or more.`);
  if (!(minCoShares >= 1)) fail(`minCoShares is ${minCoShares}; it has to be at least 1.`);
  if (!(minObjects >= 1)) fail(`minObjects is ${minObjects}; it has to be at least 1.`);
  if (!(sharesPerObjectMax >= 2)) fail(`sharesPerObjectMax is ${sharesPerObjectMax}; it has to be at least 2.`);
  const objects = shares.objectStart.length - 1;
  if (objectWeight && objectWeight.length !== objects) fail(`objectWeight has ${objectWeight.length} values for ${objects} objects.`);
}

function crowdLimits(shares: Shares, windows: readonly number[], crowds: Crowds, value: number): Limit[] {
  const limits: Limit[] = [];
  for (let slot = 0; slot < windows.length; slot++) {
    const crowded: number[] = [];
    for (let o = 0; o < crowds.crowdedAt.length; o++) if (crowds.crowdedAt[o]! <= slot) crowded.push(o);
    if (crowded.length === 0) continue;
    crowded.sort((a, b) => crowds.largest[b]! - crowds.largest[a]! || a - b);
    limits.push({
      setting: "sharesPerObjectMax",
      value,
      trace: shares.trace,
      windowSeconds: windows[slot]!,
      count: crowded.length,
      examples: crowded.slice(0, 20).map((o) => shares.objects.name(o)),
      meaning:
        `Shared more than ${value} times within ${formatDuration(windows[slot]!)}: set aside when looking for pairs, ` +
        "counted only for pairs that other objects make candidates.",
    });
  }
  return limits;
}
