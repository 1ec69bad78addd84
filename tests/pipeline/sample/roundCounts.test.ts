import { expect, it } from "vitest";
import type { InputSummary } from "../../../src/model/run.js";
import { findRoundCounts } from "../../../src/pipeline/sample/roundCounts.js";

const input = (read: number, role: InputSummary["role"] = "posts"): InputSummary => ({
  ...{ name: `${read}.csv`, role, format: "csv", compression: "none", bytes: 1, sha256: undefined, times: "iso" },
  rows: { read, accepted: read, duplicates: 0, rejected: 0 },
});
const isRound = (read: number, role?: InputSummary["role"]): boolean => findRoundCounts([input(read, role)]).length > 0;

it("sees round numbers of rows from a thousand on", () => {
  expect([1000, 5000, 10_000, 25_000, 1_000_000].map((read) => isRound(read))).toEqual([true, true, true, true, true]);
  expect([0, 100, 900, 1001, 1500, 12_500, 999_999].map((read) => isRound(read))).toEqual(Array(7).fill(false));
  expect(isRound(1000, "accounts")).toBe(false);
});

it("names the file and the number", () => {
  expect(findRoundCounts([input(7), input(25_000)])).toEqual([{ sign: "roundCount", meaning: "25000.csv has exactly 25,000 rows: perhaps a limit of whoever exported it, and not all that there is." }]);
});
