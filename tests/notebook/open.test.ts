import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import type { Post } from "../../src/model/post.js";
import { open } from "../../src/notebook/index.js";
import { detect } from "../../src/pipeline/detect.js";
import { reports } from "../../src/reports/index.js";
import { exampleRun } from "../reports/exampleRun.js";
import { textOf } from "../reports/golden.js";

const lines = (file: string): Post[] => readFileSync(new URL(`../../fixtures/election/${file}`, import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Post);

describe("open", () => {
  it("runs detect on records, and takes a reading or a run as well", async () => {
    const posts = lines("posts.jsonl");
    const run = await detect(read(posts), { fdr: 0.1 });
    const ofRun = (await open(run)).findings({ all: true });
    expect(ofRun.data.length).toBeGreaterThan(2);
    expect((await open(posts, { settings: { fdr: 0.1 } })).findings({ all: true }).data).toEqual(ofRun.data);
    expect((await open(read(posts), { settings: { fdr: 0.1 } })).findings({ all: true }).html).toBe(ofRun.html);
  });

  it("takes the texts of a run's files", async () => {
    const texts = Object.fromEntries(reports.map((report) => [report.file, textOf(report, exampleRun())]));
    const ofTexts = await open({ "run.json": texts["run.json"]!, "findings.json": texts["findings.json"]! });
    expect(ofTexts.findings().data).toEqual((await open(exampleRun())).findings().data);
    await expect(open({ "run.json": "{}" })).rejects.toMatchObject({ code: "input-format" });
  });

  it("refuses a folder that isn't there", async () => {
    await expect(open("no-such-folder")).rejects.toMatchObject({ code: "input-missing" });
  });
});
