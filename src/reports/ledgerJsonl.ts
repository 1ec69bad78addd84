import { accountKey } from "../model/account.js";
import type { AccountLedger, LedgerChance, LedgerCommunity, LedgerCrowd, LedgerEntry, LedgerMember, LedgerMeeting } from "../model/ledger.js";
import type { Report } from "../model/report.js";
import type { Run } from "../model/run.js";
import { isoTime } from "./format/isoTime.js";
import { roundSeconds, roundWeight } from "./format/numbers.js";

/** The shape of a line of `ledger.jsonl`. `nats`, `surprise` and `score` are exact, so that they can be added up again; chances and what is expected have six digits. */
export interface LedgerLine extends Omit<AccountLedger, "clusterId" | "chance" | "entries"> {
  readonly clusterId: string | null;
  readonly chance: LedgerChance;
  readonly entries: readonly LedgerFileEntry[];
}

export interface LedgerFileEntry extends Omit<LedgerEntry, "seconds" | "members"> {
  /** ISO 8601 in UTC. */
  readonly time: string | null;
  readonly members: readonly LedgerFileMember[];
}

export interface LedgerFileMember extends Omit<LedgerMember, "seconds"> {
  readonly time: string | null;
}

export const ledgerJsonl: Report = {
  name: "ledgerJsonl",
  file: "ledger.jsonl",
  holds: "one line per flagged account, cluster by cluster: the posts and meetings that its score is made of, and what chance they had",
  *write(run) {
    for (const line of ledgerLines(run)) yield `${JSON.stringify(line)}\n`;
  },
};

/** One for each flagged account, cluster by cluster. */
export function* ledgerLines(run: Run): Iterable<LedgerLine> {
  for (const account of flaggedByCluster(run)) {
    const ledger = run.ledger(account);
    // Where somebody is flagged the run isn't undecided, so that the chance is known.
    if (ledger?.chance) yield lineOf(ledger, ledger.chance);
  }
}

/** Keys of the flagged accounts: by cluster, then as the cluster lists them. */
function flaggedByCluster({ accounts, clusters }: Run): readonly string[] {
  const flagged = new Set<string>();
  for (const row of accounts) if (row.flagged) flagged.add(accountKey(row.platform, row.accountId));
  return clusters.flatMap((cluster) => cluster.accounts.filter((account) => flagged.has(account)));
}

/** The fields one by one, so that their order doesn't hang on how the ledger was built: `account` and `clusterId` are found first. */
function lineOf(ledger: AccountLedger, chance: LedgerChance): LedgerLine {
  const { account, clusterId, flagged, classes, posts, surprise, score, z, log10EValue, crowds, busyShares, partners, shares, circles, entries, rest, postsAlone } = ledger;
  return {
    ...{ account, clusterId: clusterId ?? null, flagged, classes, posts, surprise, score, z: roundWeight(z), log10EValue: roundWeight(log10EValue) },
    chance: chanceOf(chance),
    crowds: crowds.map(crowdOf),
    busyShares,
    partners: partners.map((partner) => ({ account: partner.account, nats: partner.nats, surprise: partner.surprise })),
    shares,
    circles: circles.map(({ accounts, shares }) => ({ accounts, shares })),
    entries: entries.map(entryOf),
    rest,
    postsAlone,
  };
}

function chanceOf({ log10P, decidedBy, divisions, log10PStanding, log10PCrowds, log10PPosts, nats, log10POwn, companyNats, companyNatsInside, around, community }: LedgerChance): LedgerChance {
  return {
    ...{ log10P: roundWeight(log10P), decidedBy, divisions },
    ...{ log10PStanding: roundWeight(log10PStanding), log10PCrowds: roundWeight(log10PCrowds), log10PPosts: roundWeight(log10PPosts), nats: roundWeight(nats) },
    ...{ log10POwn: roundWeight(log10POwn), companyNats, companyNatsInside },
    around: around && { ...around, chances: around.chances.map(roundWeight), log10P: roundWeight(around.log10P) },
    community: community && communityOf(community),
  };
}

function communityOf({ accounts, passed, log10P, log10PAround }: LedgerCommunity): LedgerCommunity {
  return { accounts, passed, log10P: roundWeight(log10P), log10PAround: log10PAround === undefined ? undefined : roundWeight(log10PAround) };
}

function crowdOf({ quarter, rank, others, unlisted, met, expected, nats }: LedgerCrowd): LedgerCrowd {
  return { quarter, rank, others, unlisted, met, expected: roundWeight(expected), nats: roundWeight(nats) };
}

function entryOf({ post, seconds, quarter, crowd, others, members, passedOver, passedOverMore, ...meeting }: LedgerEntry): LedgerFileEntry {
  return {
    ...{ post, time: isoTime(seconds) ?? null, quarter },
    ...meetingOf(meeting),
    crowd,
    others,
    members: members.map((member) => ({
      ...{ account: member.account, post: member.post, time: isoTime(member.seconds) ?? null },
      ...{ gapSeconds: roundSeconds(member.gapSeconds), rank: member.rank, tied: member.tied },
    })),
    passedOver: passedOver.map(meetingOf),
    passedOverMore,
  };
}

function meetingOf({ trace, object, met, rank, expected, nats }: LedgerMeeting): LedgerMeeting {
  return { trace, object, met, rank, expected: roundWeight(expected), nats };
}
