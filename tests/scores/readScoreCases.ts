import { readFileSync } from "node:fs";
import type { ScoreCase } from "../../src/testing/scoreKit.js";

/** The cases of a score's fixture, by the name of its file. */
export function readScoreCases(file: string): readonly ScoreCase[] {
  const lines = readFileSync(new URL(`../../fixtures/scores/${file}.jsonl`, import.meta.url), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as ScoreCase);
}
