import { describe, expect, it } from "vitest";
import { parseRun, recordsOfRun } from "../../src/notebook/runRecords.js";
import { runJson } from "../../src/reports/runJson.js";
import { exampleRun } from "../reports/exampleRun.js";
import { textOf } from "../reports/golden.js";

const run = textOf(runJson, exampleRun());
const parse = (texts: Readonly<Record<string, string>>) => parseRun((file) => texts[file], "a run");

describe("parseRun", () => {
  it("reads what a run is written as", () => {
    const { head, clusters, ties, findings, posts } = recordsOfRun(exampleRun());
    expect(head.seed).toBe(7);
    expect(clusters.map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect([...ties].map(([id, list]) => [id, list.length])).toEqual([["c1", 3], ["c2", 1]]);
    expect(findings.get("c1")!.kinds[1]!.value).toBeNull();
    expect(posts.get("x:m1")).toEqual({ post: "x:m1", account: "x:-100", time: "2021-08-01T12:00:01.250Z", replyTo: "p1", quoteOf: "p2", deletedTime: "2021-08-01T12:01:00Z" });
  });

  it("does without findings and posts", () => {
    const { findings: _, citedPosts: __, ...plain } = exampleRun();
    for (const records of [parse({ "run.json": run }), recordsOfRun(plain)]) expect([records.findings.size, records.posts.size]).toEqual([0, 0]);
  });

  it.each([
    ["input-missing", {}],
    ["input-format", { "run.json": "{" }],
    ["input-format", { "run.json": "null" }],
    ["input-format", { "run.json": '{"formatVersion":2,"clusters":[],"ties":[]}' }],
    ["input-format", { "run.json": run, "findings.json": "[]" }],
    ["input-format", { "run.json": run, "posts.jsonl": "{}\n" }],
  ])("refuses other files: %s %#", (code, texts) => {
    expect(() => parse(texts as Record<string, string>)).toThrow(expect.objectContaining({ code }));
  });
});
