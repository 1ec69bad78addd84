import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/model/report.js";
import { hashFile, MANIFEST_FILE, readManifest } from "../../../src/reports/folder/manifest.js";
import { writeRun } from "../../../src/reports/folder/writeRun.js";
import { reports } from "../../../src/reports/index.js";
import { emptyRun } from "../../../src/testing/runVariants.js";
import { exampleRun } from "../exampleRun.js";
import { golden } from "../golden.js";
import { contents, failure, freshFolder } from "./files.js";

const FILES = ["accounts.csv", "clusters.csv", "codeOfConduct.csv", "findings.json", "network.gexf", "network.graphml", "ledger.jsonl", "posts.jsonl", "run.json", "stix.json", "summary.md", "ties.csv"];
const run = exampleRun();

const report = (file: string, write: () => Iterable<string>): Report => ({ name: file, file, holds: "a test", write });

describe("writeRun", () => {
  it("writes every report, remembers their hashes and returns their paths", async () => {
    const dir = join(freshFolder(), "out");
    expect(await writeRun(run, dir)).toEqual(FILES.map((file) => join(dir, file)));
    const { [MANIFEST_FILE]: manifest, ...written } = contents(dir);
    expect(written).toEqual(Object.fromEntries(FILES.map((file) => [file, golden(file)])));
    expect(manifest).toContain(await hashFile(join(dir, "run.json")));
  });

  it("refuses to replace an earlier run, and does so when forced", async () => {
    const dir = freshFolder();
    await writeRun(run, dir, { reports: [report("a", () => ["1"])] });
    expect(await failure(writeRun(run, dir, { reports: [report("a", () => ["2"])] }))).toMatchObject({ code: "output-exists" });
    expect(contents(dir)).toMatchObject({ a: "1" });
    await writeRun(run, dir, { reports: [report("a", () => ["2"])], force: true });
    expect(contents(dir)).toMatchObject({ a: "2" });
    expect([...(await readManifest(dir))]).toEqual([["a", [await hashFile(join(dir, "a"))]]]);
  });

  it("writes a removed file again without force", async () => {
    const dir = freshFolder();
    await writeRun(run, dir, { reports: [report("a", () => ["1"])] });
    rmSync(join(dir, "a"));
    await writeRun(run, dir, { reports: [report("a", () => ["2"])] });
    expect(contents(dir)).toMatchObject({ a: "2" });
  });

  it("leaves a folder with a stranger's file as it was, even if forced", async () => {
    const dir = freshFolder();
    writeFileSync(join(dir, "accounts.csv"), "my accounts");
    expect(await failure(writeRun(run, dir, { force: true }))).toMatchObject({ code: "output-exists" });
    expect(contents(dir)).toEqual({ "accounts.csv": "my accounts" });
  });

  it.each([false, true])("leaves a stranger's file that appears while it writes, force %s", async (force) => {
    const dir = freshFolder();
    const intruder = report("a", () => {
      writeFileSync(join(dir, "a"), "mine");
      return ["ours"];
    });
    expect(await failure(writeRun(run, dir, { reports: [intruder], force }))).toMatchObject({ code: "output-exists" });
    expect(contents(dir)).toEqual({ a: "mine" });
  });

  it("leaves an earlier run whole when the next one is stopped", async () => {
    const dir = freshFolder();
    await writeRun(run, dir);
    const before = contents(dir);
    const controller = new AbortController();
    const options = { force: true, signal: controller.signal, onProgress: (done: number) => done === 3 && controller.abort() };
    expect(await failure(writeRun(emptyRun(run), dir, { ...options, reports: [...reports].reverse() }))).toMatchObject({ code: "interrupted" });
    expect(contents(dir)).toEqual(before);
  });

  it("leaves nothing at all when a first run fails", async () => {
    const dir = freshFolder();
    const fails = report("b", function* () {
      yield "half";
      throw new RangeError("broken report");
    });
    await expect(writeRun(run, join(dir, "out"), { reports: [report("a", () => ["1"]), fails] })).rejects.toThrow(RangeError);
    expect(contents(dir)).toEqual({});
  });

  it("takes further files into the run, and clears those that a forced run no longer has", async () => {
    const dir = freshFolder();
    const files = [
      { file: "rejected.jsonl", pieces: ["{}\n"] },
      { file: "notes.md", pieces: ["ours"] },
    ];
    expect(await writeRun(run, dir, { reports: [], files })).toEqual([join(dir, "rejected.jsonl"), join(dir, "notes.md")]);
    writeFileSync(join(dir, "notes.md"), "ours, and my own notes");
    await writeRun(run, dir, { reports: [report("a", () => ["1"])], force: true });
    expect(Object.keys(contents(dir)).sort()).toEqual([MANIFEST_FILE, "a", "notes.md"]);
    expect([...(await readManifest(dir)).keys()]).toEqual(["a", "notes.md"]);
  });

  it("keeps further files of an earlier run without force", async () => {
    const dir = freshFolder();
    await writeRun(run, dir, { reports: [report("a", () => ["1"])] });
    await writeRun(run, dir, { reports: [report("b", () => ["2"])] });
    expect(contents(dir)).toMatchObject({ a: "1", b: "2" });
    expect([...(await readManifest(dir)).keys()]).toEqual(["a", "b"]);
  });

  it("can be forced over a run that was cut off between two renames", async () => {
    const dir = freshFolder();
    await writeRun(run, dir, { reports: [report("a", () => ["1"]), report("b", () => ["1"])] });
    const before = readFileSync(join(dir, MANIFEST_FILE), "utf8");
    await writeRun(run, dir, { reports: [report("a", () => ["2"]), report("b", () => ["2"])], force: true });
    // What the machine's end would have left: a is new, b is old, the manifest knows both.
    const hash = async (file: string): Promise<string> => hashFile(join(dir, file));
    const manifest = JSON.parse(before) as { sha256: Record<string, string[]> };
    manifest.sha256["a"]!.push(await hash("a"));
    manifest.sha256["b"]!.push(await hash("b"));
    writeFileSync(join(dir, MANIFEST_FILE), JSON.stringify(manifest));
    writeFileSync(join(dir, "b"), "1");
    await writeRun(run, dir, { reports: [report("a", () => ["3"]), report("b", () => ["3"])], force: true });
    expect(contents(dir)).toMatchObject({ a: "3", b: "3" });
  });

  it("reports progress file by file", async () => {
    const steps: number[][] = [];
    await writeRun(run, freshFolder(), { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual(FILES.map((_, i) => [i + 1, FILES.length]));
  });
});
