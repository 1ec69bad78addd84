import { expect, it } from "vitest";
import { withoutAddresses, withoutEntities } from "../../../src/content/canonicalText/addresses.js";

it.each([
  ["RT @a: b", " : b"],
  ["rt @a b", "  b"],
  ["start @a", "start  "],
  ["b via @a", "b  "],
  ["https://a.bc/d e", "  e"],
  ["#tag", "#tag"],
  ["x@y.z", "x@y.z"],
])("withoutAddresses %j", (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});

it.each([
  ["a &amp; b", "a   b"],
  ["don&#39;t", "don't"],
  ["&unknown; & b", "&unknown; & b"],
])("withoutEntities %j", (text, expected) => {
  expect(withoutEntities(text)).toBe(expected);
});
