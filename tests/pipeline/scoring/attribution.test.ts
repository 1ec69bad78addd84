import { expect, it } from "vitest";
import { attribute, highestExplanation, operationLogOdds, type AttributionModel } from "../../../src/pipeline/scoring/attribution.js";
import { valued } from "./valued.js";

const model: AttributionModel = { none: 0, explained: 0, kinds: { hijack: [-1, 4], copypasta: [-2, 4] }, others: [-3, 4] };

it("names the kind whose value speaks most for it, with its probability among kinds", () => {
  const { kind, probability } = attribute(model, [valued("hijack", 0.75), valued("copypasta", 0.75), valued("takeover", undefined), valued("fandom", 1, [], { tells: "explanation" })]);
  // Log odds of 2 and 1.
  expect([kind, probability]).toEqual(["hijack", expect.closeTo(Math.E / (Math.E + 1), 12)]);
});

it("takes kinds that nothing was learnt of by what others have in common", () => {
  expect(attribute(model, [valued("takeover", 1), valued("hijack", 0.1)]).kind).toBe("takeover");
});

it("names none where it is likelier that there is none, or nothing was seen", () => {
  expect(attribute(model, [valued("hijack", 0.25)])).toEqual({ kind: undefined, probability: undefined });
  expect(attribute({ ...model, none: -9 }, [valued("hijack", 0), valued("sleeper", undefined)]).kind).toBeUndefined();
  expect(attribute(model, []).kind).toBeUndefined();
});

it("takes what else explains a cluster for none, as far as was learnt", () => {
  const seen = [valued("hijack", 0.75), valued("petition", 0.25, [], { tells: "explanation" }), valued("fandom", 0.5, [], { tells: "explanation" })];
  // Log odds of 2 for the kind, and of half of 3 or 5 for none.
  expect(attribute({ ...model, explained: 3 }, seen).kind).toBe("hijack");
  expect(attribute({ ...model, explained: 5 }, seen).kind).toBeUndefined();
  expect(highestExplanation(seen)).toBe(0.5);
  expect(operationLogOdds({ ...model, explained: 5 }, seen, () => 0)).toBe(2);
});

it("weighs all kinds together against none", () => {
  const seen = [valued("hijack", 0.25), valued("copypasta", 0.5), valued("takeover", undefined), valued("fandom", 1, [], { tells: "explanation" })];
  // Log odds of 0 for both, and of -3 and -1 for the unseen one.
  expect(operationLogOdds(model, seen, () => 0)).toBeCloseTo(Math.log(2 + Math.exp(-3)), 12);
  expect(operationLogOdds({ ...model, none: 2 }, seen, () => 0.5)).toBeCloseTo(Math.log(2 + Math.exp(-1)) - 2, 12);
  expect(operationLogOdds(model, [], () => 0)).toBe(0);
});
