import { describe, expect, it } from "vitest";
import { resolveSettings } from "../../src/model/settings.js";
import type { Trace } from "../../src/model/trace.js";
import { checkTrace } from "../../src/testing/traceKit.js";
import type { Post } from "../../src/model/post.js";
import { readCases } from "./readCases.js";

/** What a trace emits for one post. */
function objectsOf(trace: Trace, post: Post, settings: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const objects: string[] = [];
  trace.prepare(resolveSettings(trace.settings, settings))(post, (object) => objects.push(object));
  return objects;
}

/** Runs a trace's fixture and the conformance kit on it. */
export function testCases(trace: Trace): void {
  const cases = readCases(trace.name);
  describe(`fixtures/traces/${trace.name}.jsonl`, () => {
    it.each(cases)("$case", ({ post, objects, settings }) => {
      expect(objectsOf(trace, post, settings)).toEqual(objects);
    });
    it("keeps the contract of traces", () => {
      checkTrace(trace, cases.map(({ post }) => post));
    });
  });
}
