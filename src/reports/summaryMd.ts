import { accountKey } from "../model/account.js";
import type { Cluster } from "../model/cluster.js";
import type { Finding, FindingScore, Probability } from "../model/finding.js";
import type { Report } from "../model/report.js";
import type { Run } from "../model/run.js";
import { isoTime } from "./format/isoTime.js";
import { inlineCode, inlineText } from "./markdown/inline.js";

/** More names than that are a table's matter: accounts.csv and clusters.csv have all. */
const NAMED = { findings: 20, accounts: 10, objects: 5 };

export const summaryMd: Report = {
  name: "summaryMd",
  file: "summary.md",
  holds: "flagged clusters in plain words, in Markdown for an incident ticket",
  *write(run) {
    const flagged = run.clusters.filter((cluster) => cluster.flagged);
    const findings = new Map(run.findings?.map((finding) => [finding.clusterId, finding]));
    const named = new Set(run.accounts.flatMap(({ platform, accountId, flagged: isFlagged }) => (isFlagged ? [accountKey(platform, accountId)] : [])));
    yield `# Accounts in lockstep: ${count(flagged.length, "cluster")}, ${count(named.size, "account")}\n\n`;
    yield* bullets(readings(run));
    for (const cluster of flagged.slice(0, NAMED.findings)) {
      yield* section(cluster, findings.get(cluster.id), cluster.accounts.filter((account) => named.has(account)));
    }
    if (flagged.length > NAMED.findings) yield `\n${flagged.length - NAMED.findings} more are in clusters.csv.\n`;
    yield "\n---\n\nTiming and content can't tell who stands behind accounts, or why they act. Look at the posts before you act on this: `ledger.jsonl` and `run.json` name them.\n";
  },
};

/** What was read, how sure the run is, and what it left out. */
function* readings({ head }: Run): Iterable<string> {
  const platforms = head.platforms.map(({ platform, posts, accounts }) => `${inlineText(platform)} (${count(posts, "post")} of ${count(accounts, "account")})`);
  yield `Read: ${count(head.rows.read, "row")}, ${head.rows.rejected} rejected; ${platforms.join(", ") || "no posts"}`;
  const span = head.span && [isoTime(head.span.fromSeconds), isoTime(head.span.toSeconds)];
  if (span) yield `Time: ${span.join(" to ")}`;
  const fdr = head.settings["fdr"];
  if (typeof fdr === "number") yield `Error rate: about ${Math.round(1000 * fdr) / 10}% of the flagged accounts may be there by chance`;
  if (head.evidence.undecided !== undefined) yield `Undecided: ${inlineText(head.evidence.undecided)} Nobody is flagged.`;
  if (head.isPseudonymised) yield "Names of accounts and ids of posts are pseudonyms";
  for (const { meaning } of head.cautions) yield `Caution: ${inlineText(meaning)}`;
  for (const { setting, meaning } of head.limits) yield `Limit ${inlineCode(setting)}: ${inlineText(meaning)}`;
  yield `lockstep ${inlineText(head.version)}, seed ${head.seed}`;
}

function* section(cluster: Cluster, finding: Finding | undefined, accounts: readonly string[]): Iterable<string> {
  const kind = finding?.kind === undefined ? "" : `, looks like ${finding.kind}`;
  yield `\n## ${inlineText(cluster.id)}: ${count(accounts.length, "account")}${kind}\n\n`;
  if (finding) yield `${inlineText(finding.prose)}\n\n`;
  yield* bullets(figures(cluster, finding));
  yield `- Accounts: ${someOf(accounts, NAMED.accounts)}\n`;
  const objects = cluster.topObjects.slice(0, NAMED.objects).map(({ trace, object, members, sharers }) => `${inlineText(trace)} ${inlineCode(object)} (${members} of the ${count(sharers, "account")} that share it)`);
  if (objects.length > 0) yield `- Shared most: ${objects.join("; ")}\n`;
  if (!finding) return;
  yield "\nWhat else explains it:\n\n";
  yield* bullets(finding.explanations.length > 0 ? finding.explanations.map(explanationOf) : ["nothing was looked for"]);
  yield "\nWhat would refute it:\n\n";
  yield* bullets(finding.refutedBy.length > 0 ? finding.refutedBy.map(inlineText) : ["nothing is known"]);
}

function* figures(cluster: Cluster, finding: Finding | undefined): Iterable<string> {
  const [first, last] = [isoTime(cluster.firstSeconds), isoTime(cluster.lastSeconds)];
  yield `Evidence: 10^${cluster.log10EValue.toFixed(1)} times likelier if they act together than by chance`;
  if (finding) {
    yield `Verdict: ${finding.verdict}. ${inlineText(finding.verdictBecause)}`;
    yield `Coordinated: ${percent(finding.coordination)}`;
    yield `Inauthentic, if coordinated: ${percent(finding.inauthenticity)}`;
    if (finding.kind !== undefined) yield `Kind: ${finding.kind}${finding.kindProbability === undefined ? "" : ` (${Math.round(100 * finding.kindProbability)}% among kinds)`}${disarmOf(finding)}`;
    const reached = finding.exposure.reduce((sum, { accounts }) => sum + accounts, 0);
    if (reached > 0) yield `Reached: ${count(reached, "account")} outside of it, each counted once a day, reposted, quoted or answered it`;
  } else {
    yield `Coordinated: ${Math.round(100 * cluster.coordination)}%. Whether it is inauthentic wasn't judged`;
  }
  if (first !== undefined && last !== undefined) yield `Seen: ${first} to ${last}`;
}

function disarmOf({ kind, kinds }: Finding): string {
  const ids = kinds.find(({ name }) => name === kind)?.disarm ?? [];
  return ids.length > 0 ? `, DISARM ${ids.join(", ")}` : "";
}

function explanationOf({ name, value, seen }: FindingScore): string {
  return `${name} (${value === undefined ? "the data can't say" : `${Math.round(100 * value)} of 100`}): ${inlineText(seen)}`;
}

function someOf(accounts: readonly string[], most: number): string {
  const more = accounts.length > most ? `, and ${accounts.length - most} more in accounts.csv` : "";
  return accounts.length === 0 ? "none by evidence of its own" : accounts.slice(0, most).map(inlineCode).join(", ") + more;
}

function percent({ value, low, high }: Probability): string {
  return `${Math.round(100 * value)}% (${Math.round(100 * low)}% to ${Math.round(100 * high)}%)`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

function* bullets(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `- ${line}\n`;
}
