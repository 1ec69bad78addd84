import { expect, it } from "vitest";
import { tiesCsv } from "../../src/reports/tiesCsv.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

it("keeps what every report promises", () => checkReport(tiesCsv, exampleRun()));

it("orders ties by key and turns their counts round with their ends", () => {
  expect(textOf(tiesCsv, exampleRun())).toBe(golden("ties.csv"));
});
