import fc from "fast-check";
import { expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import type { Choice } from "../../../src/simulate/words/dice.js";
import { mistype } from "../../../src/simulate/words/mistype.js";

/** Gives these whole numbers, in turn. */
function choosing(...numbers: number[]): Choice {
  return { ...createDraw(1, "unused"), below: () => numbers.shift()! };
}

it("leaves out, doubles or swaps a letter", () => {
  expect(mistype("bridge", choosing(0, 0))).toBe("bidge");
  expect(mistype("bridge", choosing(0, 1))).toBe("brridge");
  expect(mistype("bridge", choosing(0, 2))).toBe("birdge");
});

it("leaves digits, capitals and signs alone", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z:;.،؟–… ]{0,20}$/), fc.integer(), (text, seed) => {
      expect(mistype(text, createDraw(seed, "slip"))).toBe(text);
    }),
  );
});

it("never tears an emoji", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "б", "ن", "🎉", " ") }), fc.integer(), (text, seed) => {
      expect(mistype(text, createDraw(seed, "slip"))).not.toMatch(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }),
  );
});
