import { describe, expect, it } from "vitest";
import { ledgerJsonl, type LedgerLine } from "../../src/reports/ledgerJsonl.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

const read = (text = textOf(ledgerJsonl, exampleRun())): LedgerLine[] => text.trimEnd().split("\n").map((line) => JSON.parse(line) as LedgerLine);

describe("ledger.jsonl", () => {
  it("keeps what every report promises", () => checkReport(ledgerJsonl, exampleRun()));

  it("is, letter for letter, the published shape", () => {
    expect(textOf(ledgerJsonl, exampleRun())).toBe(golden("ledger.jsonl"));
  });

  it("has a line for each flagged account, in the order of the clusters", () => {
    expect(read().map(({ account, clusterId, flagged }) => [clusterId, account, flagged])).toEqual([["c1", "x:-100", true], ["c1", "x:b\u0000b", true]]);
    const { clusters, ...rest } = exampleRun();
    const turned = { ...rest, clusters: clusters.map((cluster) => ({ ...cluster, accounts: [...cluster.accounts].reverse() })) };
    expect(read(textOf(ledgerJsonl, turned)).map(({ account }) => account)).toEqual(["x:b\u0000b", "x:-100"]);
  });

  it("keeps exactly what scores are added up from", () => {
    const [given, [written]] = [exampleRun().ledger("x:-100")!, read()];
    expect(written).toMatchObject({ surprise: given.surprise, score: given.score, shares: given.shares, circles: given.circles, partners: given.partners });
    expect(written!.entries[0]).toMatchObject({ nats: given.entries[0]!.nats, met: 2, rank: 3, time: "2021-08-01T12:00:01Z" });
    expect(written!.entries[0]!.members[1]).toMatchObject({ time: "2021-08-01T12:00:03.250Z", gapSeconds: 2.25, tied: 2 });
  });

  it("is empty where nobody is flagged", () => {
    const run = exampleRun();
    expect(textOf(ledgerJsonl, { ...run, accounts: run.accounts.map((row) => ({ ...row, flagged: false })) })).toBe("");
  });
});
