import { describe, expect, it } from "vitest";
import { cutLedger, describeAccount, describeClusterLedgers } from "../../src/cli/describeLedger.js";
import type { ResultRow, ResultsHead } from "../../src/cli/readResults.js";
import type { LedgerFileEntry, LedgerLine, RunFileCluster } from "../../src/reports/index.js";
import { findingEntry } from "../../src/reports/findingsJson.js";
import { hostileRun } from "../../src/testing/runVariants.js";
import { ledgerJsonl } from "../../src/reports/ledgerJsonl.js";
import { exampleRun } from "../reports/exampleRun.js";

const given = (run = exampleRun()): LedgerLine[] => [...ledgerJsonl.write(run)].map((line) => JSON.parse(line) as LedgerLine);
const clusters = exampleRun().clusters as unknown as readonly RunFileCluster[];
const head: ResultsHead = { evidence: { tested: 1234, passed: 5, log10PLine: -4, communities: 20, log10POfCommunities: -3.301_03, undecided: null, divisions: [{ classes: 1, tested: 1234, usualMedian: 0.125, usualScale: 0.25, usualLevel: 0.125, usualSlope: 0, usualExcess: 1.5, sharesPerPost: 1.25 }], divisionsLeftOut: [] }, settings: { fdr: 0.01, habits: ["hashtag", "domain"] }, cautions: [], clusters };
const row: ResultRow = { account: "x:-100", clusterId: "c1", coordination: 0.9, log10EValue: 3.5, flagged: true };
const [ledger] = given() as [LedgerLine];
const entryWith = (changed: Partial<LedgerFileEntry>): LedgerLine => ({ ...ledger, entries: [{ ...ledger.entries[0]!, ...changed }] });

describe("describeAccount", () => {
  it("sets the score against what is usual", () => {
    const text = describeAccount(row, ledger, head);
    expect(text).toContain("\n  coordination 0.9, log10 of the e-value 3.5\n  Score 0.6 nats a post, 0.4 standard deviations above what is usual.\n");
    expect(text).toContain("  Usual in this run: 0.125 nats a post (median of 1,234 accounts; standard deviation 0.25). Nats measure surprise: each one more is 2.7 times rarer.\n");
    expect(text).toContain("  Flagged are p-values of 0.0001 and less: 1% of the flagged may be innocent on average (fdr).\n");
    // Five partners count; it has two: (1 / 3 + 0.1) / 5.
    expect(text).toContain("half its own surprise (0.999 over 3 posts and two blank ones) and half that of its five best partners (mean 0.0867)");
    expect(text).toContain("  x:b\\u{0}b: 12.3 nats over all meetings; its own surprise 0.333\n");
  });

  it("says in short what it comes down to, and how likely that is", () => {
    const text = describeAccount(row, ledger, head);
    expect(text).toContain("  In short: of the 5 others who shared the same things closest in time to it, 2 were of the 2 accounts that it was expected to meet, named from what they did in other hours. Blind chance would make that 0.6; the interests that people here have in common, 0.9.\n");
    // 10^4.30103.
    expect(text).toContain("  By this run's reckoning about 1 in 20,000 accounts that don't coordinate would score as high; of the 1,234 that were tested, 0.0617.\n");
    expect(describeAccount(row, { ...ledger, chance: { ...ledger.chance, log10P: -12.7 } }, head)).toContain("about 1 in 10^12 accounts");
  });

  it("says how the p-value comes about, and what else is asked of a flagged account", () => {
    const text = describeAccount(row, ledger, head);
    // 1 / sqrt(5) is more than the run's 0.25.
    expect(text).toContain("0.6 is 0.4 standard deviations above the usual 0.125 (one is 0.447, what chance alone leaves over 3 posts). p = 0.00000316.\n");
    expect(text).toContain("at 1.5 times blind chance: 3 nats in all (score × 3 posts and two blank ones). p = 0.000025.\n");
    expect(text).toContain("with 1.25 things each on average, whomever they met: p = 0.001.\n");
    expect(text).toContain("twice the smaller of the other two. p = 0.00005, by whom its posts met.\n");
    expect(text).toContain("The run flags p-values of 0.0001 and less, which 5 of 1,234 tested accounts have: so many that 1% of them may be innocent (fdr).\n");
    expect(text).toContain("without its partners': p = 0.01; no more than 0.05 is let pass.\n");
    expect(text).toContain("a community of 5 accounts that stand out at all, of which 3 are below the run's line, with p = 0.0004 in the middle (the median; 0.0005 is let pass, by the number of communities), and 0.000794 by the measure of those around (0.01 is let pass); of the company that it keeps 76.6% (in nats) is in there. Half has to be in either, unless it would pass if nobody else did.\n");
    expect(text).toContain("with a chance of up to 0.2 a meeting, which leaves a score of 0.5. p = 0.000631.\n");
    const many = { ...ledger, posts: 100, chance: { ...ledger.chance, log10P: -310.4, decidedBy: "standing" as const } };
    expect(describeAccount(row, many, head)).toContain("(one is 0.25, this public's spread)");
    const divisions = [{ ...head.evidence.divisions[0]!, usualLevel: 0.1, usualSlope: 0.05 }];
    // 0.1 + 0.05 ln 102.
    expect(describeAccount(row, many, { ...head, evidence: { ...head.evidence, divisions } })).toContain("above the usual 0.331 of accounts with as many posts (one is 0.25, this public's spread)");
    expect(describeAccount(row, many, { ...head, evidence: { ...head.evidence, divisions } })).toContain("standard deviation 0.25; 0.331 is usual of accounts with 100 posts)");
    expect(describeAccount(row, many, head)).toContain("p = 10^-310, by what is usual in this run.\n");
  });

  it("says where a score is one among its class, and what that changes", () => {
    const divisions = [...head.evidence.divisions, { ...head.evidence.divisions[0]!, classes: 16, tested: 1200, usualMedian: 0.375, usualExcess: 1 }];
    const text = describeAccount(row, { ...ledger, classes: 16, shares: 24.6, chance: { ...ledger.chance, divisions: 2 } }, { ...head, evidence: { ...head.evidence, divisions } });
    expect(text).toContain("  Told among its class: accounts are divided into 16 by a hash of their names, and others means those of its own");
    expect(text).toContain("  Usual in this run within a class of 16: 0.375 nats a post (median of 1,200 accounts;");
    expect(text).toContain("of the other two; times 2, since accounts were looked at in so many divisions and the best one counts. p = ");
    expect(text).toContain("among the 3 of its class who shared it closest in time");
    expect(text).toContain("with 3 of 25 shares, named from the other three.");
    // The measure of those around may say most in another division.
    expect(text).toContain("By the measure of those around it, among everybody together, whom it meets");
    const around = { ...ledger.chance.around!, classes: 16 };
    expect(describeAccount(row, { ...ledger, chance: { ...ledger.chance, around } }, head)).toContain("By the measure of those around it, among its class of 16, whom it meets");
    expect(describeAccount(row, ledger, head)).not.toContain("class");
  });

  it("says which divisions were looked at in part only, as nobody stands out in it", () => {
    const among = (divisions: number, divisionsLeftOut: readonly number[]): string => describeAccount(row, { ...ledger, chance: { ...ledger.chance, divisions } }, { ...head, evidence: { ...head.evidence, divisionsLeftOut } });
    expect(among(2, [16])).toContain("times 2, since accounts were looked at in so many divisions and the best one counts (that into 16 classes only in part: nobody stands out in a fourth of it). p = ");
    expect(among(3, [16, 256])).toContain("the best one counts (that into 16 and that into 256 classes only in part: nobody stands out in a fourth of it). p = ");
    expect(among(2, [])).toContain("the best one counts. p = ");
  });

  it("says place by place whom it met and whom chance would bring", () => {
    const text = describeAccount(row, ledger, head);
    expect(text).toContain("  In the first quarter of hours its company is 2 accounts with 3 of 25 shares, named from the other three.\n    place 1: met 2 others, 1 of its company; by blind chance 0.24, as usual here 0.36 (1.24 nats each)\n");
    expect(text).not.toContain("In the second quarter");
    expect(describeAccount(row, { ...ledger, crowds: [{ ...ledger.crowds[0]!, quarter: 1, rank: 8 }] }, head)).toContain("In the second quarter of hours its company is 0 accounts with 0 of 25 shares, named from the other three.\n    place 8 or later: met");
  });

  it("puts the posts side by side, with times and gaps", () => {
    const text = describeAccount(row, ledger, head);
    expect(text).toContain("1. 2021-08-01T12:00:01Z  post x:m1 shares repost p1");
    expect(text).toContain("     2021-08-01T12:00:00Z  x:alice, post x:a1: 1 s earlier, place 1\n     2021-08-01T12:00:03.250Z  x:b\\u{0}b, post x:b1: 2.25 s later, place 3 with 2 at this distance\n");
    expect(text).toContain("   passed over in the same post: hashtag vote (0.0146) and 4 more\n");
    expect(text).toContain("  2 posts met nobody of its company and count 0.\n");
  });

  it("names what was discounted, with counts", () => {
    const text = describeAccount(row, entryWith({ crowd: 20 }), head);
    expect(text).toContain("the most surprising counts (5 passed over in the posts above)");
    expect(text).toContain("(1 of the posts above had 20 or more others within a day)");
    expect(text).toContain("nobody counts as met (1 share of all that it rests on)");
    expect(text).toContain("A declared common owner: not discounted from the numbers, since the posts don't say who owns an account. Look at the profiles.\n");
    expect(text).toContain("Habits: of a hashtag, domain only each account's first share");
    expect(describeAccount(row, ledger, { ...head, settings: { fdr: 0.01, habits: [] } })).not.toContain("Habits");
  });

  it("names innocent explanations that were looked for, the owner that profiles declare first of all", () => {
    const finding = findingEntry(exampleRun().findings![0]!);
    const [explanation] = finding.explanations;
    const owned = { ...finding, explanations: [{ ...explanation!, name: "common-ownership", value: 0.337, seen: "3 of 4 name \u001b[2J one club." }, { ...explanation!, name: "fandom", value: null, seen: "No tag." }], refutedBy: ["A feed\u0007 of theirs."] };
    const text = describeAccount(row, ledger, head, owned);
    expect(text).toContain("What the profiles declare was looked for apart: 34 of 100. 3 of 4 name \\u{1b}[2J one club.\n");
    expect(text).toContain("\nWhat else explains it\n- common-ownership (34 of 100): 3 of 4 name \\u{1b}[2J one club.\n- fandom (the data can't say): No tag.\n");
    expect(text).toContain("\n- A feed\\u{7} of theirs.\n");
    expect(describeAccount(row, ledger, head, { ...owned, explanations: owned.explanations.slice(1) })).toContain("Look at the profiles.\n");
  });

  it.each([
    [119.5, "120 s later"],
    [600, "10 min later"],
    [9000, "2.5 h later"],
    [0, "at the same time"],
  ])("says %s seconds as %s", (gapSeconds, words) => {
    const member = { ...ledger.entries[0]!.members[1]!, gapSeconds };
    expect(describeAccount(row, entryWith({ members: [member] }), head)).toContain(`post x:b1: ${words}, place`);
  });

  it("says who was met twice, and who alone", () => {
    const [first] = ledger.entries[0]!.members;
    expect(describeAccount(row, entryWith({ met: 2, members: [first!, first!] }), head)).toContain("met 1 of the 2 others, 2 times, among the 3 who");
    expect(describeAccount(row, entryWith({ met: 1, rank: 1, members: [first!] }), head)).toContain("met 1 of the 2 others as the one who shared it closest in time");
  });

  it("doesn't call a flagged account innocent where its ledger is missing", () => {
    expect(describeAccount(row, undefined, head)).toMatch(/^x:-100: flagged, in cluster c1 with 2 others\n[^]*is the file whole/);
  });

  it("lets no name move the cursor or break a line", () => {
    const hostile = given(hostileRun(exampleRun()));
    for (const one of hostile) {
      const text = describeAccount({ ...row, account: one.account }, one, head) + describeClusterLedgers(clusters[0]!, [one], head);
      // No control character but the line ends that are ours.
      expect([...text].filter((character) => /\p{Cc}/u.test(character) && character !== "\n")).toEqual([]);
      expect(text).not.toMatch(/\n=1/);
    }
  });
});

describe("describeClusterLedgers", () => {
  it("gives each member a line with its posts below", () => {
    const text = describeClusterLedgers(clusters[0]!, given(), head);
    expect(text).toContain("Cluster c1: flagged, 3 accounts\n");
    expect(text).toContain('most share repost =1+1, "sum": 3 members of 4 sharers');
    expect(text).toContain("x:-100: score 0.6, 0.4 standard deviations above what is usual; 3 posts\n  p = 0.00005, by whom its posts met; log10 of the e-value 3.5\n  In short: of the 5 others");
    expect(text).toContain("\nWhat was discounted\n- The same session");
    expect(text).toContain("0.9.\n  2021-08-01T12:00:01Z  post x:m1: met 2 of the 2 others");
  });

  it("says once what is usual in each division that members are judged in, and what classes are", () => {
    const divisions = [...head.evidence.divisions, { ...head.evidence.divisions[0]!, classes: 16, usualMedian: 0.375 }];
    const [first, ...rest] = given();
    const text = describeClusterLedgers(clusters[0]!, [first!, ...rest.map((other) => ({ ...other, classes: 16 })), { ...first!, classes: 16 }], { ...head, evidence: { ...head.evidence, divisions } });
    for (const once of ["Usual in this run: 0.125", "Usual in this run within a class of 16: 0.375", "Flagged are p-values of", "Told among its class"]) expect(text.split(once)).toHaveLength(2);
    expect(describeClusterLedgers(clusters[0]!, given(), head)).not.toContain("Told among its class");
    expect(describeClusterLedgers(clusters[0]!, [], head)).toContain("Usual in this run: 0.125");
  });
});

describe("cutLedger", () => {
  it("counts what it leaves out, so that the sum stays", () => {
    const entry = ledger.entries[0]!;
    const long: LedgerLine = { ...ledger, entries: [entry, { ...entry, nats: 2 }, { ...entry, nats: 1 }], rest: { posts: 4, nats: 0.5 } };
    const cut = cutLedger(long, 1);
    expect(cut).toMatchObject({ entries: [{ nats: entry.nats }], rest: { posts: 6, nats: 3.5 } });
    // Two entries with one other at rank 1 and three at rank 3 each, besides the one of the ledger that none lists.
    expect(cut.crowds.map(({ unlisted }) => unlisted)).toEqual([3, 6]);
    expect(cutLedger(long, 3)).toBe(long);
  });
});
