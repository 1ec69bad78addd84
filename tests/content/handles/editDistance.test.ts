import fc from "fast-check";
import { expect, it } from "vitest";
import { codePoints, editDistance } from "../../../src/content/handles/editDistance.js";

it.each([
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abc", "ab", 1],
  ["abc", "xabc", 1],
  ["ca", "abc", 3],
  ["kitten", "sitting", 3],
  ["😀a", "😃a", 1],
])("%s to %s takes %i", (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
  expect(editDistance(b, a, 5)).toBe(distance);
});

/** The whole table, after the definition. */
function slowDistance(a: string, b: string): number {
  const [from, to] = [codePoints(a), codePoints(b)];
  const table = from.map(() => [] as number[]).concat([[]]);
  for (let i = 0; i <= from.length; i++) {
    for (let j = 0; j <= to.length; j++) {
      if (i === 0 || j === 0) table[i]![j] = i + j;
      else {
        let cost = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, table[i - 2]![j - 2]! + 1);
        table[i]![j] = cost;
      }
    }
  }
  return table[from.length]![to.length]!;
}

it("is what the whole table gives, up to the most", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(texts, texts, fc.nat(6), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
    }),
    { numRuns: 2000 },
  );
});
