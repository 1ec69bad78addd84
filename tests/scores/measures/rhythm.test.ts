import { expect, it } from "vitest";
import { rhythmOf } from "../../../src/scores/measures/rhythm.js";

function posts(account: string, times: readonly number[]): { readonly account: string; readonly seconds: number }[] {
  return times.map((seconds) => ({ account, seconds }));
}

const clock = posts("x:clock", Array.from({ length: 60 }, (_, i) => i * 3600));
// Two posts an hour from 7 to 22, three days long, one of each pair late in the hour.
const person = posts("x:person", [0, 1, 2].flatMap((day) => Array.from({ length: 32 }, (_, i) => day * 86_400 + (7 + (i >> 1)) * 3600 + (i % 2) * 300)));

it("tells who never sleeps, and who posts like a clock", () => {
  expect(rhythmOf(clock)).toEqual({ measured: 1, sleepless: 1, metronomic: 1, machines: new Set(["x:clock"]) });
  expect(rhythmOf(person)).toEqual({ measured: 1, sleepless: 0, metronomic: 0, machines: new Set() });
});

it("says nothing of few posts", () => {
  expect(rhythmOf(clock.slice(0, 49)).measured).toBe(0);
});
