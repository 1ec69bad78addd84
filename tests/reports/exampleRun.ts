import type { CoShare } from "../../src/model/cluster.js";
import type { AccountLedger } from "../../src/model/ledger.js";
import { createNames } from "../../src/model/names.js";
import type { AccountRow, Run } from "../../src/model/run.js";
import { exampleCitedPosts, exampleFindings } from "./exampleFindings.js";

// 2021-08-01T12:00:00Z
const NOON = 1_627_819_200;

/**
 * Six accounts with names that harm the careless, five ties over two traces, two clusters.
 * Numbers are given so that key order and number order differ: ties 0, 2 and 4 change ends.
 */
export function exampleRun(): Run {
  const names = createNames();
  for (const key of ["x:alice", "telegram:quiet", "x:-100", "telegram:＝ü\ny", "x:b\u0000b", "telegram:@zoë"]) names.intern(key);
  return {
    head,
    network: {
      accounts: names,
      source: Uint32Array.of(0, 0, 2, 2, 3),
      target: Uint32Array.of(2, 4, 3, 4, 5),
      weight: Float64Array.of(2.5, 1.234_567_89, 0.5, 1_234_567.891, 3),
      traceWeight: {
        hashtag: Float64Array.of(0, 1.234_567_89, 0.5, 1_234_567.891, 0),
        repost: Float64Array.of(2.5, 0, 0, 0, 3),
      },
      coShares: Uint32Array.of(3, 2, 2, 4, 5),
      objects: Uint32Array.of(2, 2, 2, 3, 4),
      sourceFirst: Uint32Array.of(2, 1, 0, 4, 5),
      targetFirst: Uint32Array.of(1, 0, 2, 0, 0),
      meanGapSeconds: Float64Array.of(10 / 3, 0.5, 59.999_96, 1, 7.25),
      minGapSeconds: Float64Array.of(1, 0, 59.999_9, 1, 0.25),
    },
    clusters,
    accounts,
    clusterTies: [0, 1, 3, 4],
    evidence: (tie) => (tie === 0 ? evidence : []),
    findings: exampleFindings,
    citedPosts: exampleCitedPosts,
    ledger: (account) => ledgers.find((ledger) => ledger.account === account),
  };
}

const head: Run["head"] = {
  version: "0.1.0",
  settings: { window: [60], fdr: 0.05, traces: ["hashtag", "repost"], timezone: undefined },
  seed: 7,
  inputs: [
    {
      ...{ name: "posts \uD800.csv", role: "posts", format: "csv", compression: "none", bytes: 1234, sha256: undefined, times: "iso" },
      rows: { read: 22, accepted: 20, duplicates: 1, rejected: 1 },
    },
  ],
  rows: { read: 22, accepted: 20, duplicates: 1, rejected: 1 },
  platforms: [
    { platform: "telegram", posts: 8, accounts: 3 },
    { platform: "x", posts: 12, accounts: 3 },
  ],
  span: { fromSeconds: NOON, toSeconds: NOON + 3600.25, resolutionSeconds: 1 },
  traces: [
    { trace: "hashtag", windowsSeconds: [60], shares: 14, objects: 5, accounts: 6, ties: 3 },
    { trace: "repost", windowsSeconds: [60], shares: 11, objects: 4, accounts: 5, ties: 2 },
  ],
  evidence: { tested: 6, passed: 0, log10PLine: undefined, communities: 1, log10POfCommunities: -2, undecided: undefined, divisions: [{ classes: 1, tested: 6, usualMedian: 0.5, usualScale: 0.25, usualLevel: 0.5, usualSlope: 0, usualExcess: 1.5, sharesPerPost: 1.25 }], divisionsLeftOut: [] },
  cautions: [{ sign: "roundCount", meaning: "posts.csv has exactly 22 rows." }],
  limits: [{ setting: "sharesPerObjectMax", value: 10, trace: "hashtag", windowSeconds: 60, count: 1, examples: ["viral"], meaning: "One object was set aside." }],
  timings: { read: 0.5, pair: 0.25 },
};

const clusters: Run["clusters"] = [
  {
    id: "c1",
    accounts: ["x:-100", "x:b\u0000b", "x:alice"],
    coordination: 2 / 3,
    log10EValue: 3.25,
    flagged: true,
    ties: 3,
    weight: 1_234_571.625,
    density: 1,
    traces: { hashtag: 0.999_998, repost: 0.000_002 },
    firstSeconds: NOON,
    lastSeconds: NOON + 61.5,
    topObjects: [
      { trace: "repost", object: "=1+1, \"sum\"", members: 3, sharers: 4 },
      { trace: "hashtag", object: "vote", members: 2, sharers: 9 },
    ],
  },
  {
    id: "c2",
    accounts: ["telegram:@zoë", "telegram:＝ü\ny"],
    coordination: 0.25,
    log10EValue: 0,
    flagged: false,
    ties: 1,
    weight: 3,
    density: 1,
    traces: { repost: 1 },
    firstSeconds: NaN,
    lastSeconds: NaN,
    topObjects: [],
  },
];

const accounts: readonly AccountRow[] = [
  { platform: "telegram", accountId: "@zoë", label: undefined, clusterId: "c2", coordination: 0.25, log10EValue: 0, flagged: false },
  { platform: "telegram", accountId: "quiet", label: "Quiet", clusterId: undefined, coordination: 0, log10EValue: 0, flagged: false },
  { platform: "telegram", accountId: "＝ü\ny", label: "]]>\u0007 <i>", clusterId: "c2", coordination: 0.25, log10EValue: 0, flagged: false },
  { platform: "x", accountId: "-100", label: "=HYPERLINK(\"x\")", clusterId: "c1", coordination: 0.9, log10EValue: 3.5, flagged: true },
  { platform: "x", accountId: "alice", label: "Alice & \"co\" 🙂", clusterId: "c1", coordination: 1 / 3, log10EValue: 0, flagged: false },
  { platform: "x", accountId: "b\u0000b", label: "\uD800b", clusterId: "c1", coordination: 1, log10EValue: 3.5, flagged: true },
];

/** Of tie 0, whose source is alice and whose target is -100. */
const evidence: readonly CoShare[] = [
  {
    ...{ trace: "repost", object: "p1\uDC00", sourcePost: "a1", targetPost: "m1" },
    ...{ sourceSeconds: NOON, targetSeconds: NOON + 1, gapSeconds: 1, objectWeight: 1.5 },
  },
  {
    ...{ trace: "repost", object: "p2", sourcePost: "a2", targetPost: "m2" },
    ...{ sourceSeconds: NOON + 61.5, targetSeconds: NOON + 60.25, gapSeconds: 1.25, objectWeight: 1 },
  },
];

const NO_CHANCE: NonNullable<AccountLedger["chance"]> = { log10P: 0, decidedBy: "standing", divisions: 1, log10PStanding: 0, log10PCrowds: 0, log10PPosts: 0, nats: 0, log10POwn: 0, companyNats: 0, companyNatsInside: 0, around: undefined, community: undefined };

const NO_CIRCLES = Array.from({ length: 4 }, () => ({ accounts: [], shares: 0 }));

/** Of the flagged accounts and of one that isn't. */
const ledgers: readonly AccountLedger[] = [
  {
    ...{ account: "x:-100", clusterId: "c1", flagged: true, classes: 1, posts: 3, surprise: 0.999_023_437_5, score: 0.6, z: 0.4, log10EValue: 3.500_000_1 },
    chance: { log10P: -4.301_029_99, decidedBy: "crowds", divisions: 1, log10PStanding: -5.5, log10PCrowds: -4.602_06, log10PPosts: -3, nats: 3.000_000_01, log10POwn: -2, companyNats: 16, companyNatsInside: 12.25, around: { classes: 1, posts: 3, chances: [0.15, 0.2, 0, 0], surprise: 0.75, score: 0.5, log10P: -3.200_000_01 }, community: { accounts: 5, passed: 3, log10P: -3.397_940_01, log10PAround: -3.100_000_01 } },
    crowds: [
      { quarter: 0, rank: 1, others: 2, unlisted: 1, met: 1, expected: 0.24, nats: 1.240_263_536_2 },
      { quarter: 0, rank: 3, others: 3, unlisted: 0, met: 1, expected: 0.36, nats: 0.381_651_247_5 },
    ],
    busyShares: 1,
    partners: [{ account: "x:b\u0000b", nats: 12.25, surprise: 1 / 3 }, { account: "x:alice", nats: 3, surprise: 0.1 }],
    shares: 25,
    circles: [{ accounts: ["x:alice", "x:b\u0000b"], shares: 3 }, ...NO_CIRCLES.slice(1)],
    entries: [
      {
        ...{ post: "x:m1", seconds: NOON + 1, quarter: 0, trace: "repost", object: "p1\uDC00", met: 2, rank: 3, expected: 0.36, nats: 4.995_117_187_5, crowd: 4, others: [1, 0, 3, 0, 0, 0, 0, 0] },
        members: [
          { account: "x:alice", post: "x:a1", seconds: NOON, gapSeconds: 1, rank: 1, tied: 1 },
          { account: "x:b\u0000b", post: "x:b1", seconds: NOON + 3.25, gapSeconds: 2.25, rank: 3, tied: 2 },
        ],
        passedOver: [{ trace: "hashtag", object: "vote", met: 1, rank: 7, expected: 0.84, nats: 0.014_648_437_5 }],
        passedOverMore: 4,
      },
    ],
    rest: { posts: 0, nats: 0 },
    postsAlone: 2,
  },
  {
    ...{ account: "x:b\u0000b", clusterId: "c1", flagged: true, classes: 1, posts: 8, surprise: 1 / 3, score: 0.5, z: 0.1, log10EValue: 3.5 },
    ...{ chance: NO_CHANCE, crowds: [], busyShares: 0, partners: [], shares: 25, circles: NO_CIRCLES, entries: [], rest: { posts: 0, nats: 0 }, postsAlone: 8 },
  },
  {
    ...{ account: "x:alice", clusterId: "c1", flagged: false, classes: 1, posts: 1, surprise: 0, score: 0, z: 0, log10EValue: 0 },
    ...{ chance: NO_CHANCE, crowds: [], busyShares: 0, partners: [], shares: 25, circles: NO_CIRCLES, entries: [], rest: { posts: 0, nats: 0 }, postsAlone: 1 },
  },
];
