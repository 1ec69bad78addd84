import type { Engine, PairRequest, PairResult } from "../model/engine.js";
import { LockstepError } from "../model/errors.js";
import type { Shares } from "../model/shares.js";
import { prepareSweep, toResult } from "./sweep/prepare.js";
import { startSweep } from "./sweep/sweep.js";

// A tenth of a second on a slow core: long enough for a turn to cost nothing, short enough for Ctrl-C.
const WORK_PER_TURN = 5_000_000;
const ROWS_PER_STEP = 64;

/**
 * The row-wise sweep on one thread, on columns in memory: the reference that every other
 * engine has to equal. O(shares + accounts + surviving ties) memory; time grows with the
 * pairs of shares inside the widest window.
 */
export const memory: Engine = {
  name: "memory",
  runsOn: "one thread, columns in memory",
  pair,
};

async function pair(shares: Shares, request: PairRequest): Promise<PairResult> {
  stopIfAborted(request.signal);
  const prepared = prepareSweep(shares, request);
  const sweep = startSweep(prepared.task);
  const { start } = prepared.task.rows;
  const { accounts } = prepared.task;
  const total = start[accounts]!;
  let turned = 0;
  for (let first = 0; first < accounts; first += ROWS_PER_STEP) {
    const last = Math.min(first + ROWS_PER_STEP, accounts);
    sweep.rows(first, last);
    if (sweep.work - turned < WORK_PER_TURN && last < accounts) continue;
    turned = sweep.work;
    request.onProgress?.(start[last]!, total);
    await turn();
    stopIfAborted(request.signal);
  }
  return toResult(shares, request, prepared, sweep.finish());
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LockstepError("interrupted", "Pairing was interrupted.", { cause: signal.reason });
}

/** Lets timers, signals and pages run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
