import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/content/url/address.js";
import type { UrlStep } from "../../../src/content/url/step.js";

describe("readAddress", () => {
  it("takes an address apart", () => {
    expect(readAddress(" HTTPS://Me:word@City.News.example.:8443/a/?b=1#c ")).toEqual({ host: "city.news.example", site: "news.example", port: "8443", path: "/a/", query: "?b=1", fragment: "#c" });
  });

  it.each(["news.example/a", "www.news.example", "192.0.2.1:8080/a", "[2001:db8::1]/a", "новости.рф?a", "news.example:80"])("reads %s without a scheme", (text) => {
    expect(readAddress(text)).toEqual(readAddress(`http://${text}`));
    expect(readAddress(text)).toBeDefined();
  });

  it.each(["news", "notes.txt", "a@news.example", "news.example:port", "news.example a", ".example", "javascript:news.example/a", "//news.example/a", "/news.example", "[::zz]"])("reads %s as no address", (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  it("notes user, default port and final dots", () => {
    const steps: UrlStep[] = [];
    readAddress("http://me:word@news.example..:443/", steps);
    expect(steps.map(({ step, detail }) => `${step} ${detail}`)).toEqual(["user me:…@", "port :443", "host ."]);
  });

  it("takes no host that is longer than a host name can be", () => {
    expect(readAddress(`http://${"a.".repeat(125)}org/`)?.host).toHaveLength(253);
    expect(readAddress(`http://${"a.".repeat(126)}org/`)).toBeUndefined();
  });
});
