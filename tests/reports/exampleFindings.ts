import type { CitedPost, Finding } from "../../src/model/finding.js";

// 2021-08-01T12:00:00Z
const NOON = 1_627_819_200;

/** Of the two clusters of exampleRun.ts: one with everything that a finding can hold, one with nothing. */
export const exampleFindings: readonly Finding[] = [
  {
    ...{ clusterId: "c1", size: 3, flagged: true, coordination: { value: 2 / 3, low: 0.25, high: 0.987_654_321_09 }, log10EValue: 3.25 },
    ...{ inauthenticity: { value: 0.75, low: 0.6, high: 0.9 }, verdict: "inauthentic", verdictBecause: "Two things speak for it, and one for hiding.", kind: "copypasta", kindProbability: 0.8 },
    prose: "3 accounts keep company, \"so to say\" <b>.",
    kinds: [
      {
        ...{ name: "copypasta", value: 1 / 3, question: "Do they write the same?", seen: "3 of 3 wrote one text.", missing: ["accounts"], refutedBy: "A share button.", disarm: ["T0084.001"] },
        channels: [
          { name: "templates", value: 0.9, meaning: "9 of 10 posts." },
          { name: "hiding", value: undefined, meaning: "No accounts file.", conceals: true },
        ],
      },
      { name: "amplification", value: undefined, question: "Do they repeat few?", seen: "Nobody reposts.", channels: [], missing: ["reposts"], refutedBy: "A fan club.", disarm: ["T0049"] },
    ],
    explanations: [{ name: "petition", value: 0, question: "Is it a petition?", seen: "No link in common.", channels: [], missing: [], refutedBy: "The text of the petition.", disarm: [] }],
    refutedBy: ["A share button."],
    principals: ["telegram:quiet"],
    protectedTargets: 1,
    roles: { "x:-100": "bridge" },
    exposure: [
      { platform: "x", lang: undefined, day: "2021-08-01", accounts: 4 },
      { platform: "x", lang: "de", day: "2021-08-02", accounts: 2 },
    ],
    activity: Array.from({ length: 168 }, (_, hour) => (hour === 156 ? 5 : 0)),
    paths: [
      {
        ...{ trace: "link", object: "a.example/1" },
        steps: [{ phase: "placement", platform: "x", domain: undefined, tags: [], account: "x:alice", byMember: true, post: "x:a1", seconds: NOON + 0.123_456, posts: 3, memberPosts: 1 }],
      },
    ],
    voice: [{ hashtag: "vote", days: [{ day: "2021-08-01", members: 3, others: 1 }] }],
    engagement: { posts: 63, accounts: 3, memberLatencies: [1, 2.000_499], otherLatencies: [60] },
  },
  {
    ...{ clusterId: "c2", size: 2, flagged: false, coordination: { value: 0.25, low: 0, high: 1 }, log10EValue: 0 },
    ...{ inauthenticity: { value: 0.5, low: 0, high: 1 }, verdict: "undecided", verdictBecause: "No evidence names it.", kind: undefined, kindProbability: undefined },
    ...{ prose: "2 accounts.", kinds: [], explanations: [], refutedBy: [], principals: [], protectedTargets: 0, roles: {}, exposure: [] },
    ...{ activity: Array.from({ length: 168 }, () => 0), paths: [], voice: [], engagement: undefined },
  },
];

/** Two posts that evidence names, one of them deleted. */
export const exampleCitedPosts: ReadonlyMap<string, CitedPost> = new Map([
  ["x:a1", { platform: "x", id: "a1", account: "x:alice", createdAt: NOON, text: "vote\u2028 </script> \uD800", lang: "en", urls: ["https://a.example/1"], repostOf: "p1" }],
  ["x:m1", { platform: "x", id: "m1", account: "x:-100", createdAt: NOON + 1.25, replyTo: "p1", quoteOf: "p2", deletedAt: NOON + 60 }],
]);
