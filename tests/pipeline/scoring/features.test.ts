import { expect, it } from "vitest";
import type { ScoreNeed } from "../../../src/model/score.js";
import type { AttributionModel } from "../../../src/pipeline/scoring/attribution.js";
import { featuresOf as featuresGiven } from "../../../src/pipeline/scoring/features.js";
import type { Valued } from "../../../src/pipeline/scoring/finding.js";
import { channel, valued } from "./valued.js";

const model: AttributionModel = { none: 1, explained: 0, kinds: { hijack: [-1, 5] }, others: [-2, 4] };
const featuresOf = (seen: readonly Valued[]) => featuresGiven(seen, new Set<ScoreNeed>(["text", "reposts"]), model);

it("takes the odds of any kind, the highest sign of hiding as far as its kind was seen, and the highest explanation", () => {
  const { seen, least, most } = featuresOf([
    ...[valued("hijack", 0.4, [channel("a", 1), channel("b", 0.3, true)]), valued("copypasta", 0.75, [channel("c", 0.2, true)])],
    ...[valued("fandom", 0.25, [], { tells: "explanation" }), valued("petition", 0, [], { tells: "explanation" })],
  ]);
  // Log odds of 1 for either kind, against 1 for none, less the quarter that is explained; 0.75 times 0.2 is more than 0.4 times 0.3.
  expect(seen).toEqual({ operation: expect.closeTo(0.75 * Math.log(2), 12), hiding: expect.closeTo(0.15, 12), explained: 0.25 });
  expect([least, most]).toEqual([seen, seen]);
});

it("counts signs of hiding in persons as far as an operation of any kind is likely", () => {
  const odds = (Math.exp(0.4 * 5 - 1) + Math.exp(-2)) / Math.E;
  const { seen } = featuresOf([valued("hijack", 0.4, []), valued("troll-farm", undefined, [channel("madeTogether", 0.8, true)])]);
  expect(seen.hiding).toBeCloseTo((0.8 * odds) / (1 + odds), 12);
});

it("leaves openness out where it can't be seen", () => {
  const unseen = valued("common-ownership", undefined, [], { tells: "explanation", missing: ["accounts"] });
  const { least, seen, showsOpenness } = featuresOf([valued("hijack", 0.4, []), unseen]);
  expect([least, showsOpenness]).toEqual([seen, false]);
});

it("moves bounds by what is unknown: for the innocent at least, against them at most", () => {
  const { seen, least, most } = featuresOf([
    ...[valued("hijack", 0.4, [channel("a", 0.5, true), channel("b", undefined, true)], { missing: ["deletions"] }), valued("takeover", undefined, [], { missing: ["client"] })],
    ...[valued("fandom", 0.2, [], { tells: "explanation" }), valued("petition", undefined, [], { tells: "explanation", missing: ["accounts"] })],
  ]);
  const logOdds = Math.log(Math.E + Math.exp(-2)) - 1;
  expect(seen).toEqual({ operation: expect.closeTo(0.8 * logOdds, 12), hiding: 0.2, explained: 0.2 });
  expect(least).toEqual({ ...seen, operation: expect.closeTo(0.4 * logOdds, 12), explained: expect.closeTo(0.6, 12) });
  // The takeover clearly seen has a log odds of 0.
  expect(most).toEqual({ operation: expect.closeTo(0.8 * (Math.log(Math.E + 1) - 1), 12), hiding: expect.closeTo(0.6, 12), explained: 0.2 });
});

it("lets an explanation take all that speaks for an operation, but neither what speaks against one nor signs of hiding", () => {
  const explained = valued("common-ownership", 1, [], { tells: "explanation" });
  const { seen } = featuresOf([valued("hijack", 1, [channel("a", 0.3, true)]), explained]);
  expect(seen).toEqual({ operation: 0, hiding: 0.3, explained: 1 });
  expect(featuresOf([valued("hijack", 0, []), explained]).seen.operation).toBeCloseTo(-2, 12);
});

it("takes for nothing what a cluster has none of though the data has it of others", () => {
  const given = [valued("hijack", 0.4, [channel("a", undefined, true)], { missing: ["text"] }), valued("amplification", undefined, [], { missing: ["reposts"] })];
  const { seen, least, most } = featuresOf(given);
  expect([least, most]).toEqual([seen, seen]);
});

it("is all zero without scores", () => {
  const { seen, least, most } = featuresOf([]);
  expect([seen, least, most]).toEqual(Array.from({ length: 3 }, () => ({ operation: 0, hiding: 0, explained: 0 })));
});
