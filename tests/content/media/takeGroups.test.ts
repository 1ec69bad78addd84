import { expect, it } from "vitest";
import { createRandom } from "../../../src/stats/random.js";
import { takeGroups, type TakenGroups } from "../../../src/content/media/takeGroups.js";

const random = createRandom(1);
const word = (): string => Math.floor(random() * 2 ** 32).toString(16).padStart(8, "0");
/** Unrelated: none lies within 8 bits of another. */
const hexes = Array.from({ length: 10_000 }, () => word() + word()).sort();

function taken(stepsPerHashMax: number): { readonly turns: readonly number[]; readonly result: TakenGroups } {
  const turns: number[] = [];
  const work = takeGroups(hexes, 8, stepsPerHashMax);
  for (;;) {
    const turn = work.next();
    if (turn.done) return { turns, result: turn.value };
    turns.push(turn.value);
  }
}

it("leaves alone what is left once the steps have run out, and nothing else", () => {
  expect(taken(Infinity).result).toEqual({ groups: [], leftAlone: [] });
  const { leftAlone } = taken(20).result;
  expect(leftAlone.length).toBeGreaterThan(0);
  expect(leftAlone.length).toBeLessThan(hexes.length);
  expect(leftAlone).toEqual(hexes.slice(hexes.length - leftAlone.length));
});

it("gives way from time to time, ever further on", () => {
  const { turns } = taken(Infinity);
  expect(turns.length).toBeGreaterThan(2);
  expect([...turns].sort((a, b) => a - b)).toEqual(turns);
  expect(turns[turns.length - 1]).toBeLessThanOrEqual(hexes.length);
});
