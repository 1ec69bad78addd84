import { expect, it } from "vitest";
import { readAddress } from "../../../src/content/url/address.js";
import { withPlainHost } from "../../../src/content/url/host.js";
import type { UrlStep } from "../../../src/content/url/step.js";

it.each([
  ["www.news.example", "news.example", "news.example"],
  ["m.www.amp.mobile.news.example", "news.example", "news.example"],
  ["m.city.news.example", "city.news.example", "news.example"],
  ["city.m.news.example", "city.m.news.example", "news.example"],
  ["wwww.news.example", "wwww.news.example", "news.example"],
  ["www.com", "www.com", "www.com"],
  ["m.co.uk", "m.co.uk", "m.co.uk"],
  ["m.github.io", "m.github.io", "m.github.io"],
  ["www.m.github.io", "m.github.io", "m.github.io"],
  ["mobile.twitter.com", "x.com", "x.com"],
  ["api.twitter.com", "api.x.com", "x.com"],
  ["de-de.facebook.com", "facebook.com", "facebook.com"],
  ["mbasic.facebook.com", "facebook.com", "facebook.com"],
  ["l.facebook.com", "l.facebook.com", "facebook.com"],
  ["old.reddit.com", "reddit.com", "reddit.com"],
  ["old.news.example", "old.news.example", "news.example"],
  ["en.m.wikipedia.org", "en.wikipedia.org", "wikipedia.org"],
  ["m.wikipedia.org", "wikipedia.org", "wikipedia.org"],
])("%s", (before, host, site) => {
  const steps: UrlStep[] = [];
  const address = readAddress(`https://${before}/`)!;
  expect(withPlainHost(address, steps)).toEqual({ ...address, host, site });
  expect(steps).toEqual(before === host ? [] : [{ step: "host", detail: `${before} → ${host}` }]);
  expect(withPlainHost(withPlainHost(address))).toEqual(withPlainHost(address));
});
