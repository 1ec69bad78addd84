import { expect, it } from "vitest";
import type { ScoreNeed } from "../../../src/model/score.js";
import { featuresOf as featuresGiven } from "../../../src/pipeline/scoring/features.js";
import type { Valued } from "../../../src/pipeline/scoring/finding.js";
import { channel, valued } from "./valued.js";

const featuresOf = (seen: readonly Valued[]) => featuresGiven(seen, new Set<ScoreNeed>(["text", "reposts"]));

it("takes the two highest kinds, the highest sign of hiding and the highest explanation", () => {
  const { seen, least, most } = featuresOf([
    ...[valued("hijack", 0.4, [channel("a", 1), channel("b", 0.3, true)]), valued("copypasta", 0.9, [channel("c", 0.2, true)]), valued("sleeper", 0.1)],
    ...[valued("fandom", 0.25, [], { tells: "explanation" }), valued("petition", 0, [], { tells: "explanation" })],
  ]);
  expect(seen).toEqual({ strongest: 0.9, second: 0.4, hiding: 0.3, explained: 0.25 });
  expect([least, most]).toEqual([seen, seen]);
});

it("moves bounds by the part of what is unknown: for the innocent at least, against them at most", () => {
  const { seen, least, most } = featuresOf([
    ...[valued("hijack", 0.4, [channel("a", 0.5, true), channel("b", undefined, true)], { missing: ["deletions"] }), valued("takeover", undefined, [], { missing: ["client"] })],
    ...[valued("fandom", 0.2, [], { tells: "explanation" }), valued("petition", undefined, [], { tells: "explanation", missing: ["accounts"] })],
  ]);
  expect(seen).toEqual({ strongest: 0.4, second: 0, hiding: 0.5, explained: 0.2 });
  expect(least).toEqual({ ...seen, explained: expect.closeTo(0.6, 12) });
  expect(most).toEqual({ strongest: 0.7, second: 0.5, hiding: 0.75, explained: 0.2 });
});

it("is all zero without scores", () => {
  const { seen, least, most } = featuresOf([]);
  expect([seen, least, most]).toEqual(Array.from({ length: 3 }, () => ({ strongest: 0, second: 0, hiding: 0, explained: 0 })));
});

it("takes for nothing what a cluster has none of though the data has it of others", () => {
  const given = [valued("hijack", 0.4, [channel("a", undefined, true)], { missing: ["text"] }), valued("amplification", undefined, [], { missing: ["reposts"] })];
  const { seen, least, most } = featuresOf(given);
  expect([least, most]).toEqual([seen, seen]);
});
