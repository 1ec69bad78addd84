import { expect, test } from "vitest";
import { enlistCast, some } from "../../../../src/simulate/campaigns/script/cast.js";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { smallOperation } from "../smallOperation.js";

test("everybody has one role, each named role at least one member", () => {
  const { stage, result } = smallOperation();
  const cast = enlistCast(stage, { operator: 0.01, bridge: 0.2 });
  expect([cast.operator.length, cast.seed.length, cast.bridge.length, cast.amplifier.length]).toEqual([1, 0, 4, 15]);
  expect([...result().roles.values()].filter((role) => role === "bridge")).toHaveLength(4);
  expect(new Set(Object.values(cast).flat()).size).toBe(20);
});

test("profiles go by role", () => {
  const { stage, people } = smallOperation();
  const cast = enlistCast(stage, { seed: 0.1 }, (role) => (role === "seed" ? { followers: 7 } : { followers: 9 }));
  expect(cast.seed.map((member) => people.followers[member])).toEqual([7, 7]);
  expect(cast.amplifier.every((member) => people.followers[member] === 9)).toBe(true);
});

test("some are a part of all, in their order", () => {
  const all = Array.from({ length: 1000 }, (_, i) => i);
  const chosen = some(createDraw(1, "some"), all, 0.3);
  expect(chosen.length).toBeGreaterThan(240);
  expect(chosen.length).toBeLessThan(360);
  expect([...chosen].sort((a, b) => a - b)).toEqual(chosen);
  expect(some(createDraw(1, "some"), all, 0)).toEqual([]);
  expect(some(createDraw(1, "some"), all, 1)).toEqual(all);
});
