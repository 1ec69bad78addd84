import { accountKey, splitAccountKey } from "../../model/account.js";
import type { Cluster, CoShare } from "../../model/cluster.js";
import type { CitedPost, Finding, FindingScore } from "../../model/finding.js";
import type { AccountLedger, LedgerEntry, LedgerMeeting } from "../../model/ledger.js";
import { createNames, type Names } from "../../model/names.js";
import { compareTexts } from "../../model/order.js";
import type { AccountRow, Run, RunHead } from "../../model/run.js";
import type { Sensitivity } from "../../model/sensitivity.js";
import type { Pseudonyms } from "./pseudonyms.js";

/**
 * The same run under pseudonyms: whatever report is written of it names no account, no post and no label, and no word of a
 * text that names an account. Addresses of other things, figures and times stay. O(accounts + posts cited).
 */
export function pseudonymisedRun(run: Run, pseudonyms: Pseudonyms): Run {
  const accounts = run.accounts.map((row) => redactAccount(row, pseudonyms));
  const original = new Map(run.accounts.map(({ platform, accountId }) => accountKey(platform, accountId)).map((key) => [pseudonyms.account(key), key]));
  return {
    ...run,
    head: redactHead(run.head, pseudonyms),
    network: { ...run.network, accounts: redactNames(run.network.accounts, pseudonyms) },
    clusters: run.clusters.map((cluster) => redactCluster(cluster, pseudonyms)),
    accounts: accounts.sort((a, b) => compareTexts(accountKey(a.platform, a.accountId), accountKey(b.platform, b.accountId))),
    evidence: (tie) => run.evidence(tie).map((share) => redactCoShare(share, pseudonyms)),
    ledger(key) {
      const ledger = run.ledger(original.get(key) ?? "");
      return ledger && redactLedger(ledger, pseudonyms);
    },
    ...(run.sensitivity ? { sensitivity: redactSensitivity(run.sensitivity, pseudonyms) } : {}),
    ...(run.findings ? { findings: run.findings.map((finding) => redactFinding(finding, pseudonyms)) } : {}),
    ...(run.citedPosts ? { citedPosts: redactCitedPosts(run.citedPosts, pseudonyms) } : {}),
  };
}

function redactHead(head: RunHead, { inText, object }: Pseudonyms): RunHead {
  return {
    ...head,
    inputs: head.inputs.map((input) => ({ ...input, name: inText(input.name) })),
    limits: head.limits.map((limit) => ({ ...limit, examples: limit.examples.map(object) })),
    isPseudonymised: true,
  };
}

function redactAccount(row: AccountRow, { account }: Pseudonyms): AccountRow {
  const { name: _, ...rest } = row;
  return { ...rest, accountId: splitAccountKey(account(accountKey(row.platform, row.accountId))).accountId, label: undefined };
}

function redactNames(names: Names, { account }: Pseudonyms): Names {
  return createNames(Array.from({ length: names.size }, (_, id) => account(names.name(id))));
}

function redactCluster(cluster: Cluster, { account, object }: Pseudonyms): Cluster {
  const topObjects = cluster.topObjects.map((top) => ({ ...top, object: object(top.object) }));
  return { ...cluster, accounts: cluster.accounts.map(account), topObjects };
}

function redactCoShare(share: CoShare, { post, object }: Pseudonyms): CoShare {
  return { ...share, object: object(share.object), sourcePost: post(share.sourcePost), targetPost: post(share.targetPost) };
}

function redactLedger(ledger: AccountLedger, pseudonyms: Pseudonyms): AccountLedger {
  const { account } = pseudonyms;
  return {
    ...ledger,
    account: account(ledger.account),
    partners: ledger.partners.map((partner) => ({ ...partner, account: account(partner.account) })),
    circles: ledger.circles.map((circle) => ({ ...circle, accounts: circle.accounts.map(account) })),
    entries: ledger.entries.map((entry) => redactEntry(entry, pseudonyms)),
  };
}

function redactEntry(entry: LedgerEntry, { account, post, object }: Pseudonyms): LedgerEntry {
  const meeting = <M extends LedgerMeeting>(one: M): M => ({ ...one, object: object(one.object) });
  return {
    ...meeting(entry),
    post: post(entry.post),
    members: entry.members.map((member) => ({ ...member, account: account(member.account), post: post(member.post) })),
    passedOver: entry.passedOver.map(meeting),
  };
}

function redactSensitivity(sensitivity: Sensitivity, { account }: Pseudonyms): Sensitivity {
  const clusters = sensitivity.clusters.map((cluster) => ({ ...cluster, members: cluster.members.map((member) => ({ ...member, account: account(member.account) })) }));
  return { ...sensitivity, clusters };
}

function redactFinding(finding: Finding, { account, post, object, inText }: Pseudonyms): Finding {
  const score = (one: FindingScore): FindingScore => ({
    ...one,
    seen: inText(one.seen),
    refutedBy: inText(one.refutedBy),
    channels: one.channels.map((channel) => ({ ...channel, meaning: inText(channel.meaning) })),
  });
  return {
    ...finding,
    ...{ verdictBecause: inText(finding.verdictBecause), prose: inText(finding.prose), refutedBy: finding.refutedBy.map(inText) },
    ...{ kinds: finding.kinds.map(score), explanations: finding.explanations.map(score) },
    principals: finding.principals.map(account),
    roles: Object.fromEntries(Object.entries(finding.roles).map(([key, role]) => [account(key), role])),
    paths: finding.paths.map((path) => ({
      ...path,
      object: object(path.object),
      steps: path.steps.map((step) => ({ ...step, account: account(step.account), post: post(step.post), domain: step.domain === undefined ? undefined : inText(step.domain) })),
    })),
    voice: finding.voice.map((series) => ({ ...series, hashtag: inText(series.hashtag) })),
  };
}

function redactCitedPosts(cited: ReadonlyMap<string, CitedPost>, { account, post, inText }: Pseudonyms): ReadonlyMap<string, CitedPost> {
  const redact = (one: CitedPost): CitedPost => {
    const idOf = (id: string): string => splitAccountKey(post(accountKey(one.platform, id))).accountId;
    return {
      ...one,
      ...{ id: idOf(one.id), account: account(one.account) },
      ...(one.text === undefined ? {} : { text: inText(one.text) }),
      ...(one.urls ? { urls: one.urls.map(inText) } : {}),
      ...(one.repostOf === undefined ? {} : { repostOf: idOf(one.repostOf) }),
      ...(one.replyTo === undefined ? {} : { replyTo: idOf(one.replyTo) }),
      ...(one.quoteOf === undefined ? {} : { quoteOf: idOf(one.quoteOf) }),
    };
  };
  return new Map(Array.from(cited, ([key, one]): [string, CitedPost] => [post(key), redact(one)]).sort(([a], [b]) => compareTexts(a, b)));
}
