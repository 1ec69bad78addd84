import { expect, it } from "vitest";
import { createBoilerplateFinder } from "../../../src/content/nearDuplicates/boilerplate.js";

function find(keys: readonly string[]) {
  const finder = createBoilerplateFinder(keys.length);
  keys.forEach(finder.count);
  keys.forEach(finder.sample);
  return finder.finish();
}
const different = Array.from({ length: 120 }, (_, i) => `a${i}x b${i}y c${i}z d${i}w`);

it("finds what many different texts begin or end with", () => {
  const { strip } = find(different.map((text, i) => (i % 2 === 0 ? `breaking news ${text}` : `${text} shared by the bird app`)));
  expect(strip("breaking news the bridge is open shared by the bird app", 5)).toBe("the bridge is open");
  expect(strip("the bridge is open", 5)).toBe("the bridge is open");
});

it("leaves the message whole where hardly anything else would be left", () => {
  const { strip } = find(different.map((text) => `${text} shared by the bird app`));
  expect(strip("me shared by the bird app", 5)).toBe("me shared by the bird app");
});

it("doesn't take the common end of variants of one message for boilerplate", () => {
  const { strip } = find(different.map((_, i) => `nobody in town${i} asked about closing our library`));
  expect(strip("nobody in harlow asked about closing our library", 5)).toBe("nobody in harlow asked about closing our library");
});

it("needs fifty texts", () => {
  const { strip } = find(different.slice(0, 49).map((text) => `${text} shared by the bird app`));
  expect(strip("the bridge is open shared by the bird app", 5)).toBe("the bridge is open shared by the bird app");
});

it("looks at a sample of many texts: what 1 in 1000 end with is found, what 1 in 8000 end with isn't", () => {
  const ends = (i: number): string => (i % 1000 === 0 ? " shared by the bird app" : i % 8000 === 1 ? " at the same time" : "");
  const { strip } = find(Array.from({ length: 500_000 }, (_, i) => `a${i}x b${i}y c${i}z${ends(i)}`));
  expect(strip("the bridge is open shared by the bird app", 5)).toBe("the bridge is open");
  expect(strip("the bridge is open at the same time", 5)).toBe("the bridge is open at the same time");
});
