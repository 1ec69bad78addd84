import { accountKey } from "../model/account.js";
import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { clearKinds } from "./findings/clearKinds.js";
import { roundProbability, roundWeight } from "./format/numbers.js";

/** Half a character, as a text cut in the middle has at its end: no file in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** `kinds` are those that were clearly seen of a flagged cluster, the one that it is taken for first. Accounts without evidence of their own have neither kinds nor a verdict. */
export const accountsCsv: Report = {
  name: "accountsCsv",
  file: "accounts.csv",
  holds: "one row per account that shares anything, with its cluster, its part there, coordination from 0 to 1, what its cluster looks like, and name if known",
  *write({ accounts, findings = [] }) {
    const byCluster = new Map(findings.map((finding) => [finding.clusterId, finding]));
    yield csvLine(["platform", "accountId", "clusterId", "role", "coordination", "log10EValue", "flagged", "kinds", "inauthenticity", "verdict", "label"]);
    for (const { platform, accountId, clusterId, coordination, log10EValue, flagged, label } of accounts) {
      const finding = byCluster.get(clusterId ?? "");
      yield csvLine([
        ...[platform, accountId, clusterId, finding && (finding.roles[accountKey(platform, accountId)] ?? "member")],
        ...[roundProbability(coordination), roundWeight(log10EValue), flagged],
        ...[finding && flagged ? clearKinds(finding).join(";") : "", finding && roundProbability(finding.inauthenticity.value)],
        ...[finding && (flagged ? finding.verdict : "undecided"), label?.replace(LONE_SURROGATE, "\uFFFD")],
      ]);
    }
  },
};
