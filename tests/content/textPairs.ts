import { readFileSync } from "node:fs";

/** A line of `fixtures/content/textPairs.jsonl`, written by `scripts/makeTextPairs.js`. */
export interface LabelledPair {
  readonly id: string;
  readonly language: string;
  readonly script: string;
  readonly kind: string;
  readonly label: "same" | "different";
  /** Part of the words that were changed. */
  readonly changed: number;
  readonly a: string;
  readonly b: string;
}

/** One half of the pairs: thresholds were chosen on `development`, `test` is for asserting. Split by the pair's id. */
export function readPairs(half: "development" | "test"): readonly LabelledPair[] {
  const lines = readFileSync(new URL("../../fixtures/content/textPairs.jsonl", import.meta.url), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as LabelledPair).filter(({ id }) => (parseInt(id.slice(0, 2), 16) < 128) === (half === "development"));
}
