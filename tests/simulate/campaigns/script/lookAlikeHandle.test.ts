import fc from "fast-check";
import { expect, test } from "vitest";
import { lookAlikeHandle } from "../../../../src/simulate/campaigns/script/lookAlikeHandle.js";
import { createDraw } from "../../../../src/simulate/draw/draw.js";

test("look-alikes are new each time and differ in a character or two", () => {
  fc.assert(
    fc.property(fc.nat(), fc.stringMatching(/^[a-z0-9_]{2,15}$/), (seed, handle) => {
      const taken = new Set([handle]);
      const copies = Array.from({ length: 5 }, () => lookAlikeHandle(createDraw(seed, "handles"), handle, taken));
      expect(new Set([handle, ...copies]).size).toBe(6);
      expect([...taken]).toEqual([handle, ...copies]);
      for (const copy of copies) expect(Math.abs(copy.length - handle.length)).toBeLessThanOrEqual(2);
    }),
  );
});

test("a handle of which many copies are taken still gets new ones", () => {
  const taken = new Set(["ab"]);
  const draw = createDraw(1, "handles");
  for (let i = 0; i < 100; i++) lookAlikeHandle(draw, "ab", taken);
  expect(taken.size).toBe(101);
  expect(taken.has("ab_0")).toBe(true);
});
