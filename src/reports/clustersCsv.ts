import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { isoTime } from "./format/isoTime.js";
import { roundPart, roundProbability, roundWeight } from "./format/numbers.js";

/**
 * `size` is the number of accounts. From `kind` to `verdict` cells are empty where posts weren't read a second time. `ties` is a count, `weightPart_<trace>` what part of the inside weight a trace
 * brings, the `topObject` columns describe the object that most members share.
 */
export const clustersCsv: Report = {
  name: "clustersCsv",
  file: "clusters.csv",
  holds: "one row per cluster: how many accounts, how sure, what kind of operation it looks like, how strongly tied, when, and what they share most",
  *write(run) {
    const findings = new Map(run.findings?.map((finding) => [finding.clusterId, finding]));
    const traces = Object.keys(run.network.traceWeight);
    yield csvLine([
      ...["clusterId", "size", "coordination", "log10EValue", "flagged", "kind", "kindProbability"],
      ...["inauthenticity", "inauthenticityLow", "inauthenticityHigh", "verdict"],
      ...["ties", "weight", "density", "firstTime", "lastTime"],
      ...["topObjectTrace", "topObject", "topObjectMembers", "topObjectSharers"],
      ...traces.map((trace) => `weightPart_${trace}`),
    ]);
    for (const cluster of run.clusters) {
      const top = cluster.topObjects[0];
      const finding = findings.get(cluster.id);
      yield csvLine([
        cluster.id,
        cluster.accounts.length,
        roundProbability(cluster.coordination),
        roundWeight(cluster.log10EValue),
        cluster.flagged,
        ...[finding?.kind, finding?.kindProbability, finding?.inauthenticity.value, finding?.inauthenticity.low, finding?.inauthenticity.high].map(roundCell),
        finding?.verdict,
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

function roundCell<T>(cell: T): T | number {
  return typeof cell === "number" ? roundProbability(cell) : cell;
}
