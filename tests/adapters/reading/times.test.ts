import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimeReader, type TimeRules } from "../../../src/adapters/reading/times.js";

const rules = (given: Partial<TimeRules> = {}): TimeRules => ({ timezone: undefined, earliest: "2004-01-01", now: 1_700_000_000, ...given });

describe("numbers", () => {
  it.each([
    ["seconds", 1606451170.518101, 1606451170.518101],
    ["seconds", "1606451170.518101", 1606451170.518101],
    ["milliseconds", 1606451170518, 1606451170.518],
    ["milliseconds", " 1606451170518 ", 1606451170.518],
    ["microseconds", "1606451170518101", 1606451170.518101],
  ] as const)("have the unit %s by their size: %s", (form, value, seconds) => {
    const times = createTimeReader(rules());
    times.decideUnit([value]);
    expect(times.form()).toBe(form);
    expect(times.read(value)).toBe(seconds);
  });

  it("have one unit a file, that of most of the sample; others are out of its range", () => {
    const times = createTimeReader(rules());
    times.decideUnit([1606451170518101, 0, "x", null, 1606451170518, "1606451170519"]);
    expect(times.form()).toBe("milliseconds");
    expect(times.read(1606451170)).toBe("is before 2004-01-01");
    expect(times.read(1606451170518101)).toBe("is not in the unit of this file's other times");
  });

  it("settle the unit with the first possible time if the sample couldn't", () => {
    const times = createTimeReader(rules());
    times.decideUnit([0, 59]);
    expect(times.form()).toBe("none");
    expect(times.read(0)).toBe("is before 2004-01-01");
    expect(times.read(1606451170518)).toBe(1606451170.518);
    expect(times.form()).toBe("milliseconds");
  });

  it("of every unit come back as the same second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_072_915_200, max: 1_700_000_000 }), fc.constantFrom(1, 1e3, 1e6), (seconds, perSecond) => {
        expect(createTimeReader(rules()).read(String(seconds * perSecond))).toBe(seconds);
      }),
    );
  });
});

describe("range", () => {
  it("begins with earliest and ends a day after now, both inclusive", () => {
    const times = createTimeReader(rules());
    expect(times.read("2003-12-31T23:59:59Z")).toBe("is before 2004-01-01");
    expect(times.read("2004-01-01T00:00:00Z")).toBe(1072915200);
    expect(times.read(1_700_086_400)).toBe(1_700_086_400);
    expect(times.read(1_700_086_400.5)).toBe("is in the future");
    expect(createTimeReader(rules({ now: undefined })).read(4_000_000_000)).toBe(4_000_000_000);
    expect(createTimeReader(rules({ earliest: "1970-01-01" })).read(0)).toBe(0);
  });

  it("refuses an earliest that is no date", () => {
    expect(() => createTimeReader(rules({ earliest: "last year" }))).toThrowError(expect.objectContaining({ code: "setting-invalid" }));
  });
});

describe("texts", () => {
  it("without a zone need one to be set", () => {
    expect(createTimeReader(rules()).read("2021-08-21T12:00:00")).toMatch(/no time zone.*timezone/);
    expect(createTimeReader(rules({ timezone: "+02:00" })).read("2021-08-21T12:00:00")).toBe(1629540000);
    expect(createTimeReader(rules({ timezone: "Europe/Berlin" })).read("2021-03-28T02:30:00")).toMatch(/skipped/);
  });

  it("can stand beside numbers", () => {
    const times = createTimeReader(rules());
    expect([times.read("2021-08-21T12:00:00Z"), times.form()]).toEqual([1629547200, "iso"]);
    expect([times.read("1629547200"), times.form()]).toEqual([1629547200, "seconds"]);
  });

  it("without a time of day pass only where a day is enough", () => {
    expect(createTimeReader(rules()).read("2021-08-21")).toBe("is a date without time of day");
    expect(createTimeReader(rules()).read("2021-08-21", true)).toBe(1629504000);
  });

  it.each(["yesterday", "2021-02-30T00:00:00Z", "1e9", "-5", "", true, {}, [], NaN, Infinity])("of no known form are named as such: %s", (value) => {
    expect(createTimeReader(rules()).read(value)).toMatch(/^is not a time/);
  });
});
