import { expect, it } from "vitest";
import { clustersCsv } from "../../src/reports/clustersCsv.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

it("keeps what every report promises", () => checkReport(clustersCsv, exampleRun()));

it("names units, rounds, writes times in UTC and leaves blank what a cluster lacks", () => {
  expect(textOf(clustersCsv, exampleRun())).toBe(golden("clusters.csv"));
});
