import fc from "fast-check";
import { expect, it } from "vitest";
import { handleOf } from "../../../src/simulate/words/handles.js";

it("gives 1,200,000 persons different handles", () => {
  const seen = new Set<string>();
  for (let person = 0; person < 1_200_000; person++) seen.add(handleOf(person, 99));
  expect(seen.size).toBe(1_200_000);
});

it("are 4 to 15 characters of a-z, 0-9 and _, up to the last person", () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(2 ** 30), (person, salt) => {
      expect(handleOf(person, salt)).toMatch(/^[a-z][a-z0-9_]{3,14}$/);
    }),
    { numRuns: 2000 },
  );
});

it("stay different where forms run out", () => {
  const seen = new Set<string>();
  const froms = [1_036_000, 5_183_000, 5_299_000, 499_990_000, 999_990_000];
  for (const from of froms) for (let i = 0; i < 4000; i++) seen.add(handleOf(from + i, 7));
  expect(seen.size).toBe(froms.length * 4000);
});

it("are eight-digit suggestions for one in five, and plain names for some", () => {
  const handles = Array.from({ length: 10_000 }, (_, person) => handleOf(person, 5));
  expect(handles.filter((handle) => /^[a-z]+\d{8}$/.test(handle)).length).toBe(2000);
  expect(handles.filter((handle) => !/\d/.test(handle)).length).toBe(4000);
});

it("neighbours in number don't share names", () => {
  const families = Array.from({ length: 8 }, (_, i) => handleOf(1002 + i, 5).replace(/\d/g, ""));
  expect(new Set(families).size).toBe(8);
});
