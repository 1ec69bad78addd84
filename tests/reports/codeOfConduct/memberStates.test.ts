import { describe, expect, it } from "vitest";
import { memberStateOf } from "../../../src/reports/codeOfConduct/memberStates.js";

describe("memberStateOf", () => {
  it.each([
    ["Germany", "DE"],
    [" deutschland ", "DE"],
    ["Wien, Österreich", "AT"],
    ["Bruxelles, BELGIQUE", "BE"],
    ["Praha 1, Prague, Česká republika", "CZ"],
    ["Ruse, България", "BG"],
    ["O\u0308sterreich", "AT"],
    ["PL", "PL"],
    ["Cork, Ireland", "IE"],
  ])("%s says %s", (location, code) => expect(memberStateOf(location)).toBe(code));

  it.each(["Paris", "Berlin", "Wilmington, DE", "de", "Paris, Texas", "Northern Ireland", "Malta, Montana", "Germany or so", "Ireland 🇮🇪", "UK", "Switzerland", "everywhere", "", ",", "__proto__", "constructor", undefined])("%s says nothing", (location) =>
    expect(memberStateOf(location)).toBeUndefined(),
  );

  it("knows all 27", () => {
    // https://european-union.europa.eu, in the order of their codes there, with ISO's code for Greece
    const codes = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
    expect(codes.map(memberStateOf)).toEqual(codes);
  });
});
