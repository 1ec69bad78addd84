import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { roundProbability, roundWeight } from "./format/numbers.js";

export const accountsCsv: Report = {
  name: "accountsCsv",
  file: "accounts.csv",
  holds: "one row per account that shares anything, with its cluster and coordination from 0 to 1",
  *write(run) {
    yield csvLine(["platform", "accountId", "clusterId", "coordination", "log10EValue", "flagged"]);
    for (const { platform, accountId, clusterId, coordination, log10EValue, flagged } of run.accounts) {
      yield csvLine([platform, accountId, clusterId, roundProbability(coordination), roundWeight(log10EValue), flagged]);
    }
  },
};
