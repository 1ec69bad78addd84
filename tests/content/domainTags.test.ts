import { describe, expect, it } from "vitest";
import { createDomainTags } from "../../src/content/domainTags.js";
import { canonicalUrl } from "../../src/content/url.js";

const rows = [
  { domain: "one.example", operation: "Gull", source: "Report 1" },
  { domain: "WWW.Two.example", operation: "Gull", source: "Report 2" },
  { domain: "https://two.example/about", operation: "Auk", source: "Report 2" },
  { domain: "two.example", operation: "Gull", source: "Report 2" },
  { domain: "новости.рф", operation: "Tern", source: "Report 3" },
];

describe("createDomainTags", () => {
  const tags = createDomainTags(rows);

  it.each([
    ["one.example", ["Gull"]],
    ["sub.one.example/page?a=1", ["Gull"]],
    ["one.example:8080/a", ["Gull"]],
    ["two.example#!/a", ["Auk", "Gull"]],
    ["xn--b1amnebsh.xn--p1ai/a", ["Tern"]],
    ["someone.example", []],
    ["example", []],
    ["other.example/one.example", []],
    ["x:1", []],
    ["", []],
  ])("%s", (key, operations) => {
    expect(tags.tagsOf(key).map(({ operation }) => operation)).toEqual(operations);
  });

  it("tags keys and sites alike", () => {
    const { key, site } = canonicalUrl("https://m.one.example/a")!;
    expect([tags.tagsOf(key), tags.tagsOf(site)]).toEqual([[{ operation: "Gull", source: "Report 1" }], [{ operation: "Gull", source: "Report 1" }]]);
  });

  it("says how many rows lack something, and which is the first", () => {
    const faulty = [...rows, { domain: "no host", operation: "Gull", source: "s" }, { domain: "three.example", operation: " ", source: "s" }, { domain: "word", operation: "Gull", source: "s" }];
    expect(() => createDomainTags(faulty)).toThrow(expect.objectContaining({ code: "input-schema", message: expect.stringContaining('3 of 8 listed domains lack a host name, an operation or a source: row 6 has domain "no host"') as string }));
  });
});
