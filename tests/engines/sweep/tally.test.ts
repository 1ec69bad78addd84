import { describe, expect, it } from "vitest";
import { addObject, clearTally, createObjectCounts, createTally } from "../../../src/engines/sweep/tally.js";

const counts = () => {
  const object = createObjectCounts(3);
  object.coShares.set([0, 2, 1]);
  object.gapSum.set([0, 9, 30]);
  object.gapMin.set([Infinity, 4, 30]);
  object.sourceFirst.set([0, 1, 1]);
  object.targetFirst.set([0, 1, 0]);
  return object;
};

describe("addObject", () => {
  it("adds an object to its narrowest slot and all wider ones", () => {
    const tally = createTally(3);
    addObject(tally, counts(), 1, 3, 0.5);
    addObject(tally, counts(), 1, 2, 0.25);
    expect(tally).toMatchObject({
      coShares: Float64Array.of(0, 4, 6),
      objects: Uint32Array.of(0, 2, 2),
      plainCoShares: Float64Array.of(0, 4, 3),
      plainObjects: Uint32Array.of(0, 2, 1),
      gapSum: Float64Array.of(0, 18, 78),
      gapMin: Float64Array.of(Infinity, 4, 4),
      sourceFirst: Float64Array.of(0, 2, 4),
      targetFirst: Float64Array.of(0, 2, 2),
      objectWeight: Float64Array.of(0, 0.75, 0.75),
    });
  });

  it("leaves its counts empty for the next object", () => {
    const object = counts();
    addObject(createTally(3), object, 1, 3, 1);
    expect(object).toEqual(createObjectCounts(3));
  });
});

it("is empty again once cleared", () => {
  const tally = createTally(3);
  addObject(tally, counts(), 1, 3, 0.5);
  clearTally(tally);
  expect(tally).toEqual(createTally(3));
});
