import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { roundProbability, roundWeight } from "./format/numbers.js";

/** Half a character, as a text cut in the middle has at its end: no file in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/gu;

export const accountsCsv: Report = {
  name: "accountsCsv",
  file: "accounts.csv",
  holds: "one row per account that shares anything, with its cluster, coordination from 0 to 1, and name if known",
  *write(run) {
    yield csvLine(["platform", "accountId", "clusterId", "coordination", "log10EValue", "flagged", "label"]);
    for (const { platform, accountId, clusterId, coordination, log10EValue, flagged, label } of run.accounts) {
      yield csvLine([platform, accountId, clusterId, roundProbability(coordination), roundWeight(log10EValue), flagged, label?.replace(LONE_SURROGATE, "\uFFFD")]);
    }
  },
};
