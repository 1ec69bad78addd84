import { quantile } from "../../stats/quantile.js";
import { splitAccountKey } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { FindingsFileEntry, FindingsFileScore } from "../findingsJson.js";
import { roundProbability, roundSeconds, roundWeight } from "../format/numbers.js";
import type { ClusterMaterial } from "./findingBlock.js";
import type { Facts, FindingBlock, FindingHead, JudgedScore, Judgement, Lead, ReportHead } from "./reportData.js";
import type { ReportSource, SourceAccount } from "./reportSource.js";

/** Leads tell where to begin reading; a hundred is more than anybody reads. */
const LEADS_SHOWN = 100;
const TRACES_OF_LEAD = 3;
/** Longer names are floods. */
const LABEL_LENGTH = 100;

export function reportHead({ head, clusters, accounts }: ReportSource, findings: readonly FindingHead[]): ReportHead {
  const { version, seed, rows, platforms, cautions, limits, evidence, settings, span } = head;
  const { fdr } = settings;
  return {
    formatVersion: 1,
    ...{ version, seed, rows, platforms, limits },
    cautions: cautions.map(({ meaning }) => meaning),
    inputs: head.inputs.map(({ name, role, rows: counts }) => ({ name, role, rows: counts })),
    accounts: accounts.length,
    flaggedAccounts: accounts.filter(({ flagged }) => flagged).length,
    testedAccounts: evidence.tested ?? 0,
    span: span ?? null,
    fdr: typeof fdr === "number" ? fdr : null,
    undecided: evidence.undecided ?? null,
    isPseudonymised: head.isPseudonymised === true,
    findings,
    leads: clusters.filter(({ flagged }) => !flagged).slice(0, LEADS_SHOWN).map(leadOf),
  };
}

function leadOf({ id, accounts, log10EValue, traces }: Cluster): Lead {
  const strongest = Object.entries(traces).sort(([, a], [, b]) => b - a).slice(0, TRACES_OF_LEAD);
  return { id, accounts: accounts.length, log10EValue: roundWeight(log10EValue), traces: strongest.map(([trace]) => trace) };
}

/** The card of one finding. @param accounts by `platform:id` */
export function findingHead({ cluster, finding, ties }: ClusterMaterial, block: FindingBlock, accounts: ReadonlyMap<string, SourceAccount>): FindingHead {
  return {
    id: cluster.id,
    accounts: cluster.accounts.length,
    flaggedAccounts: block.accounts.flagged.slice(0, block.accounts.members).reduce((sum, flag) => sum + flag, 0),
    coordination: finding ? finding.coordination : { value: roundProbability(cluster.coordination) },
    log10EValue: roundWeight(cluster.log10EValue),
    things: cluster.topObjects,
    facts: factsOf(block, finding, ties.reduce((sum, { coShares }) => sum + coShares, 0)),
    judgement: finding ? judgementOf(finding, accounts) : null,
  };
}

function factsOf({ rows, things, posts, accounts }: FindingBlock, finding: FindingsFileEntry | undefined, counted: number): Facts {
  const trace = commonest(rows.thing.map((thing) => things.trace[thing]!));
  const ofTrace = rows.thing.flatMap((thing, row) => (things.trace[thing] === trace ? [row] : []));
  const sharing = new Set(ofTrace.flatMap((row) => [rows.first[row]!, rows.second[row]!]));
  const times = posts.seconds.filter((seconds) => seconds !== null);
  const { memberLatencies = [], otherLatencies = [], posts: reposted = 0, accounts: authors = null } = finding?.engagement ?? {};
  return {
    trace: trace ?? null,
    things: new Set(ofTrace.map((row) => rows.thing[row])).size,
    posts: [...sharing].filter((post) => posts.account[post]! < accounts.members).length,
    gapSeconds: median(gapsToNext(rows, posts, ofTrace)),
    reposted: reposted > 0 ? { posts: reposted, accounts: authors } : null,
    memberLatencySeconds: median(memberLatencies),
    otherLatencySeconds: median(otherLatencies),
    listed: rows.first.length,
    counted: Math.max(counted, rows.first.length),
    fromSeconds: times[0] ?? null,
    toSeconds: times.at(-1) ?? null,
  };
}

/** Between one post and the next by another account, on each thing. */
function gapsToNext(rows: FindingBlock["rows"], posts: FindingBlock["posts"], chosen: readonly number[]): readonly number[] {
  const sharers = new Map<number, Set<number>>();
  for (const row of chosen) {
    const thing = rows.thing[row]!;
    sharers.set(thing, (sharers.get(thing) ?? new Set()).add(rows.first[row]!).add(rows.second[row]!));
  }
  return [...sharers.values()].flatMap((sharing) => {
    // Posts are numbered by time.
    const ordered = [...sharing].sort((a, b) => a - b).filter((post) => posts.seconds[post] !== null);
    return ordered.slice(1).flatMap((post, i) => (posts.account[post] === posts.account[ordered[i]!] ? [] : [posts.seconds[post]! - posts.seconds[ordered[i]!]!]));
  });
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : roundSeconds(quantile(values, 0.5));
}

function judgementOf(finding: FindingsFileEntry, accounts: ReadonlyMap<string, SourceAccount>): Judgement {
  const { inauthenticity, verdict, verdictBecause, refutedBy, protectedTargets } = finding;
  return {
    ...{ inauthenticity, verdict, verdictBecause, refutedBy, protectedTargets },
    kind: finding.kind,
    kindProbability: finding.kindProbability,
    kinds: finding.kinds.map(scoreOf),
    explanations: finding.explanations.map(scoreOf),
    principals: [...finding.principals].sort((a, b) => (splitAccountKey(a).accountId < splitAccountKey(b).accountId ? -1 : 1)).map((key) => ({ key, label: accounts.get(key)?.label?.slice(0, LABEL_LENGTH) ?? null })),
  };
}

function scoreOf({ name, value, seen, channels, missing, refutedBy, disarm }: FindingsFileScore): JudgedScore {
  return { name, value, seen, channels: channels.map(({ name: channel, value: part, meaning }) => ({ name: channel, value: part, meaning })), missing, refutedBy, disarm };
}
