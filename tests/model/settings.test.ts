import { describe, expect, it } from "vitest";
import { resolveSettings, type SettingDeclarations } from "../../src/model/settings.js";

const declarations = {
  least: { kind: "number", default: 2, min: 1, max: 9, integer: true, help: "a" },
  share: { kind: "number", default: 0.2, help: "b" },
  window: { kind: "duration", default: 10, help: "c" },
  windows: { kind: "durations", default: [], help: "d" },
  mode: { kind: "choice", default: "fast", choices: ["fast", "slow"], help: "e" },
  zone: { kind: "text", default: undefined, help: "f" },
  names: { kind: "texts", default: [], help: "g" },
  traces: { kind: "texts", default: ["link"], choices: ["link", "reply"], help: "h" },
} as const satisfies SettingDeclarations;

describe("resolveSettings", () => {
  it("fills in defaults, also for undefined", () => {
    const defaults = { least: 2, share: 0.2, window: 10, windows: [], mode: "fast", zone: undefined, names: [], traces: ["link"] };
    expect(resolveSettings(declarations)).toEqual(defaults);
    expect(resolveSettings(declarations, { least: undefined, surplus: undefined })).toEqual(defaults);
  });

  it("takes values that fit", () => {
    const given = { least: 9, share: -1.5, window: 0, windows: [60, 0.5], mode: "slow", zone: "", names: ["a"], traces: [] };
    expect(resolveSettings(declarations, given)).toEqual(given);
  });

  it.each([
    ["least", 0, "Setting least is 0; it has to be a whole number from 1 to 9."],
    ["least", 10, "from 1 to 9"],
    ["least", 1.5, "a whole number"],
    ["least", NaN, "is NaN"],
    ["least", "3", 'is "3"'],
    ["least", null, "is null"],
    ["share", "x", 'Setting share is "x"; it has to be a number.'],
    ["window", -1, "a duration in seconds, 0 or more"],
    ["window", Infinity, "is Infinity"],
    ["windows", [], "a list of at least one duration"],
    ["windows", [60, -1], "Setting windows is -1"],
    ["windows", 60, "a list of at least one duration"],
    ["mode", "medium", "one of fast, slow"],
    ["mode", "toString", "one of fast, slow"],
    ["zone", 1, "has to be text"],
    ["names", "a", "a list of texts"],
    ["names", [1], "a list of texts"],
    ["traces", ["link", "nope"], "a list out of link, reply"],
  ])("refuses %s = %j", (name, value, message) => {
    const error = catching(() => resolveSettings(declarations, { [name]: value }));
    expect(error).toMatchObject({ code: "setting-invalid", message: expect.stringContaining(message) as string });
    expect(error).toMatchObject({ message: expect.stringContaining(name) as string });
  });

  it("refuses what isn't declared, names of built-in keys too, and lists what is", () => {
    expect(catching(() => resolveSettings(declarations, { leest: 3 }))).toMatchObject({
      code: "setting-unknown",
      message: 'There is no setting "leest". Known here: least, mode, names, share, traces, window, windows, zone.',
    });
    expect(catching(() => resolveSettings({}, { constructor: 1 }))).toMatchObject({ code: "setting-unknown", message: expect.stringContaining("none") as string });
  });

  it("shows values that JSON can't hold", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const message = (value: unknown) => (catching(() => resolveSettings(declarations, { mode: value })) as Error).message;
    expect([circle, 3n, Symbol("s"), {}].map(message)).toEqual(
      ["a list that can't be shown", "3", "Symbol(s)", "an object"].map((shown) => `Setting mode is ${shown}; it has to be one of fast, slow.`),
    );
  });
});

function catching(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}
