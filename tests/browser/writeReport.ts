import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildReport, type ReportDocument } from "../../src/reports/html/buildReport.js";
import { readPage } from "../../src/reports/html/folder/readPage.js";
import { reportPage } from "../../src/reports/html/reportPage.js";
import type { ReportSource } from "../../src/reports/html/reportSource.js";

/** Writes the report of a source into a folder and returns its path. */
export async function writeReport(folder: string, source: ReportSource, change: (document: ReportDocument) => ReportDocument = (document) => document): Promise<string> {
  const path = join(folder, "report.html");
  writeFileSync(path, [...reportPage(await readPage(), change(buildReport(source)))].join(""));
  return path;
}
