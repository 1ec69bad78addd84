import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../src/content/url.js";

describe("canonicalUrl", () => {
  it.each([
    ["https://example.org", "example.org", "example.org"],
    ["HTTP://WWW.Example.ORG:80/", "example.org", "example.org"],
    ["https://example.org:443/a/", "example.org/a", "example.org"],
    ["http://example.org:443/a", "example.org:443/a", "example.org"],
    ["https://example.org./a", "example.org/a", "example.org"],
    ["https://user:word@example.org/a", "example.org/a", "example.org"],
    ["https://example.org/a#b", "example.org/a", "example.org"],
    ["https://example.org/A?b=2&a=1&utm_source=x&UTM_Medium=y&fbclid=z&gclid=w", "example.org/A?a=1&b=2", "example.org"],
    ["https://example.org/?utm_source=x&&", "example.org", "example.org"],
    ["https://example.org/?b&a=2&a=1", "example.org?a=2&a=1&b", "example.org"],
    ["https://example.org/?utmost=1", "example.org?utmost=1", "example.org"],
    [" www.example.org/a ", "example.org/a", "example.org"],
    ["https://www.com/a", "www.com/a", "www.com"],
    ["https://blog.example.co.uk/a", "blog.example.co.uk/a", "example.co.uk"],
    ["https://someone.github.io/a", "someone.github.io/a", "someone.github.io"],
    ["https://github.io/", "github.io", "github.io"],
    ["http://[2001:db8::1]:8080/a", "[2001:db8::1]:8080/a", "[2001:db8::1]"],
    ["http://localhost/a", "localhost/a", "localhost"],
    ["http://a.例え.jp/", "a.xn--r8jz45g.jp", "xn--r8jz45g.jp"],
  ])("%s", (url, key, site) => {
    expect(canonicalUrl(url)).toEqual({ key, site });
  });

  it.each(["", " ", "http://", "http:///", "https://?a", "http://a b/", "ftp://example.org", "mailto:a@example.org", "javascript:alert(1)", "data:,x", "example.org/a", "www.", "http://\ud800/"])(
    "nothing for %j",
    (url) => {
      expect(canonicalUrl(url)).toBeUndefined();
    },
  );

  it("never gives an empty key or site, and its key is canonical already", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const first = canonicalUrl(url)!;
        expect(first.key.startsWith(first.site) || first.key.includes(`.${first.site}`)).toBe(true);
        expect(first.site).not.toBe("");
        expect(canonicalUrl(`https://${first.key}`)?.site).toBe(first.site);
      }),
    );
  });
});
