import { expect, it } from "vitest";
import type { Trace } from "../../src/model/trace.js";
import { declareTraceSettings, settingsOfTrace } from "../../src/pipeline/traceSettings.js";

const trace = { name: "hashtagSequence", settings: { minHashtags: { kind: "number", default: 3, help: "fewest hashtags" } } } as unknown as Trace;
const plain = { name: "link", settings: {} } as unknown as Trace;

it("puts the trace's name before its settings and their help", () => {
  expect(declareTraceSettings([plain, trace])).toEqual({
    hashtagSequenceMinHashtags: { kind: "number", default: 3, help: "hashtagSequence: fewest hashtags" },
  });
});

it("finds a trace's own values again", () => {
  const values = { hashtagSequenceMinHashtags: 5, minHashtags: 9, seed: 1 };
  expect(settingsOfTrace(trace, values)).toEqual({ minHashtags: 5 });
  expect(settingsOfTrace(plain, values)).toEqual({});
});
