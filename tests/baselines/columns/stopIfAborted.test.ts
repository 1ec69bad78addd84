import { expect, it } from "vitest";
import { stopIfAborted } from "../../../src/baselines/columns/stopIfAborted.js";

const interrupted = expect.objectContaining({ code: "interrupted" });

it("looks at the signal on the first step", () => {
  expect(() => stopIfAborted(AbortSignal.abort(), "coortweet")(1)).toThrow(interrupted);
});

it("looks again after millions of steps, not at each", () => {
  const controller = new AbortController();
  const progress = stopIfAborted(controller.signal, "coortweet");
  progress(1);
  controller.abort();
  expect(() => progress(1)).not.toThrow();
  expect(() => progress(1e9)).toThrow(interrupted);
});

it("goes on without a signal", () => {
  expect(() => stopIfAborted(undefined, "coortweet")(1e12)).not.toThrow();
});
