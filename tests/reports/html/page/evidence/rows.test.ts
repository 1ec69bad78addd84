import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { citationOf } from "../../../../../src/reports/html/page/evidence/citation.js";
import { evidenceCsv } from "../../../../../src/reports/html/page/evidence/exportCsv.js";
import { evidenceRows, type Choice } from "../../../../../src/reports/html/page/evidence/rows.js";
import type { FindingBlock } from "../../../../../src/reports/html/reportData.js";

/** Three posts by two accounts; the third has no time. */
const block = {
  id: "c1",
  accounts: { key: ["x:1", "x:2"], label: ["Zoë", null], members: 2, flagged: [1, 1], log10EValue: [3, 3], role: [null, null] },
  things: { trace: ["link", "text"], object: ["b.example", "=1+1"] },
  posts: { id: ["x:p1", "x:p2", "x:p3"], account: [0, 1, 0], seconds: [1_756_684_800, 1_756_684_818, null], text: ["Read this", "Read that", null], cutFrom: [null, null, null], deleted: [0, 0, 1] },
  rows: { first: [0, 1, 0], second: [1, 2, 2], thing: [1, 0, 0], log10Chance: [-3, null, -5] },
} as unknown as FindingBlock;
const ALL: Choice = { text: "", trace: "", gapSecondsMax: Infinity, sort: "time", isDescending: false };
const choose = (change: Partial<Choice>): number[] => [...evidenceRows(block).choose({ ...ALL, ...change })];

describe("evidenceRows", () => {
  it("sorts by any column; what has no value comes last either way", () => {
    expect(choose({ sort: "time" })).toEqual([0, 2, 1]);
    expect(choose({ sort: "chance" })).toEqual([2, 0, 1]);
    expect(choose({ sort: "chance", isDescending: true })).toEqual([0, 2, 1]);
    expect(choose({ sort: "thing" })).toEqual([0, 1, 2]);
    expect(choose({ sort: "first" })).toEqual([0, 2, 1]);
    expect(choose({ sort: "first", isDescending: true })).toEqual([1, 0, 2]);
    expect(choose({ sort: "gap" })).toEqual([0, 1, 2]);
  });

  it("filters by name, thing, post or words in any case, by kind, and by gap", () => {
    expect(choose({ text: "ZOË" })).toEqual([0, 2, 1]);
    expect(choose({ text: "b.EX" })).toEqual([2, 1]);
    expect(choose({ text: "read that" })).toEqual([0, 1]);
    expect(choose({ text: "nobody" })).toEqual([]);
    expect(choose({ trace: "text" })).toEqual([0]);
    expect(choose({ gapSecondsMax: 60 })).toEqual([0]);
    expect(choose({ gapSecondsMax: 10 })).toEqual([]);
  });

  it("knows the gap where both times are known", () => {
    const rows = evidenceRows(block);
    expect([rows.length, rows.gapSeconds(0), rows.gapSeconds(1)]).toEqual([3, 18, null]);
  });
});

it("cites a row so that anybody can find it again", () => {
  expect(citationOf(block, 0, "0.1.0")).toBe('Post x:p1 by Zoë (x:1) (2025-09-01 00:00:00 UTC) and post x:p2 by x:2 (2025-09-01 00:00:18 UTC), 18 s apart, share "=1+1" (text). Finding c1, lockstep 0.1.0.');
});

it("exports rows as CSV in which no cell runs as a formula", () => {
  const { data } = Papa.parse<Record<string, string>>(evidenceCsv(block, [0, 2]).trimEnd(), { header: true });
  expect(data).toEqual([
    { clusterId: "c1", trace: "text", object: "'=1+1", firstPost: "x:p1", firstAccount: "x:1", firstTime: "2025-09-01T00:00:00Z", firstText: "Read this", secondPost: "x:p2", secondAccount: "x:2", secondTime: "2025-09-01T00:00:18Z", secondText: "Read that", gapSeconds: "18", chanceBelow: "0.001" },
    { clusterId: "c1", trace: "link", object: "b.example", firstPost: "x:p1", firstAccount: "x:1", firstTime: "2025-09-01T00:00:00Z", firstText: "Read this", secondPost: "x:p3", secondAccount: "x:1", secondTime: "", secondText: "", gapSeconds: "", chanceBelow: "0.00001" },
  ]);
});
