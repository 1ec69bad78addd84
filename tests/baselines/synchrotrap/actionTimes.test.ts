import { expect, it } from "vitest";
import { createActionTimes } from "../../../src/baselines/synchrotrap/actionTimes.js";
import { sharesOf } from "../sharesOf.js";

const shares = sharesOf([[1, "o", 3], [1, "p", 1], [1, "o", 7], [0, "o", 5], [1, "q", 3], [1, "o", 3]], 3);

it("counts an account's actions between two times, both included", () => {
  const times = createActionTimes(shares, "allObjects");
  // Account 1: 1, 3, 3, 3, 7.
  expect([times.count(1, 0, 1, 7), times.count(1, 0, 3, 3), times.count(1, 0, 4, 6.9), times.count(1, 0, 8, 9)]).toEqual([5, 3, 0, 0]);
  expect([times.count(0, 0, 5, 5), times.count(2, 0, 0, 9)]).toEqual([1, 0]);
});

it("counts them on one object", () => {
  const times = createActionTimes(shares, "oneObject");
  const [o, p, q] = ["o", "p", "q"].map((name) => shares.objects.find(name)!);
  // Account 1 on o: 3, 3, 7.
  expect([times.count(1, o!, 3, 7), times.count(1, o!, 3, 6), times.count(1, o!, 4, 9), times.count(1, o!, 0, 2)]).toEqual([3, 2, 1, 0]);
  expect([times.count(1, p!, 0, 9), times.count(1, q!, 0, 9), times.count(0, q!, 0, 9), times.count(2, o!, 0, 9)]).toEqual([1, 1, 0, 0]);
});
