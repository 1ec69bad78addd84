import { expect, it } from "vitest";
import { deepFreeze } from "../../src/testing/deepFreeze.js";

it("freezes all the way down", () => {
  const frozen = deepFreeze({ a: [{ b: 1 }], c: null });
  expect(() => Object.assign(frozen.a[0]!, { b: 2 })).toThrow(TypeError);
  expect(() => frozen.a.push({ b: 3 })).toThrow(TypeError);
  expect(frozen).toEqual({ a: [{ b: 1 }], c: null });
});
