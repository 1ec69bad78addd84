import { Tinypool } from "tinypool";
import { startSweep, type SweepTask, type TieColumns } from "../sweep/sweep.js";

/** Accounts `first` to `last` (exclusive). */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

const task = Tinypool.workerData as SweepTask;

/** Runs in a worker thread: sweeps one range of rows of the task that the thread was started with. */
export function sweepRange({ first, last }: RowRange): TieColumns[] {
  const sweep = startSweep(task);
  sweep.rows(first, last);
  return sweep.finish();
}
