import { describe, expect, it } from "vitest";
import { keptParameters, parameterOf } from "../../../src/content/url/parameters.js";
import type { UrlStep } from "../../../src/content/url/step.js";

describe("keptParameters", () => {
  it.each([
    ["?", "", []],
    ["?a=1", "?a=1", []],
    ["?b=2&a=1", "?a=1&b=2", ["order"]],
    ["?a=2&a=1&a=2", "?a=2&a=1&a=2", []],
    ["?12345", "?12345", []],
    ["?a=&b=1&=&=x", "?=x&b=1", ["parameter", "parameter", "order"]],
    ["?utm_source=1&UTM_x=2&fbclid", "", ["parameter", "parameter", "parameter"]],
    ["?a=%c3%a9+x", "?a=%C3%A9%20x", ["encoding"]],
    ["?amp=1&type=amp&amp=20&type=amplifier", "?amp=20&type=amplifier", ["parameter", "parameter"]],
    ["?ref=1&s=2", "?ref=1&s=2", []],
    ["?__proto__=1&constructor=2", "?__proto__=1&constructor=2", []],
  ])("%s", (query, kept, names) => {
    const steps: UrlStep[] = [];
    expect(keptParameters(query, "news.example", steps)).toBe(kept);
    expect(steps.map(({ step }) => step)).toEqual(names);
    expect(keptParameters(kept || "?", "news.example")).toBe(kept);
  });

  it("knows what single sites add", () => {
    expect(keptParameters("?s=20&t=a&q=1", "x.com")).toBe("?q=1");
    expect(keptParameters("?ref=a&k=1", "amazon.co.jp")).toBe("?k=1");
    expect(keptParameters("?ref=a&k=1", "amazonas.example")).toBe("?k=1&ref=a");
  });
});

describe("parameterOf", () => {
  it.each([["?v=1", "1"], ["?a=v&v=2&v=3", "2"], ["?av=1&vv=2", undefined], ["?v", undefined], ["?v=", ""], ["", undefined], ["?a=1&v=%3D", "%3D"]])("v of %s", (query, value) => {
    expect(parameterOf(query, "v")).toBe(value);
  });
});
