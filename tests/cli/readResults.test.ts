import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAccount, readLedgers, readResultsHead } from "../../src/cli/readResults.js";
import { resultsFolder } from "./results.js";

const { signal } = new AbortController();

describe("readResultsHead", () => {
  it("reads what was decided, and the clusters, but no ties", async () => {
    const head = await readResultsHead(await resultsFolder(), signal);
    expect(head).toMatchObject({ evidence: { tested: 1234, undecided: null }, settings: { fdr: 0.01 }, clusters: [{ id: "c1", flagged: true }, { id: "c2", flagged: false }], ties: [] });
  });
});

describe("findAccount", () => {
  it("finds accounts by their key, whatever a spreadsheet would make of it", async () => {
    const folder = await resultsFolder();
    expect(await findAccount(folder, "x:-100", signal)).toEqual({ account: "x:-100", clusterId: "c1", coordination: 0.9, log10EValue: 3.5, flagged: true });
    expect(await findAccount(folder, "telegram:＝ü\ny", signal)).toMatchObject({ clusterId: "c2", flagged: false });
    expect(await findAccount(folder, "telegram:quiet", signal)).toMatchObject({ clusterId: null });
  });

  it("names the nearest three, nearest first", async () => {
    const folder = await resultsFolder();
    const path = join(folder, "accounts.csv");
    const others = ["aliceee", "alicee", "alicf", "zzz"].map((id) => `x,${id},,0,0,false\n`).join("");
    writeFileSync(path, readFileSync(path, "utf8") + others);
    await expect(findAccount(folder, "x:alic", signal)).rejects.toMatchObject({ code: "setting-invalid", message: expect.stringMatching(/Near it: x:alice, x:alicf, x:alicee\.$/) as string });
  });

  it("refuses a table of another version", async () => {
    const folder = await resultsFolder();
    writeFileSync(join(folder, "accounts.csv"), "platform,accountId,clusterId,coordination,flagged\nx,a,,0,false\n");
    await expect(findAccount(folder, "x:a", signal)).rejects.toMatchObject({ code: "column-missing", message: expect.stringContaining("log10EValue") as string });
  });
});

describe("readLedgers", () => {
  it("reads those of an account or of a cluster, in the order of the file", async () => {
    const folder = await resultsFolder();
    expect((await readLedgers(folder, { clusterId: "c1" }, signal)).map(({ account }) => account)).toEqual(["x:-100", "x:b\u0000b"]);
    expect((await readLedgers(folder, { account: "x:b\u0000b" }, signal)).map(({ posts }) => posts)).toEqual([8]);
    expect(await readLedgers(folder, { account: "x:alice" }, signal), "named in another's ledger only").toEqual([]);
  });

  it("refuses lines that are no ledger", async () => {
    const folder = await resultsFolder();
    writeFileSync(join(folder, "ledger.jsonl"), '{"account":"x:b"}\n');
    expect(await readLedgers(folder, { account: "x:a" }, signal)).toEqual([]);
    await expect(readLedgers(folder, { account: "x:b" }, signal)).rejects.toMatchObject({ code: "input-schema" });
  });

  it("stops when asked to", async () => {
    await expect(readLedgers(await resultsFolder(), { account: "x:a" }, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });
});
