import { describe, expect, it } from "vitest";
import { leadingScores, paragraphOf } from "../../../../src/reports/html/page/paragraph.js";
import type { Facts, FindingHead, JudgedScore, Judgement } from "../../../../src/reports/html/reportData.js";

const FACTS: Facts = {
  ...{ trace: "repost", things: 70, posts: 1200, gapSeconds: 9, reposted: { posts: 63, accounts: 3 }, memberLatencySeconds: 18, otherLatencySeconds: 2820 },
  ...{ listed: 500, counted: 500, fromSeconds: 1_756_684_800, toSeconds: 1_756_944_000 },
};
const saying = (facts: Partial<Facts>, finding: Partial<FindingHead> = {}): string =>
  paragraphOf({ id: "c1", accounts: 41, flaggedAccounts: 41, coordination: { value: 0.9 }, log10EValue: 9.3, things: [], judgement: null, facts: { ...FACTS, ...facts }, ...finding });
const TIMES = " The chance of such timing, again and again, is below 1 in 10⁹ for accounts that keep this public's usual company. Seen from 2025-09-01 to 2025-09-04.";

describe("the paragraph that a card opens with", () => {
  it.each<readonly [what: string, facts: Partial<Facts>, sentence: string]>([
    ["reposts", {}, "41 accounts reposted the same 63 posts of 3 accounts, typically 18 s after them; ordinary reposters of the same posts took 47 min."],
    ["reposts of posts that the data doesn't hold", { reposted: { posts: 63, accounts: null } }, "41 accounts reposted the same 63 posts, typically 18 s after them; ordinary reposters of the same posts took 47 min."],
    ["reposts that nobody else made", { reposted: { posts: 1, accounts: 1 }, otherLatencySeconds: null }, "41 accounts reposted the same 1 post of 1 account, typically 18 s after them."],
    ["reposts in a run without scores", { reposted: null, memberLatencySeconds: null }, "41 accounts reposted the same 70 posts, 1,200 times in all, typically 9 s after one another."],
    ["links", { trace: "link" }, "41 accounts shared the same 70 links, 1,200 times in all, typically 9 s after one another."],
    ["times that nobody knows", { trace: "text", things: 1, gapSeconds: null }, "41 accounts posted the same or nearly the same 1 text, 1,200 times in all."],
    ["a trace of somebody's own", { trace: "client" }, "41 accounts shared the same 70 things, 1,200 times in all, typically 9 s after one another."],
    ["no evidence kept", { trace: null }, "The company of 41 accounts is closer than this public's; the run kept no single co-share."],
  ])("tells of %s", (_, facts, sentence) => expect(saying(facts)).toBe(sentence + TIMES));

  it("says who isn't flagged, and nothing of chance without evidence", () => {
    expect(saying({ fromSeconds: null }, { flaggedAccounts: 38, log10EValue: 0 })).toMatch(/took 47 min\. Of the 41, 38 are flagged on evidence of their own; the others belong to the group but aren't flagged\.$/);
  });
});

describe("leadingScores", () => {
  const score = (name: string, value: number | null): JudgedScore => ({ name, value, seen: "", channels: [], missing: [], refutedBy: "", disarm: [] });
  const judgement = (kind: Judgement["kind"], explained: number | null): Judgement => ({
    ...{ inauthenticity: { value: 0, low: 0, high: 0 }, verdict: "undecided", verdictBecause: "", kind, kindProbability: null, refutedBy: [], principals: [], protectedTargets: 0 },
    ...{ kinds: [score("hijack", 0.6), score("laundering", 0.5)], explanations: [score("fandom", explained)] },
  });

  it("takes the kind that the finding is named after, else the highest, and an explanation of which something was seen", () => {
    expect(leadingScores(judgement("laundering", 0.2))).toMatchObject({ kind: { name: "laundering" }, explanation: { name: "fandom" } });
    expect(leadingScores(judgement(null, 0))).toEqual({ kind: score("hijack", 0.6), explanation: undefined });
    expect(leadingScores(judgement(null, null)).explanation).toBeUndefined();
  });
});
