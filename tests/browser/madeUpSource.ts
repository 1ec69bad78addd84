import { EXPLANATIONS, KINDS, type CitedPost, type Finding, type FindingScore } from "../../src/model/finding.js";
import { findingEntry } from "../../src/reports/findingsJson.js";
import type { ReportSource, SourceAccount } from "../../src/reports/html/reportSource.js";
import type { LedgerLine, RunFileTie } from "../../src/reports/index.js";

/** 2025-09-01T00:00:00Z, a Monday. */
export const START = 1_756_684_800;

export interface MadeUp {
  readonly findings: number;
  readonly membersEach: number;
  /** Things that each group shares, by ten of its members each. */
  readonly thingsEach: number;
  /** Whether scores, pictures of laundering and voice, and the words of posts are there. */
  readonly isJudged: boolean;
  /** What an account is called, what a post says, and what is shared; by number. */
  label?(account: number): string;
  text?(post: number): string;
  object?(thing: number): string;
}

const SHARERS = 10;
const SEED = 7;

/** A run with as many findings as asked for; the same every time. */
export function madeUpSource(made: MadeUp): ReportSource {
  const groups = Array.from({ length: made.findings }, (_, group) => groupOf(made, group));
  const size = made.findings * made.membersEach;
  const posts = groups.flatMap(({ posts: of }) => of);
  return {
    head: {
      ...{ version: "0.1.0", settings: { fdr: 0.01 }, seed: SEED, inputs: [{ name: "posts.jsonl", role: "posts", rows: { read: posts.length + 3, accepted: posts.length, duplicates: 2, rejected: 1 } }] },
      rows: { read: posts.length + 3, accepted: posts.length, duplicates: 2, rejected: 1 },
      platforms: [{ platform: "x", posts: posts.length, accounts: size }],
      span: { fromSeconds: START, toSeconds: START + 14 * 86_400, resolutionSeconds: 1 },
      evidence: { tested: size, passed: size, log10PLine: -5, communities: 1, log10POfCommunities: -2, undecided: null, divisions: [{ classes: 1, tested: size, usualMedian: 0.5, usualScale: 0.2, usualLevel: 0.5, usualSlope: 0, usualExcess: 1, sharesPerPost: 1 }], divisionsLeftOut: [] },
      cautions: [{ sign: "coarseTimes", meaning: "Times are in whole minutes: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one minute count as equally close." }],
      limits: [{ setting: "sharesPerObjectMax", value: 10_000, trace: "hashtag", count: 1, examples: ["#vote"], meaning: "One object was set aside." }],
    },
    clusters: groups.map(({ cluster }) => cluster),
    accounts: groups.flatMap(({ accounts }) => accounts),
    ties: groups.flatMap(({ ties }) => ties),
    ledgers: groups.flatMap(({ ledgers }) => ledgers),
    surroundings: groups.flatMap(({ cluster }, group) => [{ source: cluster.accounts[0]!, target: `x:outside${group}`, weight: 2 }]),
    findings: made.isJudged ? groups.map(({ cluster }, group) => findingEntry(findingOf(cluster.id, cluster.accounts, group))) : undefined,
    citedPosts: new Map(made.isJudged ? posts.map(({ id, text, deletedAt }) => [`x:${id}`, { text, isDeleted: deletedAt !== undefined }]) : []),
  };
}

function groupOf({ membersEach, thingsEach, label, text, object }: MadeUp, group: number) {
  const id = `c${group + 1}`;
  const numbers = Array.from({ length: membersEach }, (_, i) => group * membersEach + i);
  const keyOf = (i: number): string => `x:${7_000_000 + numbers[i]!}`;
  const accounts: SourceAccount[] = numbers.map((number, i) => ({ account: keyOf(i), label: label?.(number) ?? `account_${number}`, clusterId: id, log10EValue: 4 + (number % 5), flagged: i % 7 !== 6 }));
  const posts: CitedPost[] = [];
  const ties = new Map<string, RunFileTie>();
  for (let thing = 0; thing < thingsEach; thing++) {
    const number = group * thingsEach + thing;
    const name = object?.(number) ?? `news.example/${number}`;
    const sharers = Array.from({ length: Math.min(SHARERS, membersEach) }, (_, i) => (thing * 7 + i) % membersEach);
    const own = sharers.map((member, i) => postOf(keyOf(member), number * SHARERS + i, START + ((number * 9973) % (13 * 86_400)) + i * i * 3, text));
    posts.push(...own);
    own.forEach((first, i) => own.slice(i + 1).forEach((second) => addRow(ties, id, first, second, name)));
  }
  const keys = numbers.map((_, i) => keyOf(i));
  return { cluster: clusterOf(id, keys, [...ties.values()]), accounts, posts, ties: [...ties.values()], ledgers: ledgersOf(id, [...ties.values()]) };
}

function postOf(account: string, number: number, seconds: number, text: MadeUp["text"]): CitedPost {
  const words = text?.(number) ?? `Everybody in this town should read about plan ${Math.floor(number / SHARERS)} before Sunday, ${["friends", "neighbours", "people"][number % 3]!}. news.example/${Math.floor(number / SHARERS)}`;
  return { platform: "x", id: String(80_000_000 + number), account, createdAt: seconds, text: words, ...(number % 23 === 22 ? { deletedAt: seconds + 60 } : {}) };
}

function addRow(ties: Map<string, RunFileTie>, clusterId: string, first: CitedPost, second: CitedPost, object: string): void {
  const key = `${first.account} ${second.account}`;
  const known = ties.get(key);
  const time = (post: CitedPost): string => new Date(post.createdAt * 1000).toISOString();
  const share = { trace: "link", object, objectWeight: 3, sourcePost: `x:${first.id}`, targetPost: `x:${second.id}`, sourceTime: time(first), targetTime: time(second), gapSeconds: second.createdAt - first.createdAt };
  const evidence = [...(known?.evidence ?? []), share];
  ties.set(key, { clusterId, source: first.account, target: second.account, weight: evidence.length * 3, traceWeight: { link: evidence.length * 3 }, coShares: evidence.length, objects: evidence.length, meanGapSeconds: 60, minGapSeconds: 1, sourceFirst: evidence.length, targetFirst: 0, evidence });
}

function clusterOf(id: string, accounts: readonly string[], ties: readonly RunFileTie[]): ReportSource["clusters"][number] {
  const object = ties[0]?.evidence[0]?.object ?? "";
  return {
    ...{ id, accounts, coordination: 0.97, log10EValue: 8.6, flagged: true, ties: ties.length, weight: 100, density: 0.5, traces: { link: 1 }, firstSeconds: START, lastSeconds: START + 86_400 },
    topObjects: [{ trace: "link", object, members: Math.min(SHARERS, accounts.length), sharers: 40, tags: [{ operation: "Example operation", source: "a list" }] }],
  };
}

/** Of the first account of each tie: one entry for its first co-share. */
function ledgersOf(clusterId: string, ties: readonly RunFileTie[]): LedgerLine[] {
  return ties.slice(0, 5).map(({ source, target, evidence }) => {
    const { sourcePost, targetPost, sourceTime, targetTime, object, gapSeconds } = evidence[0]!;
    const members = [{ account: target, post: targetPost, time: targetTime, gapSeconds, rank: 1, tied: 1 }];
    return {
      chance: { log10P: -6, decidedBy: "standing", divisions: 1, log10PStanding: -6, log10PCrowds: -9, log10PPosts: -7, nats: 28, log10POwn: -4, companyNats: 40, around: { classes: 1, posts: 12, chances: [0.01, 0, 0, 0], surprise: 3, score: 2, log10P: -6 }, community: { accounts: 12, passed: 12, log10P: -5, log10PAround: -5 }, companyNatsInside: 38 },
      ...{ crowds: [], busyShares: 0, account: source, clusterId, flagged: true, classes: 1, posts: 12, surprise: 3, score: 2, z: 8, log10EValue: 5, partners: [], shares: 1000, circles: [{ accounts: [target], shares: 10 }, { accounts: [], shares: 0 }] as const },
      entries: [{ post: sourcePost, time: sourceTime, quarter: 0, trace: "link", object, met: 3, rank: 4, expected: 0.04, nats: 3.5, crowd: 40, others: [1, 1, 1, 1, 1, 1, 1, 1], members, passedOver: [], passedOverMore: 0 }],
      ...{ rest: { posts: 0, nats: 0 }, postsAlone: 1 },
    };
  });
}

function scoreOf(name: string, value: number | undefined): FindingScore {
  return {
    ...{ name, value, question: `Does it look like ${name}?`, seen: value === undefined ? "The data doesn't say." : `Seen in ${Math.round(value * 100)} of 100 posts.` },
    channels: [{ name: "copies", value, meaning: "Posts that repeat others, 63 of 80; in the public 2 of 80." }],
    ...{ missing: value === undefined ? (["follows", "client"] as const) : [], refutedBy: "Posts that were written apart from each other.", disarm: name === "amplification" ? ["T0049"] : [] },
  };
}

const VALUES = [0.86, 0.4, 0.2, 0.1, 0, undefined];

function findingOf(clusterId: string, members: readonly string[], group: number): Finding {
  const kind = KINDS[group % KINDS.length]!;
  return {
    ...{ clusterId, size: members.length, flagged: true, coordination: { value: 0.97, low: 0.91, high: 0.99 }, log10EValue: 8.6, inauthenticity: { value: 0.74, low: 0.52, high: 0.88 } },
    ...{ verdict: "inauthentic", verdictBecause: "Texts were copied, and the accounts were made on two days.", kind, kindProbability: 0.81 },
    prose: `${members.length} accounts linked to the same sites 63 times, typically 18 s after one another; others who linked to them took 47 min. The chance of such timing is below 1 in 10^8.`,
    kinds: KINDS.map((name, i) => scoreOf(name, name === kind ? 0.86 : VALUES[(i % 5) + 1])),
    explanations: EXPLANATIONS.map((name, i) => scoreOf(name, VALUES[i + 1 > 5 ? 5 : i + 1])),
    ...{ refutedBy: ["A newsletter that all of them had read.", "A public that shares the same links as closely."], principals: ["x:candidate_a"], protectedTargets: 2 },
    ...{ roles: { [members[0]!]: "bridge" }, exposure: [{ platform: "x", lang: "en", day: "2025-09-02", accounts: 40 }], activity: Array.from({ length: 168 }, (_, hour) => (hour % 24 > 8 && hour % 24 < 18 ? (hour * 7) % 12 : 0)) },
    paths: [
      {
        ...{ trace: "link", object: "news.example/1" },
        steps: [
          { phase: "placement", platform: "telegram", domain: undefined, tags: [], account: "telegram:kanal", byMember: true, post: "telegram:1", seconds: START + 1000, posts: 3, memberPosts: 3 },
          { phase: "layering", platform: "x", domain: "news.example", tags: [{ operation: "Heron", source: "a list" }], account: members[0]!, byMember: true, post: "x:80000001", seconds: START + 9000, posts: 40, memberPosts: 31 },
          { phase: "integration", platform: "facebook", domain: undefined, tags: [], account: "facebook:someone", byMember: false, post: "facebook:9", seconds: START + 40_000, posts: 210, memberPosts: 2 },
        ],
      },
    ],
    voice: [{ hashtag: "vote", days: Array.from({ length: 14 }, (_, day) => ({ day: new Date((START + day * 86_400) * 1000).toISOString().slice(0, 10), members: day === 6 ? 80 : 5 + day, others: 30 + ((day * 13) % 20) })) }],
    engagement: { posts: 63, accounts: 3, memberLatencies: Array.from({ length: 300 }, (_, i) => 5 + i * 0.4), otherLatencies: Array.from({ length: 900 }, (_, i) => 60 * 1.01 ** i) },
  };
}
