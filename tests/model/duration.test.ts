import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration, parseDuration } from "../../src/model/duration.js";

describe("parseDuration", () => {
  it.each([
    ["10s", 10],
    ["10", 10],
    ["1.5m", 90],
    ["2min", 120],
    ["2h", 7200],
    ["1d", 86_400],
    ["250ms", 0.25],
    ["0", 0],
    [" 60s ", 60],
  ])("reads %j", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(["", "s", "-5s", "1e3", "10 s", "10S", "1h30m", ".5s", "5.s", "Infinity", "NaN", "10s\n10s"])("refuses %j and says what to write", (text) => {
    expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: "setting-invalid", message: expect.stringContaining("Write 10s, 5m") as string }));
    expect(() => parseDuration(text)).toThrow(`"${text}"`);
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0s"],
    [0.25, "0.25s"],
    [59, "59s"],
    [60, "1m"],
    [90, "90s"],
    [3600, "1h"],
    [5400, "90m"],
    [86_400, "1d"],
    [90_000, "25h"],
  ])("writes %d s as %s", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it("is undone by parseDuration", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1e9), fc.double({ min: 1e-5, max: 1e6, noNaN: true })), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds);
      }),
    );
  });
});
