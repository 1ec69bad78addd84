import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { isoTime } from "./format/isoTime.js";
import { roundPart, roundProbability, roundWeight } from "./format/numbers.js";

/**
 * `accounts` and `ties` are counts, `weightPart_<trace>` what part of the inside weight a trace
 * brings, the `topObject` columns describe the object that most members share.
 */
export const clustersCsv: Report = {
  name: "clustersCsv",
  file: "clusters.csv",
  holds: "one row per cluster: how many accounts, how strongly tied, when, and what they share most",
  *write(run) {
    const traces = Object.keys(run.network.traceWeight);
    yield csvLine([
      ...["clusterId", "accounts", "coordination", "log10EValue", "flagged", "ties", "weight", "density", "firstTime", "lastTime"],
      ...["topObjectTrace", "topObject", "topObjectMembers", "topObjectSharers"],
      ...traces.map((trace) => `weightPart_${trace}`),
    ]);
    for (const cluster of run.clusters) {
      const top = cluster.topObjects[0];
      yield csvLine([
        cluster.id,
        cluster.accounts.length,
        roundProbability(cluster.coordination),
        roundWeight(cluster.log10EValue),
        cluster.flagged,
        cluster.ties,
        roundWeight(cluster.weight),
        roundPart(cluster.density),
        isoTime(cluster.firstSeconds),
        isoTime(cluster.lastSeconds),
        ...[top?.trace, top?.object, top?.members, top?.sharers],
        ...traces.map((trace) => (Object.hasOwn(cluster.traces, trace) ? roundPart(cluster.traces[trace]!) : 0)),
      ]);
    }
  },
};
