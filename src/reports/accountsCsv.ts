import { accountKey } from "../model/account.js";
import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
import { csvLine } from "./csv/csvLine.js";
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
        ...[finding && flagged ? kindsOf(finding).join(";") : "", finding && roundProbability(finding.inauthenticity.value)],
        ...[finding && (flagged ? finding.verdict : "undecided"), label?.replace(LONE_SURROGATE, "\uFFFD")],
      ]);
    }
  },
};

/** A value from here on is clearly more than the public does. */
const CLEAR = 0.5;

function kindsOf({ kind, kinds }: Finding): readonly string[] {
  const clear = kinds.filter(({ value }) => (value ?? 0) >= CLEAR).map(({ name }) => name);
  return kind === undefined ? clear : [kind, ...clear.filter((name) => name !== kind)];
}
