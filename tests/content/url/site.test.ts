import { describe, expect, it } from "vitest";
import { isKnownHost, siteOf } from "../../../src/content/url/site.js";

describe("siteOf", () => {
  it.each([
    ["a.b.example.org", "example.org"],
    ["a.example.co.uk", "example.co.uk"],
    ["co.uk", "co.uk"],
    ["blog.someone.github.io", "someone.github.io"],
    ["github.io", "github.io"],
    ["someone.blogspot.com", "someone.blogspot.com"],
    ["someone.substack.com", "someone.substack.com"],
    ["a.someone.substack.com", "someone.substack.com"],
    ["open.substack.com", "substack.com"],
    ["substack.com", "substack.com"],
    ["192.0.2.1", "192.0.2.1"],
    ["[2001:db8::1]", "[2001:db8::1]"],
    ["localhost", "localhost"],
    ["__proto__", "__proto__"],
  ])("%s", (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});

describe("isKnownHost", () => {
  it.each([["example.org", true], ["a.github.io", true], ["192.0.2.1", true], ["news.example", true], ["a.test", true], ["notes.txt", false], ["localhost", false], ["example", false], ["org", false], ["", false]])("%s: %s", (host, known) => {
    expect(isKnownHost(host)).toBe(known);
  });
});
