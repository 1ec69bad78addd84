import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDifference } from "../../../../../src/reports/html/page/evidence/wordDifference.js";

it("marks the words in which two texts differ", () => {
  expect(wordDifference("read this now!", "read that now!")).toEqual([
    [{ text: "read ", isCommon: true }, { text: "this", isCommon: false }, { text: " now!", isCommon: true }],
    [{ text: "read ", isCommon: true }, { text: "that", isCommon: false }, { text: " now!", isCommon: true }],
  ]);
});

it("gives both texts back whole, with the same common pieces, whatever they are", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "\u{1F600}", "#", ".") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = wordDifference(a, b)!;
      const join = (pieces: typeof left, onlyCommon = false): string => pieces.filter(({ isCommon }) => isCommon || !onlyCommon).map((piece) => piece.text).join("");
      expect([join(left), join(right)]).toEqual([a, b]);
      expect(join(left, true)).toBe(join(right, true));
    }),
  );
});

it("gives up on texts that would take too long", () => expect(wordDifference("a ".repeat(2000), "b ".repeat(2000))).toBeUndefined());
