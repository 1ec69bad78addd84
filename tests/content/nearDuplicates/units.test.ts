import { expect, it } from "vitest";
import { joinUnits, unitsOf } from "../../../src/content/nearDuplicates/units.js";

it.each([
  ["two words", ["two", "words"]],
  ["我来自 柳溪镇 a1", ["我", "来", "自", "柳", "溪", "镇", "a1"]],
  ["เมือง x", ["เ", "ม", "ื", "อ", "ง", "x"]],
  ["", []],
])("%j is put together again", (key, texts) => {
  const units = unitsOf(key, 100);
  expect(units.map(({ text }) => text)).toEqual(texts);
  expect(joinUnits(units)).toBe(key);
});

it("leaves out the rest of a long text", () => {
  expect(unitsOf("a b c d", 2).map(({ text }) => text)).toEqual(["a", "b"]);
});
