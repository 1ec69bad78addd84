import { join } from "node:path";
import type { Run } from "../../src/model/run.js";
import { writeRun } from "../../src/reports/folder/writeRun.js";
import { exampleRun } from "../reports/exampleRun.js";
import { temporaryFolder } from "./commandLine.js";

/** The evidence of a run that names accounts. */
const DECIDED: Run["head"]["evidence"] = { tested: 1234, passed: 5, log10PLine: -4, communities: 20, log10POfCommunities: -3.301_03, undecided: undefined, divisions: [{ classes: 1, tested: 1234, usualMedian: 0.125, usualScale: 0.25, usualLevel: 0.125, usualSlope: 0, usualExcess: 1.5, sharesPerPost: 1.25 }], divisionsLeftOut: [] };

/** A folder of results of the example run. */
export async function resultsFolder(evidence: Run["head"]["evidence"] = DECIDED, settings: Run["head"]["settings"] = { fdr: 0.01, habits: ["hashtag"] }): Promise<string> {
  const folder = join(temporaryFolder(), "results");
  const run = exampleRun();
  await writeRun({ ...run, head: { ...run.head, evidence, settings } }, folder);
  return folder;
}
