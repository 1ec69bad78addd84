import { expect, it } from "vitest";
import { createStopwatch, inOneGo } from "../../src/pipeline/progress.js";

it("adds up the seconds of a stage, by the clock that it is given", async () => {
  const times = [10, 12.5, 20, 20.25, 30, 31];
  const stopwatch = createStopwatch(() => times.shift()!);
  expect(await stopwatch.time("pair", () => "result")).toBe("result");
  expect(await stopwatch.time("pair", () => Promise.resolve(2))).toBe(2);
  await stopwatch.time("read", () => undefined);
  expect(stopwatch.timings()).toEqual({ pair: 2.75, read: 1 });
});

it("measures nothing without a clock, and lets errors through", async () => {
  const stopwatch = createStopwatch(undefined);
  await expect(stopwatch.time("read", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(stopwatch.timings()).toEqual({});
});

it("warns of stages in one go only where there is much to do", () => {
  expect(inOneGo("sort", 10, "shares")).toEqual({ stage: "sort", done: 10, total: undefined, unit: "shares" });
  expect(inOneGo("sort", 1_000_000, "shares")).toMatchObject({ blocking: true });
});
