import fc from "fast-check";
import { expect, it } from "vitest";
import { hashNumber } from "../../../src/content/text.js";
import { createHashMap } from "../../../src/pipeline/scoring/hashMap.js";

it("holds what a Map holds, also when hashes fall on one slot and after it grew", () => {
  // Equal low bits, so that nearly all of them meet in the same slots.
  const hash = fc.nat(40).map((n) => n * 2 ** 33 + (n % 3));
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat(2 ** 31 - 1)), { maxLength: 80 }), (entries) => {
      const [made, known] = [createHashMap(2), new Map<number, number>()];
      for (const [key, value] of entries) {
        made.set(key, value);
        known.set(key, value);
      }
      expect(made.size).toBe(known.size);
      for (let n = 0; n <= 41; n++) for (const key of [n * 2 ** 33 + (n % 3), n]) expect(made.get(key)).toBe(known.get(key) ?? -1);
    }),
  );
});

it("keeps hashes of texts apart", () => {
  const map = createHashMap();
  for (let i = 0; i < 5000; i++) map.set(hashNumber(`x:${i}`), i);
  expect(Array.from({ length: 5000 }, (_, i) => map.get(hashNumber(`x:${i}`)))).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  expect(map.get(hashNumber("x:5000"))).toBe(-1);
});
