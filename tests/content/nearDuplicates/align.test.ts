import { expect, it } from "vitest";
import { align } from "../../../src/content/nearDuplicates/align.js";

it.each([
  ["a b c", "a b c", [0, 1, 2]],
  ["a b c", "a x c", [0, -1, 2]],
  ["a b c d", "b d", [-1, 0, -1, 1]],
  ["a", "x y", [-1]],
])("%s with %s", (a, b, partner) => {
  expect([...align(a.split(" "), b.split(" "))]).toEqual(partner);
});

it("aligns nothing with nothing", () => {
  expect([...align([], ["a"])]).toEqual([]);
});
