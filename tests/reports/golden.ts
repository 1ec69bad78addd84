import { readFileSync } from "node:fs";
import type { Report } from "../../src/model/report.js";
import type { Run } from "../../src/model/run.js";

/** The whole text of a report. */
export function textOf(report: Report, run: Run): string {
  return [...report.write(run)].join("");
}

/** A file of fixtures/reports, checked by hand against exampleRun.ts. */
export function golden(file: string): string {
  return readFileSync(new URL(`../../fixtures/reports/${file}`, import.meta.url), "utf8");
}
