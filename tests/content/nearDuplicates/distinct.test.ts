import { expect, it } from "vitest";
import { collectDistinct, countEach } from "../../../src/content/nearDuplicates/distinct.js";

it("numbers keys by first appearance and counts them", () => {
  const collected = collectDistinct();
  for (const key of ["b", "a", "b"]) collected.add(key);
  const { keys, of } = collected.finish();
  expect([keys.name(0), keys.name(1), keys.size]).toEqual(["b", "a", 2]);
  expect([...of]).toEqual([0, 1, 0]);
  expect([...countEach(of, 3)]).toEqual([2, 1, 0]);
});
