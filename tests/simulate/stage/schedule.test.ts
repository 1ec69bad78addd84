import { expect, it } from "vitest";
import { createSchedule } from "../../../src/simulate/stage/schedule.js";

it("does acts in order of time, with their arguments, also those that acts put in", () => {
  const schedule = createSchedule();
  const done: string[] = [];
  const again = (n: number): void => {
    done.push(`again ${n} at ${schedule.seconds}`);
    if (n < 3) schedule.push(10 * (n + 1), again, n + 1);
  };
  schedule.push(15, (n) => done.push(`once ${n}`), 42);
  schedule.push(10, again, 1);
  while (schedule.seconds < Infinity) schedule.perform();
  expect(done).toEqual(["again 1 at 15", "once 42", "again 2 at Infinity", "again 3 at Infinity"]);
});

it("reuses the places of what is done, so that memory stays at what is pending", () => {
  const schedule = createSchedule();
  let count = 0;
  const next = (n: number): void => {
    count++;
    schedule.push(n + 1, next, n + 1);
  };
  for (let i = 0; i < 10; i++) schedule.push(0, next, 0);
  for (let i = 0; i < 100_000; i++) schedule.perform();
  expect(count).toBe(100_000);
  expect(schedule.seconds).toBe(10_000);
});
