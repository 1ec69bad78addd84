import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/run.js";
import { codeOfConductCsv } from "../../src/reports/codeOfConductCsv.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

/** The example with accounts that say where they are, and a second flagged cluster of which nothing is known. */
function statingRun(): Run {
  const run = exampleRun();
  const stated: Readonly<Record<string, { location?: string; lang?: string }>> = { "-100": { location: "Kraków, Polska", lang: "pl" }, "b\u0000b": { location: "Berlin", lang: "pl-PL" }, "@zoë": { location: "Brno, Czechia" } };
  return {
    ...run,
    clusters: run.clusters.map((cluster) => ({ ...cluster, flagged: true })),
    accounts: run.accounts.map((row) => ({ ...row, ...stated[row.accountId], flagged: row.accountId !== "alice" && row.clusterId !== undefined })),
    findings: run.findings!.filter(({ clusterId }) => clusterId === "c1"),
  };
}

describe("codeOfConduct.csv", () => {
  it("keeps what every report promises", () => {
    checkReport(codeOfConductCsv, exampleRun());
    checkReport(codeOfConductCsv, statingRun());
  });

  it("counts by what accounts state, and knows nothing else of them", () => {
    expect(textOf(codeOfConductCsv, statingRun())).toBe(golden("codeOfConductStated.csv"));
    expect(textOf(codeOfConductCsv, exampleRun())).toBe(golden("codeOfConduct.csv"));
  });

  it("counts what is coordinated where nobody looked for kinds", () => {
    const { findings: _, citedPosts: __, ...plain } = exampleRun();
    expect(textOf(codeOfConductCsv, plain).trim().split("\n").slice(1)).toEqual(["unknown,unknown,x,unclassified,,,1,2,0,"]);
  });
});
