import type { Run } from "../../model/run.js";

/** Unix seconds of the first and the last post that the evidence of a tie names. */
export interface TieTime {
  readonly firstSeconds: number;
  readonly lastSeconds: number;
}

// Both graph files ask for the same times, and a run never changes.
const known = new WeakMap<Run, ReadonlyMap<number, TieTime>>();

/** By row of `run.network`, for the ties inside clusters that have evidence; of others no times are kept. O(evidence), once a run. */
export function tieTimes(run: Run): ReadonlyMap<number, TieTime> {
  const times = known.get(run) ?? readTimes(run);
  known.set(run, times);
  return times;
}

function readTimes(run: Run): ReadonlyMap<number, TieTime> {
  const times = new Map<number, TieTime>();
  for (const row of run.clusterTies) {
    let [firstSeconds, lastSeconds] = [Infinity, -Infinity];
    for (const { sourceSeconds, targetSeconds } of run.evidence(row)) {
      firstSeconds = Math.min(firstSeconds, sourceSeconds, targetSeconds);
      lastSeconds = Math.max(lastSeconds, sourceSeconds, targetSeconds);
    }
    if (firstSeconds <= lastSeconds) times.set(row, { firstSeconds, lastSeconds });
  }
  return times;
}
