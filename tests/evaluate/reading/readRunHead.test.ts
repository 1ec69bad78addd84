import { describe, expect, it } from "vitest";
import { readRunHead } from "../../../src/evaluate/reading/readRunHead.js";
import type { Run } from "../../../src/model/run.js";
import { runJson } from "../../../src/reports/runJson.js";
import { exampleRun } from "../../reports/exampleRun.js";

describe("readRunHead", () => {
  it("reads what the report writes", async () => {
    const run = exampleRun();
    expect(await readRunHead(runJson.write(run), "run.json")).toEqual({ kinds: new Map(), toSeconds: run.head.span!.toSeconds });
  });

  it("knows no end without posts", async () => {
    const run: Run = { ...exampleRun(), head: { ...exampleRun().head, span: undefined } };
    expect((await readRunHead(runJson.write(run), "run.json")).toSeconds).toBeUndefined();
  });

  it("takes the kinds of clusters that have one, and never looks at ties", async () => {
    const text = '{\n"formatVersion":1,\n"span":null,\n"clusters":[{"id":"c1","kind":"hijack"},{"id":"c2"},{"id":"c3","kind":null}],\n"ties":[\nnot even JSON';
    expect(await readRunHead([text], "run.json")).toEqual({ kinds: new Map([["c1", "hijack"]]), toSeconds: undefined });
  });

  it("reads a file that was formatted anew", async () => {
    const text = JSON.stringify({ formatVersion: 1, clusters: [], span: { toSeconds: 5 }, ties: [] }, null, 2);
    expect((await readRunHead([text], "run.json")).toSeconds).toBe(5);
  });

  it.each(["", "[]", "null", "hello", '{"clusters":[]}', '{"formatVersion":2,"clusters":[]}', '{"formatVersion":1}'])("refuses %j", async (text) => {
    await expect(readRunHead([text], "there/run.json")).rejects.toMatchObject({ code: "input-format", message: expect.stringContaining("there/run.json is not the run.json") });
  });
});
