import { expect, it } from "vitest";
import { groupKeys } from "../../../src/content/nearDuplicates/groupKeys.js";

const SETTINGS = { minSimilarity: 0.55, minLength: 20 };
const KEYS = ["nobody asked the people about the library", "nobody asked the people about our library", "too short", "volunteers clean the river on saturday"];

it("lets the most frequent of equal standing lead, and keeps short keys to themselves", async () => {
  const { leader, short, between } = await groupKeys(KEYS, Uint32Array.of(1, 5, 9, 1), SETTINGS);
  expect(leader[0]).toBe(leader[1]);
  expect([leader[2], leader[3]]).toEqual([2, 3]);
  expect([...short]).toEqual([0, 0, 1, 0]);
  expect([between(2, 2), between(2, 3)]).toEqual([1, 0]);
});

it("doesn't depend on the order of keys", async () => {
  const copies = Uint32Array.of(1, 1, 1, 1);
  const names = (keys: readonly string[]) => groupKeys(keys, copies, SETTINGS).then(({ leader }) => new Map(keys.map((key, i) => [key, keys[leader[i]!]])));
  const forward = await names(KEYS);
  const backward = await names([...KEYS].reverse());
  for (const key of KEYS) expect(backward.get(key)).toBe(forward.get(key));
});
