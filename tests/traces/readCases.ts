import { readFileSync } from "node:fs";
import type { Post } from "../../src/model/post.js";

/** A line of `fixtures/traces/*.jsonl`: a post, and the objects that it shares, worked out by hand. */
export interface TraceCase {
  readonly case: string;
  readonly post: Post;
  readonly objects: readonly string[];
  /** Settings other than the defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The cases of one trace. */
export function readCases(trace: string): readonly TraceCase[] {
  const lines = readFileSync(new URL(`../../fixtures/traces/${trace}.jsonl`, import.meta.url), "utf8");
  return lines.trimEnd().split("\n").map((line) => JSON.parse(line) as TraceCase);
}
