import { expect, it } from "vitest";
import { accountsCsv } from "../../src/reports/accountsCsv.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

it("keeps what every report promises", () => checkReport(accountsCsv, exampleRun()));

it("lists every account that shares anything, tied or not", () => {
  expect(textOf(accountsCsv, exampleRun())).toBe(golden("accounts.csv"));
});
