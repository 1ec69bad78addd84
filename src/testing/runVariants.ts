import { accountKey } from "../model/account.js";
import type { Cluster, CoShare } from "../model/cluster.js";
import type { CitedPost, Finding } from "../model/finding.js";
import type { AccountLedger } from "../model/ledger.js";
import { createNames } from "../model/names.js";
import type { Network } from "../model/network.js";
import type { AccountRow, Run } from "../model/run.js";

/** Beginnings of names that end up as code, markup or broken files where a report isn't careful. */
const HOSTILE_TEXTS = [
  "=HYPERLINK(\"http://x\",\"y\")",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r\n=1",
  "＝1",
  "<script>alert(1)</script>",
  "]]>&amp;<!--",
  "\"',;\\",
  "\u0000\u0007\u001B[31m",
  "\uD800",
  "\uFFFE\uFFFF",
  "__proto__",
] as const;

/** A run with the same settings and nothing in it. */
export function emptyRun(run: Run): Run {
  const none = new Uint32Array(0);
  const traceWeight = Object.fromEntries(Object.keys(run.network.traceWeight).map((trace) => [trace, new Float64Array(0)]));
  return {
    head: { ...run.head, span: undefined, inputs: [], platforms: [], limits: [] },
    network: {
      ...{ accounts: createNames(), source: none, target: none, weight: new Float64Array(0), traceWeight },
      ...{ coShares: none, objects: none, sourceFirst: none, targetFirst: none },
      ...{ meanGapSeconds: new Float64Array(0), minGapSeconds: new Float64Array(0) },
    },
    clusters: [],
    accounts: [],
    clusterTies: [],
    evidence: () => [],
    ledger: () => undefined,
    ...(run.findings ? { findings: [], citedPosts: new Map<string, CitedPost>() } : {}),
  };
}

/** The same run as if its rows had been read in another order: account numbers reversed. */
export function renumberedRun(run: Run): Run {
  const { network } = run;
  const last = network.accounts.size - 1;
  const accounts = createNames();
  for (let id = last; id >= 0; id--) accounts.intern(network.accounts.name(id));
  const rows = Array.from(network.source, (_, row) => row);
  // Reversed numbers turn every tie round, so its new source is the old target.
  rows.sort((a, b) => network.target[b]! - network.target[a]! || network.source[b]! - network.source[a]!);
  return {
    ...run,
    network: reversed(network, accounts, rows),
    clusterTies: run.clusterTies.map((row) => rows.indexOf(row)).sort((a, b) => a - b),
    evidence: (tie) => run.evidence(rows[tie]!).map(turned),
  };
}

/** The same run with accounts, labels, objects and posts that carry hostile text. */
export function hostileRun(run: Run): Run {
  const accounts = createNames();
  const renamed = new Map<string, AccountRow>();
  for (const [i, row] of run.accounts.entries()) {
    const text = hostile(i);
    renamed.set(accountKey(row.platform, row.accountId), { ...row, accountId: text, label: text });
  }
  const key = (old: string): string => {
    const row = renamed.get(old);
    return row ? accountKey(row.platform, row.accountId) : old;
  };
  const oldKey = new Map(Array.from(renamed.keys(), (old) => [key(old), old]));
  for (let id = 0; id < run.network.accounts.size; id++) accounts.intern(key(run.network.accounts.name(id)));
  return {
    ...run,
    network: { ...run.network, accounts },
    clusters: run.clusters.map((cluster, i) => hostileCluster(cluster, i, key)),
    accounts: [...renamed.values()].sort((a, b) => (accountKey(a.platform, a.accountId) < accountKey(b.platform, b.accountId) ? -1 : 1)),
    evidence: (tie) => run.evidence(tie).map((share, i) => ({ ...share, object: hostile(i), sourcePost: hostile(i + 1), targetPost: hostile(i + 2) })),
    ledger(account) {
      const ledger = run.ledger(oldKey.get(account) ?? account);
      return ledger && hostileLedger(ledger, key);
    },
    ...(run.findings ? { findings: run.findings.map((finding, i) => hostileFinding(finding, i, key)) } : {}),
    ...(run.citedPosts ? { citedPosts: new Map(Array.from(run.citedPosts.values(), (cited, i) => [hostile(i), hostileCitation(cited, i, key(cited.account))] as const)) } : {}),
  };
}

function hostileFinding(finding: Finding, i: number, key: (old: string) => string): Finding {
  return {
    ...finding,
    principals: finding.principals.map(key),
    roles: Object.fromEntries(Object.entries(finding.roles).map(([account, role]) => [key(account), role])),
    ...{ prose: hostile(i), verdictBecause: hostile(i + 1) },
    exposure: finding.exposure.map((row, k) => ({ ...row, platform: hostile(k), lang: hostile(k + 1) })),
    paths: finding.paths.map((path, k) => ({ ...path, object: hostile(k), steps: path.steps.map((step) => ({ ...step, account: key(step.account), post: hostile(k + 1), domain: hostile(k + 2) })) })),
    voice: finding.voice.map((series, k) => ({ ...series, hashtag: hostile(k) })),
  };
}

function hostileCitation(cited: CitedPost, i: number, account: string): CitedPost {
  return { ...cited, account, id: hostile(i), ...(cited.text === undefined ? {} : { text: hostile(i + 1) }), ...(cited.urls ? { urls: cited.urls.map((_, k) => hostile(k)) } : {}) };
}

function hostileLedger(ledger: AccountLedger, key: (old: string) => string): AccountLedger {
  return {
    ...ledger,
    account: key(ledger.account),
    partners: ledger.partners.map((partner) => ({ ...partner, account: key(partner.account) })),
    entries: ledger.entries.map((entry, i) => ({
      ...entry,
      post: hostile(i),
      object: hostile(i + 1),
      members: entry.members.map((member, k) => ({ ...member, account: key(member.account), post: hostile(k + 2) })),
    })),
  };
}

function hostileCluster(cluster: Cluster, i: number, key: (old: string) => string): Cluster {
  const topObjects = cluster.topObjects.map((top) => ({ ...top, object: hostile(i) }));
  return { ...cluster, accounts: cluster.accounts.map(key), topObjects };
}

/** The number keeps names apart that would otherwise repeat. */
function hostile(i: number): string {
  return `${HOSTILE_TEXTS[i % HOSTILE_TEXTS.length]!}${i}`;
}

function reversed(network: Network, accounts: Network["accounts"], rows: readonly number[]): Network {
  const last = network.accounts.size - 1;
  const integers = (column: Uint32Array): Uint32Array => Uint32Array.from(rows, (row) => column[row]!);
  const doubles = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]!);
  return {
    accounts,
    source: integers(network.target).map((id) => last - id),
    target: integers(network.source).map((id) => last - id),
    weight: doubles(network.weight),
    traceWeight: Object.fromEntries(Object.entries(network.traceWeight).map(([trace, weight]) => [trace, doubles(weight)])),
    coShares: integers(network.coShares),
    objects: integers(network.objects),
    sourceFirst: integers(network.targetFirst),
    targetFirst: integers(network.sourceFirst),
    meanGapSeconds: doubles(network.meanGapSeconds),
    minGapSeconds: doubles(network.minGapSeconds),
  };
}

function turned(share: CoShare): CoShare {
  return {
    ...share,
    sourcePost: share.targetPost,
    targetPost: share.sourcePost,
    sourceSeconds: share.targetSeconds,
    targetSeconds: share.sourceSeconds,
  };
}
