import type { Run } from "../model/run.js";
import { buildReport } from "../reports/html/buildReport.js";
import { readPage } from "../reports/html/folder/readPage.js";
import { reportPage } from "../reports/html/reportPage.js";
import { sourceOfRun } from "../reports/html/reportSource.js";

/**
 * The text of a run's report in pieces, made while it is written.
 * @throws LockstepError `dependency-missing` if the page wasn't built
 */
export async function reportOfRun(run: Run): Promise<Iterable<string>> {
  const page = await readPage();
  return { [Symbol.iterator]: () => reportPage(page, buildReport(sourceOfRun(run)))[Symbol.iterator]() };
}
