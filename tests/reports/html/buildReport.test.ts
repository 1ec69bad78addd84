import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/reports/html/buildReport.js";
import { redact, namesBehind } from "../../../src/reports/html/redact.js";
import { sourceOfRun } from "../../../src/reports/html/reportSource.js";
import { createPseudonyms } from "../../../src/reports/pseudonyms/pseudonyms.js";
import { emptyRun, renumberedRun } from "../../../src/testing/runVariants.js";
import { madeUpSource, START } from "../../browser/madeUpSource.js";
import { exampleRun } from "../exampleRun.js";

describe("buildReport", () => {
  it("makes a card of each flagged cluster, and names nobody of the others", () => {
    const { head, blocks } = buildReport(sourceOfRun(exampleRun()));
    expect(head).toMatchObject({ version: "0.1.0", seed: 7, accounts: 6, flaggedAccounts: 2, testedAccounts: 6, fdr: 0.05, undecided: null, cautions: ["posts.csv has exactly 22 rows."] });
    expect(head.findings.map(({ id, accounts, flaggedAccounts }) => [id, accounts, flaggedAccounts])).toEqual([["c1", 3, 2]]);
    expect(head.leads).toEqual([{ id: "c2", accounts: 2, log10EValue: 0, traces: ["repost"] }]);
    expect(blocks[0]!.accounts.key.slice(0, 3)).toEqual(["x:-100", "x:b\u0000b", "x:alice"]);
    expect(JSON.stringify({ head, blocks })).not.toContain("telegram:@zo");
  });

  it("doesn't depend on how accounts are numbered, and copes with an empty run", () => {
    expect(buildReport(sourceOfRun(renumberedRun(exampleRun())))).toEqual(buildReport(sourceOfRun(exampleRun())));
    expect(buildReport(sourceOfRun(emptyRun(exampleRun())))).toMatchObject({ head: { findings: [], leads: [] }, blocks: [] });
  });

  it("reckons the figures of the paragraph", () => {
    // Ten members share each of 3 things, the i-th of them 3 i² seconds after the first: 3, 9, 15, … 51 s after one another.
    const { head, blocks } = buildReport(madeUpSource({ findings: 1, membersEach: 10, thingsEach: 3, isJudged: false }));
    expect(head.findings[0]!.facts).toMatchObject({ trace: "link", things: 3, posts: 30, gapSeconds: 27, listed: 135, counted: 135, fromSeconds: START, memberLatencySeconds: null });
    expect(blocks[0]!.rows.first).toHaveLength(135);
    // All of Monday: things begin at 0, 9973 and 19946 s, which is hours 0, 2 and 5.
    expect(blocks[0]!.activity.of).toBe("evidence");
    expect(blocks[0]!.activity.counts.slice(0, 7)).toEqual([10, 0, 10, 0, 0, 10, 0]);
  });

  it("takes judgement, pictures and words from scores and posts, but no word of a deleted post", () => {
    const { head, blocks } = buildReport(madeUpSource({ findings: 1, membersEach: 10, thingsEach: 3, isJudged: true }));
    expect(head.findings[0]!.judgement).toMatchObject({ kind: "amplification", verdict: "inauthentic", principals: [{ key: "x:candidate_a", label: null }], protectedTargets: 2 });
    expect(blocks[0]).toMatchObject({ activity: { of: "all" }, paths: [{ trace: "link" }], voice: [{ hashtag: "vote" }] });
    expect(blocks[0]!.posts.text.filter((text) => text === null)).toHaveLength(1);
    expect(blocks[0]!.posts.deleted.reduce((sum, deleted) => sum + deleted, 0)).toBe(1);
  });

  it("keeps the beginning of long texts, and how long they were", () => {
    const { blocks } = buildReport(madeUpSource({ findings: 1, membersEach: 2, thingsEach: 1, isJudged: true, text: () => `${"a".repeat(4999)}\u{1F600}${"b".repeat(10)}`, label: () => "n".repeat(101) }));
    expect(blocks[0]!.posts).toMatchObject({ text: [`${"a".repeat(4999)}…`, `${"a".repeat(4999)}…`], cutFrom: [5011, 5011] });
    expect(blocks[0]!.accounts.label[0]).toBe(`${"n".repeat(100)}…`);
  });
});

describe("redact", () => {
  it("leaves no account, label, post or mention anywhere, and a key that leads back to all of them", () => {
    const source = madeUpSource({ findings: 2, membersEach: 12, thingsEach: 4, isJudged: true, label: (account) => `Person_${account}`, text: (post) => `as @Person_${post % 12} said to person_3 and @outsider`, object: (thing) => (thing % 2 === 0 ? "x:80000001" : "x:7000003") });
    const pseudonyms = createPseudonyms(new Uint8Array(32).fill(3), source.accounts);
    const whole = buildReport(source);
    const text = JSON.stringify(redact(whole, pseudonyms));
    expect(JSON.stringify(whole)).toMatch(/person_3/i);
    expect(text).not.toMatch(/person_\d|@outsider|x:7\d{6}|x:8\d{7}|candidate_a|kanal/i);
    const behind = namesBehind(whole, pseudonyms);
    expect(redact(whole, pseudonyms).blocks[0]!.accounts.key.map((key) => behind.get(key))).toEqual(whole.blocks[0]!.accounts.key);
  });
});
