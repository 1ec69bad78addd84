import { expect, it } from "vitest";
import { createZoneReader } from "../../../src/adapters/reading/timezone.js";

const wall = (text: string): number => Date.parse(`${text}Z`) / 1000;
const utc = wall;

it("subtracts a fixed offset", () => {
  expect(createZoneReader("+01:00")(wall("2021-08-21T12:00:00.5"))).toBe(utc("2021-08-21T11:00:00.5"));
  expect(createZoneReader("UTC")(5)).toBe(5);
});

it("follows summer time of a named zone", () => {
  const berlin = createZoneReader("Europe/Berlin");
  expect(berlin(wall("2021-01-21T12:00:00"))).toBe(utc("2021-01-21T11:00:00"));
  expect(berlin(wall("2021-08-21T12:00:00.25"))).toBe(utc("2021-08-21T10:00:00.25"));
  // Clocks went from 02:00 to 03:00 on 28 March 2021, and from 03:00 back to 02:00 on 31 October.
  expect(berlin(wall("2021-03-28T01:59:59"))).toBe(utc("2021-03-28T00:59:59"));
  expect(berlin(wall("2021-03-28T02:30:00"))).toBeUndefined();
  expect(berlin(wall("2021-03-28T03:00:00"))).toBe(utc("2021-03-28T01:00:00"));
  expect(berlin(wall("2021-10-31T02:30:00"))).toBe(utc("2021-10-31T00:30:00"));
  expect(berlin(wall("2021-10-31T03:00:00"))).toBe(utc("2021-10-31T02:00:00"));
});

it("knows zones that aren't off by full hours", () => {
  expect(createZoneReader("Asia/Kathmandu")(wall("2021-08-21T05:45:00"))).toBe(utc("2021-08-21T00:00:00"));
});

it.each(["Europe/Atlantis", "", "+25:00"])("refuses %j", (timezone) => {
  expect(() => createZoneReader(timezone)).toThrowError(expect.objectContaining({ code: "setting-invalid" }));
});
