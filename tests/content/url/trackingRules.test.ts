import { expect, it } from "vitest";
import { siteParameters, trackingParameters, trackingPrefixes } from "../../../src/content/url/trackingRules.js";

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

it("lists names in lower case, sorted, each once", () => {
  for (const names of [trackingPrefixes, trackingParameters, ...Object.values(siteParameters)]) {
    expect(names).toEqual(sorted(names.map((name) => name.toLowerCase())));
  }
  expect(Object.keys(siteParameters)).toEqual(sorted(Object.keys(siteParameters)));
});

it("says nothing twice", () => {
  const everywhere = new Set(trackingParameters);
  const repeated = Object.entries(siteParameters).flatMap(([site, names]) => names.filter((name) => everywhere.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix))).map((name) => `${site} ${name}`));
  expect(repeated).toEqual([]);
  expect(trackingParameters.filter((name) => trackingPrefixes.some((prefix) => name.startsWith(prefix)))).toEqual([]);
});

it("takes nothing away everywhere that names a page on common sites", () => {
  for (const name of ["id", "p", "v", "q", "s", "t", "page", "ref", "source", "lang", "story", "article", "cid", "tag", "share_id", "u", "url"]) {
    expect(trackingParameters).not.toContain(name);
    expect(trackingPrefixes.filter((prefix) => name.startsWith(prefix))).toEqual([]);
  }
});
