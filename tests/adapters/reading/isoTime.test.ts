import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoTime, parseOffset } from "../../../src/adapters/reading/isoTime.js";

describe("parseIsoTime", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0, 0],
    ["2021-08-21T23:50:36Z", 1629589836, 0],
    ["2021-08-21 23:50:36+02:00", 1629589836, 7200],
    ["2021-08-21t23:50:36-0330", 1629589836, -12600],
    ["2021-08-21T23:50:36+02", 1629589836, 7200],
    ["2021-08-21 23:50:36 UTC", 1629589836, 0],
    ["2021-08-21T23:50+00:00", 1629589800, 0],
    ["2020-11-27T04:26:10.518101Z", 1606451170.518101, 0],
    ["2020-11-27T04:26:10,5Z", 1606451170.5, 0],
    ["2020-11-27T04:26:10.518101999Z", 1606451170.518101, 0],
    ["2000-02-29T00:00:00Z", 951782400, 0],
    ["2021-08-21T23:50:36", 1629589836, undefined],
  ])("reads %s", (text, wallSeconds, offsetSeconds) => {
    expect(parseIsoTime(text)).toEqual({ wallSeconds, offsetSeconds, hasTimeOfDay: true });
  });

  it("knows a date alone", () => {
    expect(parseIsoTime("2021-08-21")).toEqual({ wallSeconds: 1629504000, offsetSeconds: undefined, hasTimeOfDay: false });
  });

  it.each([
    "2021-02-30T00:00:00Z", "2021-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2021-13-01T00:00:00Z", "2021-00-01T00:00:00Z", "2021-01-00T00:00:00Z",
    "2021-01-01T25:00:00Z", "2021-01-01T24:00:00Z", "2021-01-01T00:60:00Z", "2021-01-01T00:00:60Z", "2021-01-01T00:00:00.Z", "2021-01-01T00:00:00+1",
    "2021-01-01T00:00:00+15:00", "2021-01-01T00:00:00X", "2021-01-01T00:00:00Z more", "2021-1-1T00:00:00Z", "21.08.2021 23:50", "20210821T235036Z", "",
  ])("refuses %j", (text) => {
    expect(parseIsoTime(text)).toBeUndefined();
  });

  it("agrees with Date on every millisecond from year 1 to 9999", () => {
    const first = Date.parse("0001-01-01T00:00:00Z");
    const last = Date.parse("9999-12-31T23:59:59Z");
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (millis) => {
        expect(parseIsoTime(new Date(millis).toISOString())?.wallSeconds).toBe(millis / 1000);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseIsoTime(text)));
  });
});

describe("parseOffset", () => {
  it("reads signs, hours and minutes, and refuses the rest", () => {
    expect([parseOffset("+01:00", 0), parseOffset("-05:30", 0), parseOffset("z", 0)]).toEqual([3600, -19800, 0]);
    expect([parseOffset("Europe/Berlin", 0), parseOffset("+1:00", 0), parseOffset("+01:00x", 0)]).toEqual([NaN, NaN, NaN]);
  });
});
