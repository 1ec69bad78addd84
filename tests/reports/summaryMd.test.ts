import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/run.js";
import { summaryMd } from "../../src/reports/summaryMd.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { emptyRun, hostileRun } from "../../src/testing/runVariants.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

describe("summary.md", () => {
  it("keeps what every report promises", () => checkReport(summaryMd, exampleRun()));

  it("says in plain words what was found, how sure, and what speaks against it", () => {
    expect(textOf(summaryMd, exampleRun())).toBe(golden("summary.md"));
  });

  it("says so where kinds weren't looked for, and where nothing was found", () => {
    const { findings: _, ...plain } = exampleRun();
    expect(textOf(summaryMd, plain)).toContain("- Coordinated: 67%. Whether it is inauthentic wasn't judged\n");
    expect(textOf(summaryMd, emptyRun(exampleRun()))).toMatch(/^# Accounts in lockstep: 0 clusters, 0 accounts\n/);
    const undecided: Run = { ...exampleRun(), head: { ...exampleRun().head, evidence: { ...exampleRun().head.evidence, undecided: "Too few." } } };
    expect(textOf(summaryMd, undecided)).toContain("- Undecided: Too few. Nobody is flagged.\n");
  });

  it("leaves the rest of many to the tables", () => {
    const [cluster] = exampleRun().clusters;
    const many = { ...exampleRun(), clusters: Array.from({ length: 23 }, (_, i) => ({ ...cluster!, id: `c${i + 1}` })) };
    const text = textOf(summaryMd, many);
    expect(text.match(/^## /gm)).toHaveLength(20);
    expect(text).toContain("\n3 more are in clusters.csv.\n");
  });

  it("stays the same blocks whatever names hold", () => {
    const blocks = (run: Run): readonly string[] => textOf(summaryMd, run).split("\n").map((line) => /^(?:#+ |- |---|)/.exec(line)![0]);
    expect(blocks(hostileRun(exampleRun()))).toEqual(blocks(exampleRun()));
    expect(textOf(summaryMd, hostileRun(exampleRun()))).not.toMatch(/(?<![\\`])<script/);
  });
});
