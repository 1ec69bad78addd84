import fc from "fast-check";
import { expect, it } from "vitest";
import { distinctWithin } from "../../../src/engines/sweep/distinct.js";

function counted(posts: readonly (readonly [post: number, slot: number])[], slots: number): number[] {
  const result = new Uint32Array(slots).fill(9);
  distinctWithin(Float64Array.from(posts, ([post, slot]) => post * 256 + slot), result);
  return [...result];
}

it("counts each post from its narrowest slot on", () => {
  expect(counted([[7, 2], [3, 0], [7, 1], [3, 2], [5, 2]], 3)).toEqual([1, 2, 3]);
  expect(counted([], 2)).toEqual([0, 0]);
});

it("keeps the largest post numbers and slots apart", () => {
  expect(counted([[2 ** 32 - 1, 199], [2 ** 32 - 2, 0]], 200).slice(198)).toEqual([1, 2]);
});

it("agrees with sets, for few posts and many", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 60, size: "max" }), (posts) => {
      const expected = [0, 1, 2, 3].map((slot) => new Set(posts.filter(([, own]) => own <= slot).map(([post]) => post)).size);
      expect(counted(posts, 4)).toEqual(expected);
    }),
  );
});
