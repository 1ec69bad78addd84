import type { Engine, PairRequest, PairResult } from "../model/engine.js";
import { LockstepError } from "../model/errors.js";
import type { Shares } from "../model/shares.js";
import { prepareSweep, toResult } from "./sweep/prepare.js";
import { startSweep } from "./sweep/sweep.js";

// A tenth of a second of sweeping on a slow core: long enough for a turn to cost nothing, short enough for Ctrl-C.
const SHARES_PER_TURN = 200_000;

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
  const prepared = prepareSweep(shares, request);
  const sweep = startSweep(prepared.task);
  const { start } = prepared.task.rows;
  const { accounts } = prepared.task;
  const total = start[accounts]!;
  for (let first = 0; first < accounts; ) {
    if (request.signal?.aborted) {
      throw new LockstepError("interrupted", "Pairing was interrupted.", { cause: request.signal.reason });
    }
    let last = first + 1;
    while (last < accounts && start[last]! - start[first]! < SHARES_PER_TURN) last++;
    sweep.rows(first, last);
    request.onProgress?.(start[last]!, total);
    first = last;
    if (first < accounts) await turn();
  }
  return toResult(shares, request, prepared, sweep.finish());
}

/** Lets timers, signals and pages run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
