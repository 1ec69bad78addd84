import { recordsOfRun, type RunRecords } from "../../src/notebook/runRecords.js";
import type { Run } from "../../src/model/run.js";
import { exampleRun } from "../reports/exampleRun.js";

/** The example run, with posts named as in a real one, so that words and evidence meet. */
export function notebookRun(): Run {
  const example = exampleRun();
  const keyed = (post: string): string => `x:${post}`;
  return { ...example, evidence: (tie) => example.evidence(tie).map((share) => ({ ...share, sourcePost: keyed(share.sourcePost), targetPost: keyed(share.targetPost) })) };
}

export function exampleRecords(run: Run = notebookRun()): RunRecords {
  return recordsOfRun(run);
}
