import { accountKey } from "../model/account.js";
import type { Cluster } from "../model/cluster.js";
import type { Finding } from "../model/finding.js";
import { compareTexts } from "../model/order.js";
import type { Report } from "../model/report.js";
import type { AccountRow, Run } from "../model/run.js";
import { languageOf, languagesOf, UNKNOWN } from "./codeOfConduct/languages.js";
import { memberStateOf } from "./codeOfConduct/memberStates.js";
import { csvLine } from "./csv/csvLine.js";

/** Of clusters whose kind isn't known or wasn't looked for. */
const UNCLASSIFIED = "unclassified";

/**
 * What signatories of the Code of Conduct on Disinformation report under Measure 14.2: instances of identified behaviours and
 * actions by Member State and language. A finding is one instance in every row in which it has flagged accounts, so rows don't
 * add up to findings. Who was reached is known by platform and language only, and stands under an unknown Member State.
 * `actionsTaken` is empty: whoever acts fills it in.
 */
export const codeOfConductCsv: Report = {
  name: "codeOfConductCsv",
  file: "codeOfConduct.csv",
  holds: "flagged clusters counted by Member State, language, platform and behaviour, as Measure 14.2 of the Code of Conduct on Disinformation asks",
  *write(run) {
    yield csvLine(["memberState", "lang", "platform", "behaviour", "verdict", "disarm", "instances", "accounts", "reachedAccountDays", "actionsTaken"]);
    for (const row of rowsOf(run)) {
      yield csvLine([row.memberState, row.lang, row.platform, row.behaviour, row.verdict, row.disarm, row.instances.size, row.accounts, row.reached, undefined]);
    }
  },
};

/** What a row is of. */
interface RowHead {
  readonly memberState: string;
  readonly lang: string;
  readonly platform: string;
  readonly behaviour: string;
  readonly verdict: string;
  /** Ids of techniques, between semicolons. */
  readonly disarm: string;
}

interface Row extends RowHead {
  readonly instances: Set<string>;
  accounts: number;
  /** Accounts outside of the clusters that reposted, quoted or answered them, each once a day. */
  reached: number;
}

/** Sorted by their heads. */
function rowsOf(run: Run): readonly Row[] {
  const rows = new Map<string, Row>();
  const rowOf = (head: RowHead): Row => {
    const key = JSON.stringify(Object.values(head));
    const row = rows.get(key) ?? { ...head, instances: new Set<string>(), accounts: 0, reached: 0 };
    rows.set(key, row);
    return row;
  };
  const findings = new Map(run.findings?.map((finding) => [finding.clusterId, finding]));
  const flagged = new Map<string, AccountRow>(run.accounts.flatMap((row) => (row.flagged ? [[accountKey(row.platform, row.accountId), row]] : [])));
  const langOf = languagesOf(run);
  for (const cluster of run.clusters) {
    if (!cluster.flagged) continue;
    const finding = findings.get(cluster.id);
    const behaviour = behaviourOf(finding);
    for (const [key, { platform, location }] of flaggedMembers(cluster, flagged)) {
      const row = rowOf({ memberState: memberStateOf(location) ?? UNKNOWN, lang: langOf(key), platform, ...behaviour });
      row.instances.add(cluster.id);
      row.accounts++;
    }
    for (const { platform, lang, accounts } of finding?.exposure ?? []) {
      rowOf({ memberState: UNKNOWN, lang: languageOf(lang), platform, ...behaviour }).reached += accounts;
    }
  }
  const sorted = [...rows].sort(([a], [b]) => compareTexts(a, b));
  return sorted.map(([, row]) => row);
}

function* flaggedMembers({ accounts }: Cluster, flagged: ReadonlyMap<string, AccountRow>): Iterable<[string, AccountRow]> {
  for (const account of accounts) {
    const row = flagged.get(account);
    if (row) yield [account, row];
  }
}

function behaviourOf(finding: Finding | undefined): Pick<RowHead, "behaviour" | "verdict" | "disarm"> {
  const disarm = finding?.kinds.find(({ name }) => name === finding.kind)?.disarm ?? [];
  return { behaviour: finding?.kind ?? UNCLASSIFIED, verdict: finding?.verdict ?? "", disarm: disarm.join(";") };
}
