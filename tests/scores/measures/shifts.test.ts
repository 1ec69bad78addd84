import { expect, it } from "vitest";
import { shiftsOf } from "../../../src/scores/measures/shifts.js";

const [HOUR, DAY] = [3600, 86_400];
/** Monday, 2 October 2023, 00:00 UTC. */
const MONDAY = 1_696_204_800;

function posts(hours: readonly number[], days: readonly number[]): { readonly account: string; readonly seconds: number }[] {
  return days.flatMap((day) => hours.map((hour) => ({ account: "x:a", seconds: MONDAY + day * DAY + hour * HOUR })));
}

it("sees nine to five, lunch and the weekend", () => {
  const shifts = shiftsOf(posts([8, 9, 10, 11, 13, 14, 15, 16], [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]));
  expect(shifts).toEqual({ measured: 1, inShift: 1, block: 1, weekend: 1, lunch: 1 });
});

it("sees none of it in all hours of all days", () => {
  const shifts = shiftsOf(posts(Array.from({ length: 24 }, (_, hour) => hour), Array.from({ length: 14 }, (_, day) => day)));
  expect(shifts).toEqual({ measured: 1, inShift: 9 / 24, block: 0, weekend: 0, lunch: 0 });
});

it("counts what is done in one go once, and says nothing of a few occasions", () => {
  const burst = Array.from({ length: 500 }, (_, i) => ({ account: "x:a", seconds: MONDAY + 9 * HOUR + i }));
  expect(shiftsOf(burst)).toMatchObject({ measured: 0, block: undefined, weekend: undefined });
  expect(shiftsOf([])).toEqual({ measured: 0, inShift: 0, block: undefined, weekend: undefined, lunch: undefined });
});
