import { describe, expect, it } from "vitest";
import { readUrl, urlPrefix } from "../../src/content/urlSpan.js";

describe("urlPrefix", () => {
  it.each([
    ["http://a", 0, 7],
    ["HTTPS://a", 0, 8],
    ["www.a", 0, 4],
    ["(http://a", 1, 7],
    ["看http://a", 1, 7],
    ["xhttp://a", 1, 0],
    ["@www.a", 1, 0],
    ["＃www.a", 1, 0],
    ["x.www.a", 2, 0],
    ["httpss://a", 0, 0],
    ["http:/", 0, 0],
    ["ww", 0, 0],
  ])("%s at %i", (text, at, length) => {
    expect(urlPrefix(text, at)).toBe(length);
  });
});

describe("readUrl", () => {
  it.each([
    ["example.org/a) b", 13, 13],
    ["example.org/(a) b", 15, 15],
    ["example.org/[a]] b", 15, 15],
    ["example.org/a!!! b", 13, 16],
    ["example.org/a… b", 13, 13],
    ["example.org, b", 11, 11],
    ["example.org. b", 11, 12],
    ["example b", undefined, 7],
    [".org", undefined, 0],
    ["", undefined, 0],
  ])("%s ends at %s, reading goes on at %i", (text, end, next) => {
    expect(readUrl(text, 0)).toEqual({ end, next });
  });
});
