import type { AccountLedger, LedgerCircle, LedgerEntry, LedgerMeeting } from "../../model/ledger.js";
import { compareTexts } from "../../model/order.js";
import { NAT, PARTNERS } from "./chooser.js";
import { CIRCLE_MIN, createCircles } from "./circles.js";
import { DAY_SECONDS, type CompanyColumns, type CompanyTrace } from "./columns.js";
import type { ColumnsOf } from "./columnsOf.js";
import type { Company } from "./company.js";
import type { Decision } from "./decide.js";
import { createCrowd } from "./encounters.js";
import { ledgerChance } from "./ledgerChance.js";
import { addRank, describeCrowds, isBusy, noRanks, type QuarterCrowd, type RankCounts } from "./ledgerCrowds.js";
import { quarterOf } from "./quarters.js";
import { natsOfMeeting } from "./surprise.js";

/** Posts that a ledger lists. */
export const ENTRIES_MAX = 200;

/** Shares of others that are counted around one: more say the same. */
const COUNTED_MAX = 1000;

/** Things passed over that an entry lists. */
const PASSED_OVER_MAX = 10;

/**
 * A function that writes down why an account, by number, scores what it does in the division that says most of it.
 * @param decision of one run, made from `traces`
 */
export function createLedgers(columnsOf: ColumnsOf, decision: Decision, traces: readonly CompanyTrace[]): (account: number) => Omit<AccountLedger, "clusterId"> {
  const created = new Map<CompanyColumns, ReturnType<typeof createLedger>>();
  return (account) => {
    const division = decision.decidedIn[account]!;
    const columns = columnsOf(account, decision.judgements[division]!.company.classes);
    const ledgerOf = created.get(columns) ?? createLedger(columns, decision, division, traces);
    created.set(columns, ledgerOf);
    return ledgerOf(account);
  };
}

function createLedger(columns: CompanyColumns, decision: Decision, division: number, traces: readonly CompanyTrace[]): (account: number) => Omit<AccountLedger, "clusterId"> {
  const { company, score, z } = decision.judgements[division]!;
  const crowdOf = createCrowdOf(columns);
  const createdCircles = company.outside.map((partners) => createCircles(partners, columns.accounts));
  const names = createNaming(columns, traces);
  const circleOf = (account: number, quarter: number): Circle => {
    const into: number[] = [];
    createdCircles[quarter]!(account, into);
    return { accounts: new Set(into), shares: into.reduce((sum, b) => sum + columns.accountStart[b + 1]! - columns.accountStart[b]!, 0) };
  };
  return (account) => {
    const circles = createdCircles.map((_, quarter) => circleOf(account, quarter));
    const { posts, quarters, busyShares } = gatherPosts(columns, account, crowdOf, circles);
    posts.sort((p, q) => q.nats - p.nats || p.seconds - q.seconds || compareTexts(names.post(p.best.row), names.post(q.best.row)));
    const [listed, rest] = [posts.slice(0, ENTRIES_MAX), posts.slice(ENTRIES_MAX)];
    for (const { quarter, others } of listed) others.forEach((count, i) => (quarters[quarter]!.listed[i]! += count));
    return {
      account: names.account(account),
      flagged: decision.flagged[account] === 1,
      posts: company.posts[account]!,
      surprise: company.surprise[account]!,
      score: score[account]!,
      z: decision.undecided === undefined ? z[account]! : 0,
      log10EValue: decision.logE[account]! / Math.LN10,
      chance: ledgerChance(decision, account),
      crowds: describeCrowds(quarters),
      busyShares,
      partners: partnersOf(company, account, names),
      classes: columns.classes,
      shares: columns.pool,
      circles: circles.map((circle) => namedCircle(circle, names)),
      entries: listed.map((post) => entryOf(post, columns, names)),
      rest: { posts: rest.length, nats: rest.reduce((sum, { nats }) => sum + nats, 0) },
      postsAlone: company.posts[account]! - posts.length,
    };
  };
}

interface Circle {
  readonly accounts: ReadonlySet<number>;
  readonly shares: number;
}

/** One of those who are met, by the row of the share. */
interface Met {
  readonly row: number;
  readonly rank: number;
}

/** A function that lists whom the share in a row met, the closest first. */
function createCrowdOf(columns: CompanyColumns): (row: number) => readonly Met[] {
  const crowd = createCrowd(columns);
  return (row) => Array.from({ length: crowd.around(row) }, (_, k) => ({ row: crowd.row[k]!, rank: crowd.rank[k]! }));
}

/** One share of the account on which it met its circle. */
interface Meeting {
  /** Its row in the columns. */
  readonly row: number;
  readonly crowd: readonly Met[];
  /** Those of the crowd who are of the circle, as far as they make up the best count. */
  readonly members: readonly Met[];
  readonly rank: number;
  readonly expected: number;
  readonly nats: number;
}

interface MetPost {
  readonly best: Meeting;
  readonly others: RankCounts;
  readonly passedOver: readonly Meeting[];
  readonly seconds: number;
  readonly quarter: number;
  readonly nats: number;
}

/** All that an account met. */
interface Gathered {
  /** Posts in which it met its circle, in the order of the columns. */
  readonly posts: MetPost[];
  readonly quarters: readonly QuarterCrowd[];
  readonly busyShares: number;
}

function gatherPosts(columns: CompanyColumns, account: number, crowdOf: (row: number) => readonly Met[], circles: readonly Circle[]): Gathered {
  const { account: accountOf, accountStart, accountRows, seconds, post } = columns;
  const quarters = circles.map((circle) => quarterCrowd(circle, columns));
  const ofPost = new Map<number, { readonly meetings: Meeting[]; readonly others: RankCounts }>();
  let busyShares = 0;
  for (const row of accountRows.subarray(accountStart[account], accountStart[account + 1])) {
    const quarter = quarterOf(seconds[row]!);
    const circle = circles[quarter]!;
    const crowd = crowdOf(row);
    const known = ofPost.get(post[row]!) ?? { meetings: [], others: noRanks() };
    ofPost.set(post[row]!, known);
    busyShares += Number(isBusy(columns, row, crowd.length));
    for (const one of crowd) {
      addRank(known.others, one.rank);
      addRank(quarters[quarter]!.others, one.rank);
      if (circle.accounts.has(accountOf[one.row]!)) addRank(quarters[quarter]!.met, one.rank);
    }
    const meeting = meetingOf(row, crowd, circle, columns);
    if (meeting) known.meetings.push(meeting);
  }
  const posts = [...ofPost.values()].filter(({ meetings }) => meetings.length > 0).map(({ meetings, others }): MetPost => {
    const best = meetings.reduce((most, meeting) => (meeting.nats > most.nats ? meeting : most));
    const time = seconds[best.row]!;
    return { best, others, passedOver: meetings.filter((meeting) => meeting !== best), seconds: time, quarter: quarterOf(time), nats: best.nats };
  });
  return { posts, quarters, busyShares };
}

function quarterCrowd({ accounts, shares }: Circle, columns: CompanyColumns): QuarterCrowd {
  return { chance: accounts.size < CIRCLE_MIN ? 0 : shares / columns.pool, others: noRanks(), met: noRanks(), listed: noRanks() };
}

/** Whom of the circle one share met, up to the one at whom it is most surprising; nats in whole parts, as surprise sums them. */
function meetingOf(row: number, crowd: readonly Met[], circle: Circle, columns: CompanyColumns): Meeting | undefined {
  if (circle.accounts.size < CIRCLE_MIN) return undefined;
  const chance = circle.shares / columns.pool;
  const met = crowd.filter((one) => circle.accounts.has(columns.account[one.row]!));
  let best: { readonly count: number; readonly nats: number } | undefined;
  met.forEach(({ rank }, i) => {
    const nats = Math.round(natsOfMeeting(i + 1, chance * rank) * NAT) / NAT;
    // Of equals the larger company, which shows more.
    if (!best || nats > best.nats || (nats === best.nats && nats > 0)) best = { count: i + 1, nats };
  });
  if (!best) return undefined;
  const { rank } = met[best.count - 1]!;
  return { row, crowd, members: met.slice(0, best.count), rank, expected: chance * rank, nats: best.nats };
}

function entryOf({ best, others, passedOver: rest, seconds, quarter }: MetPost, columns: CompanyColumns, names: Naming): LedgerEntry {
  const passedOver = rest.map((meeting) => describeMeeting(meeting, names)).sort((a, b) => b.nats - a.nats || compareTexts(a.trace, b.trace) || compareTexts(a.object, b.object));
  return {
    post: names.post(best.row),
    seconds,
    quarter,
    ...describeMeeting(best, names),
    crowd: countWithinDay(columns, best.row),
    others,
    members: best.members.map(({ row, rank }) => ({
      account: names.account(columns.account[row]!),
      post: names.post(row),
      seconds: columns.seconds[row]!,
      gapSeconds: Math.abs(columns.seconds[row]! - seconds),
      rank,
      tied: best.crowd.filter((other) => other.rank === rank).length,
    })),
    passedOver: passedOver.slice(0, PASSED_OVER_MAX),
    passedOverMore: Math.max(0, passedOver.length - PASSED_OVER_MAX),
  };
}

/** Shares of others of the same thing within a day, counted up to {@link COUNTED_MAX}. */
function countWithinDay({ account, seconds, object, objectStart }: CompanyColumns, row: number): number {
  const isNear = (j: number): boolean => Math.abs(seconds[j]! - seconds[row]!) <= DAY_SECONDS;
  let count = 0;
  for (let j = row - 1; j >= objectStart[object[row]!]! && isNear(j) && count < COUNTED_MAX; j--) count += Number(account[j] !== account[row]);
  for (let j = row + 1; j < objectStart[object[row]! + 1]! && isNear(j) && count < COUNTED_MAX; j++) count += Number(account[j] !== account[row]);
  return count;
}

function describeMeeting({ row, members, rank, expected, nats }: Meeting, names: Naming): LedgerMeeting {
  return { ...names.thing(row), met: members.length, rank, expected, nats };
}

function partnersOf({ partners, nats, surprise }: Company, account: number, names: Naming): AccountLedger["partners"] {
  const places = Array.from({ length: PARTNERS }, (_, k) => account * PARTNERS + k).filter((place) => partners[place]! >= 0);
  return places.map((place) => ({ account: names.account(partners[place]!), nats: nats[place]!, surprise: surprise[partners[place]!]! }));
}

function namedCircle({ accounts, shares }: Circle, names: Naming): LedgerCircle {
  return { accounts: Array.from(accounts, names.account).sort(compareTexts), shares };
}

/** What rows of the columns are called. */
interface Naming {
  account(account: number): string;
  post(row: number): string;
  thing(row: number): { readonly trace: string; readonly object: string };
}

function createNaming(columns: CompanyColumns, traces: readonly CompanyTrace[]): Naming {
  const sharesOf = (row: number) => traces[columns.trace[columns.object[row]!]!]!.shares;
  return {
    account: (account) => traces[0]!.shares.accounts.name(account),
    post: (row) => sharesOf(row).posts.name(columns.post[row]!),
    thing(row) {
      const shares = sharesOf(row);
      return { trace: shares.trace, object: shares.objects.name(columns.objectOfTrace[columns.object[row]!]!) };
    },
  };
}
