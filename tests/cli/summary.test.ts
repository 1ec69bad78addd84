import { describe, expect, it } from "vitest";
import { describeRows, describeRun, summarise } from "../../src/cli/summary.js";
import { exampleRun } from "../reports/exampleRun.js";

describe("describeRows", () => {
  it("counts one and many", () => {
    expect(describeRows({ read: 1, accepted: 0, duplicates: 1, rejected: 0 })).toBe("1 row = 0 accepted + 1 duplicate + 0 rejected");
    expect(describeRows({ read: 12_000, accepted: 11_990, duplicates: 2, rejected: 8 })).toBe("12,000 rows = 11,990 accepted + 2 duplicates + 8 rejected");
  });
});

describe("describeRun", () => {
  it("says what was read, found, set aside, and where the results are", () => {
    const lines = describeRun(exampleRun(), "out").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^posts .*\.csv \(csv, times as iso\): 22 rows = 20 accepted \+ 1 duplicate \+ 1 rejected$/);
    expect(lines[1]).toBe("posts from 2021-08-01 to 2021-08-01 (1 hour)");
    expect(lines[3]).toMatch(/^\d accounts shared something; 5 ties between them; 1 cluster with 2 accounts flagged$/);
    expect(lines[4]).toMatch(/^ {2}c1 +\d accounts +10\^3\.3 against chance {2}by \w+ \d+%/);
    expect(lines.find((line) => line.startsWith("--shares"))).toBe("--shares-per-object-max 10 reached (hashtag): viral. One object was set aside.");
    expect(lines).toContain("1 further group of ties, not flagged: leads that chance, news or friends may explain.");
    expect(lines.find((line) => line.startsWith("Of flagged"))).toContain("about 5% may be there by chance (--fdr)");
    expect(lines.at(-1)).toBe("Results: out");
  });

  it("says what about the data makes results less sure", () => {
    const run = exampleRun();
    expect(describeRun(run, "out")).toContain("\nCaution: posts.csv has exactly 22 rows.\n");
    expect(describeRun({ ...run, head: { ...run.head, cautions: [] } }, "out")).not.toContain("Caution");
    expect(summarise(run, []).cautions).toEqual(run.head.cautions);
  });

  it("says why a run is undecided", () => {
    const run = exampleRun();
    const head = { ...run.head, evidence: { ...run.head.evidence, undecided: "12 accounts are too few." } };
    expect(describeRun({ ...run, head, clusters: [], accounts: [] }, "out")).toContain("Undecided: 12 accounts are too few. Nobody is flagged.\n");
  });

  it("shows the first ten clusters and says how many more there are", () => {
    const run = exampleRun();
    const clusters = Array.from({ length: 13 }, (_, i) => ({ ...run.clusters[0]!, id: `c${i + 1}` }));
    const text = describeRun({ ...run, clusters }, "out");
    expect(text.match(/^ {2}c\d+ /gm)).toHaveLength(10);
    expect(text).toContain("… and 3 more in clusters.csv");
  });

  it("shows what limits set aside by name, cut and harmless", () => {
    const run = exampleRun();
    const limit = { ...run.head.limits[0]!, count: 9, examples: ["\u001b[2J", "y".repeat(100), "c", "d"] };
    const text = describeRun({ ...run, head: { ...run.head, limits: [limit] } }, "out");
    expect(text).toContain(`\\u{1b}[2J, ${"y".repeat(59)}…, c and 6 more. `);
    expect(text).not.toContain("\u001b");
  });
});

describe("summarise", () => {
  it("holds counts, clusters, limits and files", () => {
    const run = exampleRun();
    expect(summarise(run, ["out/run.json"])).toMatchObject({
      rows: run.head.rows,
      accounts: run.accounts.length,
      flagged: run.accounts.filter(({ flagged }) => flagged).length,
      ties: 5,
      clusters: run.clusters.map(({ id, accounts }) => ({ id, size: accounts.length })),
      limits: run.head.limits,
      files: ["out/run.json"],
    });
  });
});
