import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseParameter, normalisePath, unescaped } from "../../../src/content/url/escapes.js";

describe("normalisePath and normaliseParameter", () => {
  it.each([
    ["/plain-path_1.~", "/plain-path_1.~", "/plain-path_1.~"],
    ["%41%2d%7e", "A-~", "A-~"],
    ["%d0%bd", "%D0%BD", "%D0%BD"],
    ["%2f%3f%23%25%26%3d%2b", "%2F%3F%23%25%26%3D%2B", "/?%23%25%26%3D%2B"],
    ["%28%29%2c%3a%40%27", "(),:@'", "(),:@%27"],
    ["a+b'c", "a+b'c", "a%20b%27c"],
    ["[a]|^{}", "%5Ba%5D%7C%5E%7B%7D", "%5Ba%5D%7C%5E%7B%7D"],
    ["%", "%25", "%25"],
    ["%zz%4", "%25zz%254", "%25zz%254"],
    ["%%36%31", "%2561", "%2561"],
  ])("%s", (text, path, parameter) => {
    expect([normalisePath(text), normaliseParameter(text)]).toEqual([path, parameter]);
  });

  it("have nothing left to do on their own result", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("%", "2", "5", "f", "a", "+", "'", "|", "[", "/") }), (text) => {
        for (const normalise of [normalisePath, normaliseParameter]) expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("unescaped", () => {
  it.each([["a%20b", "a b"], ["%D0%BD", "н"], ["%zz", "%zz"], ["%ff", "%ff"], ["a+b", "a+b"]])("%s", (text, expected) => {
    expect(unescaped(text)).toBe(expected);
  });
});
