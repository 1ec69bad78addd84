import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPrediction } from "../../../src/evaluate/folder/readPrediction.js";
import { predictionOfRun } from "../../../src/evaluate/prediction.js";
import { writeRun } from "../../../src/reports/folder/writeRun.js";
import { exampleRun } from "../../reports/exampleRun.js";
import { START } from "../worlds.js";

const fixture = fileURLToPath(new URL("../../../fixtures/evaluate/run", import.meta.url));

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "lockstep-test-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("readPrediction", () => {
  it("reads the fixture's folder", async () => {
    const { name, accounts, score, flagged, cluster, clusters, toSeconds, scoresAreProbabilities } = await readPrediction(fixture);
    const row = Array.from(score.keys()).find((id) => accounts.name(id) === "x:-o1")!;
    expect([name, accounts.size, score[row], flagged[row], clusters[cluster[row]!]]).toEqual([fixture, 12, 0.95, 1, { id: "c3", kind: null }]);
    expect([toSeconds, scoresAreProbabilities]).toEqual([START + 36_000, false]);
  });

  it("says of a run's folder what the run says, to the digits of its reports", async () => {
    const run = exampleRun();
    await writeRun(run, folder);
    const [read, made] = [await readPrediction(folder), predictionOfRun(run)];
    expect([read.flagged, read.toSeconds]).toEqual([made.flagged, made.toSeconds]);
    const idOf = ({ clusters, cluster }: typeof read) => Array.from(cluster, (c) => clusters[c]?.id);
    expect(idOf(read)).toEqual(idOf(made));
    for (const [i, score] of made.score.entries()) expect(read.score[i]).toBeCloseTo(score, 6);
  });

  it("takes the kinds of clusters from run.json", async () => {
    copyFileSync(join(fixture, "accounts.csv"), join(folder, "accounts.csv"));
    writeFileSync(join(folder, "run.json"), JSON.stringify({ formatVersion: 1, span: null, clusters: [{ id: "c2", kind: "hijack" }] }));
    const { clusters, toSeconds } = await readPrediction(folder);
    expect(clusters.map(({ id, kind }) => [id, kind])).toEqual([["c1", null], ["c3", null], ["c2", "hijack"]]);
    expect(toSeconds).toBeUndefined();
  });

  it("reads a table by itself, which doesn't say where its posts end", async () => {
    const { name, accounts, toSeconds } = await readPrediction(join(fixture, "accounts.csv"));
    expect([name, accounts.size, toSeconds]).toEqual([join(fixture, "accounts.csv"), 12, undefined]);
  });

  it("says what a folder lacks", async () => {
    await expect(readPrediction(join(folder, "none"))).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("none") });
    await expect(readPrediction(folder)).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("it has no accounts.csv") });
    copyFileSync(join(fixture, "accounts.csv"), join(folder, "accounts.csv"));
    await expect(readPrediction(folder)).rejects.toMatchObject({ code: "input-missing", message: expect.stringContaining("it has no run.json") });
    writeFileSync(join(folder, "run.json"), "{}");
    await expect(readPrediction(folder)).rejects.toMatchObject({ code: "input-format" });
  });

  it("stops when it is told to", async () => {
    await expect(readPrediction(fixture, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });
});
