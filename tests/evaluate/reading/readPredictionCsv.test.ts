import { describe, expect, it } from "vitest";
import { readPredictionCsv } from "../../../src/evaluate/reading/readPredictionCsv.js";
import { accountsCsv } from "../../../src/reports/accountsCsv.js";
import { exampleRun } from "../../reports/exampleRun.js";

const HEADER = "platform,accountId,clusterId,coordination,flagged\n";

async function read(...pieces: string[]) {
  const { accounts, score, flagged, cluster, clusters } = await readPredictionCsv(pieces, "a.csv");
  return {
    accounts: Array.from({ length: accounts.size }, (_, i) => accounts.name(i)),
    score: [...score],
    flagged: [...flagged],
    cluster: [...cluster],
    clusters,
  };
}

describe("readPredictionCsv", () => {
  it("reads what the report writes, spreadsheet apostrophes, quotes and line breaks included", async () => {
    const run = exampleRun();
    const table = await read(...accountsCsv.write(run));
    // NUL can't be written to CSV: the report puts U+FFFD in its place.
    expect(table.accounts).toEqual(run.accounts.map(({ platform, accountId }) => `${platform}:${accountId.replace("\0", "\uFFFD")}`));
    expect(table.flagged).toEqual(run.accounts.map(({ flagged }) => (flagged ? 1 : 0)));
    expect(table.cluster.map((c) => table.clusters[c]?.id)).toEqual(run.accounts.map(({ clusterId }) => clusterId));
    for (const [i, { coordination }] of run.accounts.entries()) expect(table.score[i]).toBeCloseTo(coordination, 6);
  });

  it("takes columns in any order, others beside them, and the truth values of other languages", async () => {
    const text = "note,flagged,coordination,clusterId,accountId,platform\nn,True,0.5,g,1,x\nn,FALSE,2e-1,,2,x\nn,1,0,g,3,x\nn,0,7,h,4,x\n";
    expect(await read(text)).toEqual({
      accounts: ["x:1", "x:2", "x:3", "x:4"],
      score: [0.5, 0.2, 0, 7],
      flagged: [1, 0, 1, 0],
      cluster: [0, -1, 0, 1],
      clusters: [{ id: "g", kind: null }, { id: "h", kind: null }],
    });
  });

  it("reads a header alone as no accounts", async () => {
    expect((await read(HEADER)).accounts).toEqual([]);
  });

  it.each([
    ["x,1,,0.5\n", "line 2 has 4 cells for 5 columns"],
    ["x,1,,0.5,true\n\nx,2,,0.5\n", "line 4 has 4 cells"],
    ["x,1,,,true\n", 'line 2 has coordination ""'],
    ["x,1,,-0.1,true\n", 'line 2 has coordination "-0.1"'],
    ["x,1,,Infinity,true\n", 'coordination "Infinity"'],
    ["x,1,,NaN,true\n", 'coordination "NaN"'],
    ["x,1,,0.5,yes\n", 'line 2 has flagged "yes"'],
    [",1,,0.5,true\n", "line 2 has no platform"],
    ["x,,,0.5,true\n", "line 2 has no platform or no accountId"],
    ['x,"1"2,,0.5,true\n', "line 2 has quotes where CSV can't have them"],
    ['x,1,,0.5,true\nx,"2,,0.5,true\nx,3,,0.5,true\n', "line 3 has a quote that is never closed"],
    [`x,"${"\n".repeat(5000)}`, "line 2 has a quote that is never closed"],
  ])("refuses %j", async (rows, message) => {
    await expect(read(HEADER, rows)).rejects.toMatchObject({ code: "input-schema", message: expect.stringContaining(message) });
  });

  it("refuses other tables and empty files", async () => {
    await expect(read("id,score\n1,2\n")).rejects.toMatchObject({ code: "column-missing", message: expect.stringContaining("platform, accountId, clusterId, coordination, flagged; it has id, score") });
    await expect(read("")).rejects.toMatchObject({ code: "input-empty" });
  });
});
