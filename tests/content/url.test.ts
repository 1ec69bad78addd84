import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl, canonicalUrlKey, canonicalUrlSite } from "../../src/content/url.js";

interface UrlPair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly reason: string;
}

/** Written for this project: addresses of one thing and of two, each with the reason. */
const pairs = readFileSync(new URL("../../fixtures/content/urls.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as UrlPair);

describe("fixtures/content/urls.jsonl", () => {
  it("has at least 300 pairs, each once", () => {
    expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThan(100);
  });

  it.each(pairs)("$reason: $a | $b", ({ a, b, same }) => {
    const first = canonicalUrlKey(a);
    const second = canonicalUrlKey(b);
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    if (same) expect(second).toBe(first);
    else expect(second).not.toBe(first);
  });
});

describe("canonicalUrl", () => {
  it.each([
    ["https://example.org", "example.org", "example.org"],
    ["HTTP://WWW.Example.ORG:80/", "example.org", "example.org"],
    ["https://example.org/A?b=2&a=1&utm_source=x&UTM_Medium=y&fbclid=z&gclid=w", "example.org/A?a=1&b=2", "example.org"],
    ["https://example.org/?b&a=2&a=1", "example.org?a=2&a=1&b", "example.org"],
    ["https://www.com/a", "www.com/a", "www.com"],
    ["https://blog.example.co.uk/a", "blog.example.co.uk/a", "example.co.uk"],
    ["https://someone.github.io/a", "someone.github.io/a", "someone.github.io"],
    ["https://github.io/", "github.io", "github.io"],
    ["https://someone.wordpress.com/a", "someone.wordpress.com/a", "someone.wordpress.com"],
    ["https://www.wordpress.com/a", "wordpress.com/a", "wordpress.com"],
    ["http://[2001:db8::1]:8080/a", "[2001:db8::1]:8080/a", "[2001:db8::1]"],
    ["http://localhost/a", "localhost/a", "localhost"],
    ["http://a.例え.jp/", "a.xn--r8jz45g.jp", "xn--r8jz45g.jp"],
    ["https://mobile.twitter.com/a/status/1", "x:1", "x.com"],
    ["https://mastodon.example/@a/110000000000000001", "mastodon:mastodon.example/110000000000000001", "mastodon.example"],
    ["telegram:channel/5", "telegram:channel/5", "t.me"],
  ])("%s", (url, key, site) => {
    expect(canonicalUrl(url)).toMatchObject({ key, site });
    expect([canonicalUrlKey(url), canonicalUrlSite(url)]).toEqual([key, site]);
  });

  it.each([
    "", " ", "http://", "http:///", "https://?a", "http://a b/", "ftp://example.org", "mailto:a@example.org", "a@example.org", "javascript:alert(1)",
    "data:,x", "data:text/html,https://example.org", "blob:https://example.org/1", "notes.txt", "nonsense", "x:word", "nowhere:1", "www.", "http://./", "http://\ud800/",
    `http://${"a.".repeat(127)}org`, "http://[::1", "http://1.2.3.256/", "http://a%00b/",
    "http://xn--/", "http://xn--.org/", "http://a.xn--/", "http://xn--a.org/", "http://xn--a-.org/", "http://xn--0.org/", "http://xn--99999999.org/", "xn--a.org",
    " javascript:alert('https://news.example/')", "JavaScript://news.example/%0aalert(1)", "java\nscript:alert(1)", "data:text/html;base64,aHR0cHM6Ly9uZXdzLmV4YW1wbGUv", "DATA:,www.news.example",
    "vbscript:x", "file:///etc/passwd", "about:blank",
  ])("nothing for %j", (url) => {
    expect(canonicalUrl(url)).toBeUndefined();
    expect(canonicalUrlKey(url)).toBeUndefined();
  });

  it("tells what it did, in order", () => {
    const url = "https://l.facebook.com/l.php?u=https%3A%2F%2Fme%3Aword%40www.news.example%3A443%2Fa%2F%2Fb%2F%253f%2Famp%3Futm_source%3Dx%26b%3D2%26a%3D1%23top&h=A";
    expect(canonicalUrl(url)).toMatchObject({ key: "news.example/a/b/%3F/amp?a=1&b=2", address: "https://news.example/a/b/%3F/amp?a=1&b=2", post: undefined });
    expect(canonicalUrl(url)!.steps.map(({ step }) => step)).toEqual(["unwrapped", "user", "host", "encoding", "path", "parameter", "order", "fragment"]);
    expect(canonicalUrl("https://news.example/a?utm_source=x")!.steps).toEqual([{ step: "parameter", detail: "utm_source=x" }]);
    expect(canonicalUrl("https://news.example/a")!.steps).toEqual([]);
    expect(canonicalUrl("https://twitter.com/a/status/1?s=20")!.steps).toEqual([
      { step: "host", detail: "twitter.com → x.com" },
      { step: "post", detail: "x.com/a/status/1?s=20 → x:1" },
    ]);
    expect(canonicalUrl(`https://news.example/a?utm_source=${"x".repeat(1000)}`)!.steps[0]!.detail).toHaveLength(201);
  });

  it("names the post, and an address that leads to it", () => {
    expect(canonicalUrl("https://t.me/s/Channel/5")).toMatchObject({ address: "https://t.me/channel/5", post: { platform: "telegram", id: "channel/5" } });
  });
});

const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(...pairs.flatMap(({ a, b }) => [a, b])),
  fc.tuple(fc.constantFrom(...pairs.map(({ a }) => a)), fc.webPath(), fc.webQueryParameters()).map(([url, path, query]) => `${url.replace(/[?#].*/, "")}${path}?${query}`),
  fc.stringMatching(/^https:\/\/(?:www\.|m\.|amp\.){0,3}news\.example\/(?:[%./a]|amp|-1|%2[5ef]|%%){0,12}\??(?:[&=%+a]|amp|%2[56b]){0,12}$/),
);

/** What may stand for another site: post keys, redirectors, caches, archives and platforms with two names. */
const isOrdinary = (url: string): boolean => canonicalUrl(url)?.steps.every(({ step }) => !["unwrapped", "archive", "amp", "post"].includes(step)) ?? false;

describe("canonical addresses", () => {
  it("keep their key, read as an address and as a key", () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        const found = canonicalUrl(url);
        if (!found) return;
        expect(canonicalUrlKey(found.address)).toBe(found.key);
        expect(canonicalUrlSite(found.address)).toBe(found.site);
        // A host without a known suffix is only told from a word by its scheme.
        expect([found.key, undefined]).toContain(canonicalUrlKey(found.key));
      }),
      { numRuns: 2000 },
    );
  });

  it("have a key of their own, read as a key, on every known site", () => {
    for (const url of pairs.flatMap(({ a, b }) => [a, b])) {
      const key = canonicalUrlKey(url)!;
      if (!/^(?:dev|example)(?:\/|$)/.test(key)) expect(canonicalUrlKey(key)).toBe(key);
    }
  });

  it("are the same with and without steps, and never empty", () => {
    fc.assert(
      fc.property(fc.oneof(anyAddress, fc.string({ unit: "binary" }), fc.string().map((text) => `http://${text}`)), (url) => {
        const found = canonicalUrl(url);
        expect(canonicalUrlKey(url)).toBe(found?.key);
        expect(canonicalUrlSite(url)).toBe(found?.site);
        expect(found?.key).not.toBe("");
        expect(found?.site).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  const parameter = fc.tuple(fc.stringMatching(/^[a-e]{1,2}$/), fc.stringMatching(/^[a-z0-9%/]{1,4}$/)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const tracking = fc.constantFrom("utm_source=x", "fbclid=1", "UTM_CAMPAIGN=y", "igsh=2", "yclid=3", "empty=", "mc_eid=4", "");

  it("don't depend on the order of parameters, or on tracking between them", () => {
    const distinct = fc.uniqueArray(parameter, { selector: (text) => text.split("=")[0], maxLength: 6 });
    fc.assert(
      fc.property(distinct.chain((parameters) => fc.tuple(fc.constant(parameters), fc.shuffledSubarray(parameters, { minLength: parameters.length }))), fc.array(tracking), ([parameters, shuffled], added) => {
        const plain = canonicalUrlKey(`https://news.example/a?${parameters.join("&")}`);
        expect(canonicalUrlKey(`https://news.example/a?${[...added, ...shuffled, ...added].join("&")}`)).toBe(plain);
      }),
    );
  });

  it("stay on their site unless an address inside, a post or a second name of a platform says otherwise", () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        fc.pre(isOrdinary(url));
        const { key, site } = canonicalUrl(url)!;
        const host = new URL(/^https?:/i.test(url.trim()) ? url : `http://${url.trim()}`).hostname.replace(/\.$/, "");
        const moved = /(?:^|\.)(?:twitter\.com|telegram\.(?:me|dog)|vk\.ru|vkontakte\.ru|fb\.com|threads\.com|instagr\.am)$/.test(host);
        if (!moved) expect(host === site || host.endsWith(`.${site}`)).toBe(true);
        expect(key.startsWith(site) || key.includes(`.${site}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("unwrap eight levels, and leave what is nested deeper whole", () => {
    const nested = (levels: number): string => {
      let url = "https://news.example/a";
      for (let level = 0; level < levels; level++) url = `https://www.google.com/url?q=${encodeURIComponent(url)}`;
      return url;
    };
    expect(canonicalUrlKey(nested(8))).toBe("news.example/a");
    const deep = canonicalUrlKey(nested(9))!;
    expect(deep).toMatch(/^google\.com\/url\?q=/);
    expect(canonicalUrlKey(deep)).toBe(deep);
  });
});

describe("hostile addresses", () => {
  const MEGABYTE = 1_000_000;
  const filled = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length));
  it.each([
    ["slashes", `https://news.example/${filled("/")}a`],
    ["/amp", `https://news.example${filled("/amp")}`],
    ["/amp behind an article", `https://news.example/a-1${filled("/amp")}`],
    [".amp", `https://news.example/a${filled(".amp")}.html`],
    ["percent signs", `https://news.example/${filled("%")}`],
    ["escapes", `https://news.example/${filled("%2f")}`],
    ["bare names", `https://news.example/?${filled("a&")}`],
    ["descending parameters", `https://news.example/?${Array.from({ length: 60_000 }, (_, i) => `a${99_999 - i}=${i}`).join("&")}`],
    ["equals signs", `https://news.example/?${filled("=")}`],
    ["ids without an end", `https://youtube.com/watch?${filled("v")}`],
    ["redirectors", filled("https://google.com/url?q=")],
    ["archives", filled("https://web.archive.org/web/https://")],
    ["digits of an archive", `https://web.archive.org/web/${filled("1")}`],
    ["targets of a search", `https://r.search.yahoo.com${filled("/RU=a")}`],
    ["dots in a cache", `https://cdn.ampproject.org/c/s/${filled(".")}`],
    ["signatures", `https://disq.us/url?url=${filled(":a")}`],
    ["path of a permalink", `https://x.com${filled("/status")}`],
    ["labels", `http://${filled("a.")}org`],
    ["www", `http://${filled("www.")}org`],
    ["labels without a scheme", `${filled("a.")}org/`],
    ["a label of punycode", `http://xn--${filled("a")}.org`],
    ["labels of punycode", `http://${filled("xn--a.")}org`],
    ["an endless number in punycode", `http://xn--${filled("9")}.org`],
    ["a script", `javascript:${filled("https://news.example/")}`],
    ["data", `data:text/html,${filled("https://news.example/")}`],
    ["white space", `${filled(" ")}x`],
    ["lone surrogates", `https://news.example/${filled("\ud800")}`],
    ["a route", `https://news.example/#!${filled("/%2f")}`],
    ["a user", `https://${filled("a:")}@news.example/`],
  ])("a megabyte of %s takes no more than a moment", (_, url) => {
    const startedAt = performance.now();
    const key = canonicalUrlKey(url);
    // Far above noise, and far below what anything quadratic takes on a megabyte.
    expect(performance.now() - startedAt).toBeLessThan(5000);
    if (key !== undefined) expect(canonicalUrlKey(`https://${key}`) ?? key).toBe(key);
  });
});
