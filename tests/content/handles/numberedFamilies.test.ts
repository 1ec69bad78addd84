import { expect, it } from "vitest";
import { numberedFamilies } from "../../../src/content/handles/numberedFamilies.js";

const LEAST = { membersMin: 3, stemLengthMin: 3 };

it("measures a family by who else begins with its stem", () => {
  // One of 4 others has a number: p = (1 + 1) / (4 + 2) = 1/3, and (1/3)^3 for three of three.
  const [family] = numberedFamilies(["voice1", "voice22", "voice3", "ann7", "bob", "cat", "dan"], LEAST);
  expect(family).toMatchObject({ stem: "voice", keys: ["voice1", "voice22", "voice3"] });
  expect(family!.logChance).toBeCloseTo(3 * Math.log10(1 / 3), 10);
});

it("finds a common name less surprising", () => {
  const others = Array.from({ length: 60 }, (_, i) => `other${"abcdefghij"[i % 10]!}${"klmnop"[Math.floor(i / 10)]!}`);
  const families = numberedFamilies(["john1", "john2", "john3", "johnsmith", "johnnybee", "johnboy", "voter1", "voter2", "voter3", ...others], LEAST);
  const chance = Object.fromEntries(families.map(({ stem, logChance }) => [stem, logChance]));
  expect(chance.john! - chance.voter!).toBeGreaterThan(1);
});

it("leaves out pairs, short stems and bare numbers", () => {
  expect(numberedFamilies(["anna1", "anna2", "ab1", "ab2", "ab3", "1", "2", "3"], LEAST)).toEqual([]);
});
