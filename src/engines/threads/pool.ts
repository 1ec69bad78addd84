import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { PairRequest, PairResult } from "../../model/engine.js";
import { LockstepError } from "../../model/errors.js";
import type { Shares } from "../../model/shares.js";
import { prepareSweep, toResult } from "../sweep/prepare.js";
import { joinTieColumns, type SweepTask, type TieColumns } from "../sweep/sweep.js";
import type { RowRange } from "./worker.js";

// Small enough that threads end together, large enough that a thread's start counts for little.
const RANGES_PER_THREAD = 8;

/**
 * Prepares on the caller's thread, sweeps ranges of rows on worker threads, joins in order.
 * @throws LockstepError `interrupted`, `setting-invalid`, `worker-failed`
 */
export async function pairOnThreads(shares: Shares, request: PairRequest): Promise<PairResult> {
  const prepared = prepareSweep(shares, request);
  const task = inSharedMemory(prepared.task);
  const count = availableParallelism();
  const ranges = divideRows(task, count * RANGES_PER_THREAD);
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: count,
    maxThreads: count,
    workerData: task,
  });
  try {
    let done = 0;
    const parts = await Promise.all(
      ranges.map(async (range) => {
        const part = (await pool.run(range, { name: "sweepRange", signal: request.signal ?? null })) as TieColumns[];
        done += sharesIn(task, range);
        request.onProgress?.(done, shares.account.length);
        return part;
      }),
    );
    const columns = task.windows.map((_, slot) => joinTieColumns(parts.map((part) => part[slot]!)));
    return toResult(shares, request, prepared, columns);
  } catch (cause) {
    if (request.signal?.aborted) throw new LockstepError("interrupted", "Pairing was interrupted.", { cause });
    throw new LockstepError("worker-failed", "A pairing thread failed; run with --engine memory to see whether it is the threads.", { cause });
  } finally {
    await pool.destroy();
  }
}

/** Ranges of about equal numbers of comparisons. */
function divideRows(task: SweepTask, count: number): RowRange[] {
  const { start } = task.rows;
  const per = Math.ceil(start[task.accounts]! / count);
  const ranges: RowRange[] = [];
  for (let first = 0; first < task.accounts; ) {
    let last = first + 1;
    while (last < task.accounts && start[last]! - start[first]! < per) last++;
    ranges.push({ first, last });
    first = last;
  }
  return ranges;
}

function sharesIn({ rows }: SweepTask, { first, last }: RowRange): number {
  return rows.start[last]! - rows.start[first]!;
}

function inSharedMemory(task: SweepTask): SweepTask {
  return {
    ...task,
    account: shared(task.account),
    seconds: shared(task.seconds),
    post: shared(task.post),
    crowdedAt: shared(task.crowdedAt),
    objectWeight: shared(task.objectWeight),
    rows: { start: shared(task.rows.start), entries: shared(task.rows.entries) },
  };
}

function shared<A extends Uint8Array | Int32Array | Uint32Array | Float64Array>(values: A): A {
  const Columns = values.constructor as new (buffer: SharedArrayBuffer) => A;
  const copy = new Columns(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
