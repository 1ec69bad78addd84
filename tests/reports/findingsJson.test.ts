import { describe, expect, it } from "vitest";
import { findingsJson, type FindingsFile } from "../../src/reports/findingsJson.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

const read = (run = exampleRun()): FindingsFile => JSON.parse(textOf(findingsJson, run)) as FindingsFile;

describe("findings.json", () => {
  it("keeps what every report promises", () => checkReport(findingsJson, exampleRun()));

  it("is, letter for letter, the published shape", () => {
    expect(textOf(findingsJson, exampleRun())).toBe(golden("findings.json"));
  });

  it("says null for what isn't known, and rounds", () => {
    const [first, second] = read().findings!;
    expect(first!.coordination).toEqual({ value: 0.666_666_667, low: 0.25, high: 0.987_654_321 });
    expect(first!.kinds.map(({ name, value }) => [name, value])).toEqual([["copypasta", 0.333_333], ["amplification", null]]);
    expect(first!.kinds[0]!.channels).toEqual([
      { name: "templates", value: 0.9, meaning: "9 of 10 posts.", conceals: false },
      { name: "hiding", value: null, meaning: "No accounts file.", conceals: true },
    ]);
    expect(first!.exposure[0]!.lang).toBeNull();
    expect(first!.paths[0]!.steps[0]).toMatchObject({ domain: null, seconds: 1_627_819_200.123 });
    expect([second!.kind, second!.kindProbability, second!.engagement]).toEqual([null, null, null]);
  });

  it("tells no findings from none looked for", () => {
    const { findings: _, ...without } = exampleRun();
    expect(read(without).findings).toBeNull();
    expect(read({ ...exampleRun(), findings: [] }).findings).toEqual([]);
  });
});
