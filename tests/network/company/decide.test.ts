import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { logChanceOfNats } from "../../../src/network/company/chance.js";
import type { Company } from "../../../src/network/company/company.js";
import { decide, type Decision } from "../../../src/network/company/decide.js";
import { NO_GROUP } from "../../../src/network/group.js";
import { crowdsOf, publicWith } from "./publicWith.js";

const SETTINGS = { fdr: 0.01, minClusterSize: 3, seed: 1 };

const flaggedBy = (company: Company, settings: Parameters<typeof decide>[1] = SETTINGS): number[] => [...decide([company], settings).flagged.entries()].filter(([, flagged]) => flagged === 1).map(([a]) => a);

describe("decide", () => {
  it("flags the groups that stand out and nobody else, strongest first", () => {
    const company = publicWith({ members: [8, 5] });
    const { cluster, flagged, logPLine, logP, logE, undecided } = decide([company], SETTINGS);
    expect(undecided).toBeUndefined();
    expect([...cluster.subarray(600)]).toEqual([...Array<number>(8).fill(0), ...Array<number>(5).fill(1)]);
    expect([...cluster.subarray(0, 600)].every((g) => g === NO_GROUP)).toBe(true);
    expect([...flagged]).toEqual([...cluster].map((g) => Number(g !== NO_GROUP)));
    expect(Math.max(...logP.subarray(600))).toBeLessThanOrEqual(logPLine!);
    expect(Math.min(...logE.subarray(600))).toBeGreaterThan(10);
  });

  it("decides nothing where the data can't carry it, whoever stands out", () => {
    const company = publicWith({ members: [8, 5] });
    expect(decide([company], { ...SETTINGS, undecidable: "Times are too coarse." })).toMatchObject({ undecided: "Times are too coarse.", logPLine: undefined, passed: 0 });
    expect(flaggedBy(company, { ...SETTINGS, undecidable: "Times are too coarse." })).toEqual([]);
    expect(decide([publicWith({ accounts: 150 })], { ...SETTINGS, undecidable: "And cut short." }).undecided).toMatch(/^150 accounts have .* to know what is usual\. And cut short\.$/);
  });

  it("says which p-values pass, and what communities that makes", () => {
    const company = publicWith({ members: [8, 5] });
    const { logPLine, passed, communities } = decide([company], SETTINGS);
    expect(passed).toBe(13);
    expect(communities).toMatchObject([{ accounts: 8, passed: 8 }, { accounts: 5, passed: 5 }]);
    // At most 13 of 613 at 1%.
    expect(logPLine).toBeLessThan(Math.log((0.01 * 13) / 613));
    expect(decide([publicWith({})], SETTINGS)).toMatchObject({ logPLine: undefined, passed: 0 });
  });

  it("flags nobody in a public alone", () => {
    for (let seed = 1; seed <= 20; seed++) expect(flaggedBy(publicWith({ seed }))).toEqual([]);
  });

  it("flags nobody whose company doesn't stand out, though a campaign's size lets them pass", () => {
    // Every other one of twenty fans is 4.2 deviations above what is usual; with the campaign, 70 of 680 pass from 3.1 on.
    const company = publicWith({ members: [60, 20], posts: 400 });
    const { median, scale } = decide([company], SETTINGS).judgements[0]!.usual;
    expect(scale).toBeGreaterThan(1 / Math.sqrt(402));
    const campaign = Array.from({ length: 60 }, (_, i) => 600 + i);
    company.surprise.fill(median + scale, 660);
    for (let a = 660; a < 680; a += 2) company.surprise[a] = median + 4.5 * scale;
    const { z } = decide([company], SETTINGS).judgements[0]!;
    // 16 of the 36 nats with their next eight lie with others of them.
    expect(Array.from(z.subarray(660), (value) => value > 3.2)).toEqual(Array.from({ length: 20 }, (_, i) => i % 2 === 0));
    expect(flaggedBy(company)).toEqual(campaign);
    // If all of them do, they are a group.
    company.surprise.fill(median + 4.5 * scale, 660);
    expect(flaggedBy(company)).toEqual([...campaign, ...Array.from({ length: 20 }, (_, i) => 660 + i)]);
  });

  it("flags no group below the least size", () => {
    expect(flaggedBy(publicWith({ members: [4] }))).toHaveLength(4);
    expect(flaggedBy(publicWith({ members: [4] }), { ...SETTINGS, minClusterSize: 5 })).toEqual([]);
  });

  it("needs more evidence at a lower error rate", () => {
    const company = publicWith({ members: [6], far: 4, posts: 20 });
    expect(flaggedBy(company, { ...SETTINGS, fdr: 0.2 }).length).toBeGreaterThan(0);
    expect(flaggedBy(company, { ...SETTINGS, fdr: 1e-200 })).toEqual([]);
    expect(decide([company], { ...SETTINGS, fdr: 1e-200 }).logPLine).toBeUndefined();
  });

  it("names nobody who stands out alone or with a single companion", () => {
    for (const members of [[1], [2], [1, 1, 1, 2]]) expect(flaggedBy(publicWith({ members }))).toEqual([]);
  });

  it("judges nobody by fewer than three posts", () => {
    const company = publicWith({ members: [5] });
    company.posts.fill(2, 600, 603);
    const { flagged, judgements } = decide([company], SETTINGS);
    const { z, usual } = judgements[0]!;
    expect(usual.tested).toBe(602);
    expect([...flagged.subarray(600)]).toEqual([0, 0, 0, 0, 0]);
    expect(z[600]).toBeGreaterThan(5);
    expect(z[600]).toBeLessThan(z[604]!);
  });

  it("is undecided, and says why, below 200 accounts with enough posts and company", () => {
    const { undecided, logPLine, flagged, logE, logP, cluster } = decide([publicWith({ accounts: 190, members: [9] })], SETTINGS);
    expect(undecided).toBe("199 accounts have 3 or more posts that share something with others, and company; 200 are needed to know what is usual.");
    expect([flagged, logE, logP].flatMap((column) => [...column]).every((x) => x === 0)).toBe(true);
    expect([cluster.every((g) => g === NO_GROUP), logPLine]).toEqual([true, undefined]);
    expect(decide([publicWith({ accounts: 191, members: [9] })], SETTINGS).undecided).toBeUndefined();
  });

  it("is undecided in a public where nobody keeps company, however much a group does", () => {
    const company = publicWith({ members: [9] });
    company.surprise.fill(0, 0, 600);
    const { undecided, flagged } = decide([company], SETTINGS);
    expect(undecided).toContain("9 accounts");
    expect([...flagged].every((x) => x === 0)).toBe(true);
  });

  it("takes company that few posts may keep by chance for no reason, over many posts for one", () => {
    // Nobody else keeps company to speak of: nine at 1.5 nats stand 3.9 deviations above all.
    const company = publicWith({ members: [9], posts: 5 });
    company.surprise.forEach((own, a) => (company.surprise[a] = a < 600 ? own / 100 : 1.5));
    const chanceOf = (posts: number): number => logChanceOfNats({ ...crowdsOf(1, posts), posts: Int32Array.of(posts), sharesPerPost: 1 }, 0, 1.5 * (posts + 2), 1);
    const { judgements, undecided } = decide([company], SETTINGS);
    expect([undecided, judgements[0]!.z[600]! > 3.9]).toEqual([undefined, true]);
    // Too often among 609 accounts, of whom nine pass.
    expect(chanceOf(5)).toBeGreaterThan(Math.log((SETTINGS.fdr * 9) / 609));
    expect(flaggedBy(company)).toEqual([]);
    company.posts.fill(20);
    company.crowds.set(crowdsOf(609, 20).crowds);
    expect(chanceOf(20)).toBeLessThan(Math.log((SETTINGS.fdr * 9) / 609));
    expect(flaggedBy(company)).toEqual([600, 601, 602, 603, 604, 605, 606, 607, 608]);
  });

  it("is undecided about nobody", () => {
    const nobody = decide([{ classes: 1, surprise: new Float64Array(0), posts: new Int32Array(0), sharesPerPost: 1, crowds: new Int32Array(0), chances: new Float64Array(0), partners: new Int32Array(0), nats: new Float64Array(0), outside: [] }], SETTINGS);
    expect(nobody.undecided).toContain("0 accounts");
    expect(nobody.flagged).toHaveLength(0);
  });

  /** Two divisions of the same public: in the first nobody stands out. */
  const inClasses = (members: readonly number[], far = 10): [Company, Company] => {
    const among = publicWith({ members, far });
    return [{ ...among, surprise: among.surprise.map((own, a) => (a < 600 ? own : 1)), partners: among.partners.slice().fill(-1, 600 * PARTNERS) }, { ...among, classes: 16 }];
  };

  it("flags whoever stands out in some division, by its numbers", () => {
    const [first, second] = inClasses([8]);
    expect(flaggedBy(first)).toEqual([]);
    const both = decide([first, second], SETTINGS);
    expect([...both.flagged.subarray(600)]).toEqual(Array<number>(8).fill(1));
    expect([...both.decidedIn.subarray(600)]).toEqual(Array<number>(8).fill(1));
    const alone = decide([second], SETTINGS);
    for (let a = 600; a < 608; a++) {
      // Times two for the p-value, by two for the e-value.
      expect(both.logP[a]).toBeCloseTo(alone.logP[a]! + Math.LN2, 10);
      expect(both.logE[a]).toBeCloseTo(alone.logE[a]! - Math.LN2, 10);
    }
  });

  it("asks twice the evidence where there are two divisions", () => {
    const company = publicWith({ members: [6], far: 4, posts: 20 });
    const { logPLine, logP } = decide([company], SETTINGS);
    const again = decide([company, { ...company, classes: 16 }], SETTINGS);
    expect(again.logP.every((value, a) => value === Math.min(0, logP[a]! + Math.LN2))).toBe(true);
    expect([...again.decidedIn].every((i) => i === 0)).toBe(true);
    expect(again.logPLine).toBe(logPLine! + Math.LN2);
  });

  it("leaves out divisions that don't know what is usual, as if they weren't there", () => {
    const company = publicWith({ members: [8] });
    const nobody = { ...company, classes: 16, surprise: new Float64Array(608) };
    const found = decide([company, nobody], SETTINGS);
    expect(found.judgements).toHaveLength(1);
    expect(found.logP).toEqual(decide([company], SETTINGS).logP);
    expect(decide([nobody, company], SETTINGS).undecided).toContain("0 accounts");
  });

  it("counts divisions in which nobody stood out, as if they had been judged and said nothing", () => {
    const [company, divided] = inClasses([8]);
    const alone = decide([divided], SETTINGS);
    const { logP, logE, quiet, divisions, judgements, flagged } = decide([divided], { ...SETTINGS, quiet: [16, 256] });
    expect([quiet, divisions, judgements.length]).toEqual([[16, 256], 3, 1]);
    expect([alone.quiet, alone.divisions]).toEqual([[], 1]);
    for (let a = 600; a < 608; a++) {
      expect(logP[a]).toBeCloseTo(alone.logP[a]! + Math.log(3), 10);
      expect(logE[a]).toBeCloseTo(alone.logE[a]! - Math.log(3), 10);
    }
    expect(flagged).toEqual(alone.flagged);
    const both = decide([company, divided], { ...SETTINGS, quiet: [256] });
    expect([both.divisions, both.judgements.length]).toEqual([3, 2]);
    expect(both.logP[600]).toBeCloseTo(logP[600]!, 10);
  });

  it("asks as much more evidence as there are quiet divisions", () => {
    const company = publicWith({ members: [6], far: 1, posts: 20 });
    const largest = Math.max(...decide([company], SETTINGS).logP.subarray(600));
    // So many times its p-value, and the sixth of 606 is at Benjamini and Hochberg's line.
    const enough = Math.floor((SETTINGS.fdr * 6) / 606 / Math.exp(largest));
    expect(enough).toBeGreaterThan(2);
    const quiet = (divisions: number): number[] => Array<number>(divisions - 1).fill(16);
    expect(flaggedBy(company, { ...SETTINGS, quiet: quiet(enough) })).toEqual([600, 601, 602, 603, 604, 605]);
    expect(flaggedBy(company, { ...SETTINGS, quiet: quiet(enough + 1) })).not.toEqual([600, 601, 602, 603, 604, 605]);
  });

  it("draws the line among all that some division tests", () => {
    const company = publicWith({ members: [8] });
    const first = { ...company, posts: company.posts.slice().fill(2, 0, 100) };
    const second = { ...company, classes: 16, posts: company.posts.slice().fill(2, 500, 600) };
    const { tested, judgements } = decide([first, second], SETTINGS);
    expect(judgements.map(({ usual }) => usual.tested)).toEqual([508, 508]);
    expect(tested).toBe(608);
    // A hundred are tested by neither.
    expect(decide([{ ...first, posts: first.posts.slice().fill(2, 500, 600) }, second], SETTINGS).tested).toBe(508);
  });

  it("decides alike on the same company and doesn't change it", () => {
    const company = publicWith({ members: [40, 20] });
    const before = JSON.stringify(company);
    const numbers = ({ judgements, ...rest }: Decision) => [rest, judgements.map(({ usual, score, z, logP }) => [usual, score, z, logP])];
    expect(numbers(decide([company], SETTINGS))).toEqual(numbers(decide([company], SETTINGS)));
    expect(JSON.stringify(company)).toBe(before);
  });
});
