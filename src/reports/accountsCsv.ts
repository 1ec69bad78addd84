import { accountKey } from "../model/account.js";
import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
import { clearKinds } from "./findings/clearKinds.js";
import { roundProbability, roundWeight } from "./format/numbers.js";

/** `kinds` are those that were clearly seen of a flagged cluster, the one that it is taken for first. Accounts without evidence of their own have neither kinds nor a verdict. */
export const accountsCsv: Report = {
  name: "accountsCsv",
  file: "accounts.csv",
  holds: "one row per account that shares anything, with its cluster, its part there, coordination from 0 to 1, and what its cluster looks like",
  *write({ accounts, findings = [] }) {
    const byCluster = new Map(findings.map((finding) => [finding.clusterId, finding]));
    yield csvLine(["platform", "accountId", "clusterId", "role", "coordination", "log10EValue", "flagged", "kinds", "inauthenticity", "verdict"]);
    for (const { platform, accountId, clusterId, coordination, log10EValue, flagged } of accounts) {
      const finding = byCluster.get(clusterId ?? "");
      yield csvLine([
        ...[platform, accountId, clusterId, finding && (finding.roles[accountKey(platform, accountId)] ?? "member")],
        ...[roundProbability(coordination), roundWeight(log10EValue), flagged],
        ...[finding && flagged ? clearKinds(finding).join(";") : "", finding && roundProbability(finding.inauthenticity.value)],
        finding && (flagged ? finding.verdict : "undecided"),
      ]);
    }
  },
};
