import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResolver, resolvePost } from "../../src/content/resolution.js";
import { canonicalUrl, canonicalUrlKey } from "../../src/content/url.js";

const short = (name: string | number): string => `https://short.example/${name}`;

describe("createResolver", () => {
  it("leads every form of a listed address to the end of its chain", () => {
    const resolver = createResolver([
      { url: short("a"), target: "https://t.co/B" },
      { url: "https://t.co/B", target: "https://www.news.example/story?utm_source=x" },
    ]);
    for (const url of [short("a"), "http://www.short.example/a/?utm_medium=y", "https://t.co/B", "https://www.google.com/url?q=https%3A%2F%2Ft.co%2FB"]) {
      expect(canonicalUrlKey(url, resolver)).toBe("news.example/story");
    }
    expect(canonicalUrlKey("https://t.co/b", resolver)).toBe("t.co/b");
    expect(canonicalUrl(short("a"), resolver)!.steps).toEqual([
      { step: "resolved", detail: "short.example/a → https://www.news.example/story?utm_source=x" },
      { step: "host", detail: "www.news.example → news.example" },
      { step: "parameter", detail: "utm_source=x" },
    ]);
  });

  it("leads to posts and out of redirectors", () => {
    const resolver = createResolver([
      { url: short("p"), target: "https://l.facebook.com/l.php?u=https%3A%2F%2Ftwitter.com%2Fa%2Fstatus%2F1" },
      { url: "https://x.com/a/status/2", target: "https://news.example/2" },
    ]);
    expect(canonicalUrl(short("p"), resolver)).toMatchObject({ key: "x:1", site: "x.com" });
    expect(canonicalUrlKey("https://twitter.com/i/status/2", resolver)).toBe("news.example/2");
  });

  it("takes the last of two targets, and leaves a circle alone, but not what leads into it", () => {
    const rows = [["a", "b"], ["a", "c"], ["d", "e"], ["e", "f"], ["f", "e"], ["g", "g"]].map(([url, target]) => ({ url: short(url!), target: short(target!) }));
    const resolver = createResolver(rows);
    expect(["a", "b", "c", "d", "e", "f", "g"].map((name) => canonicalUrlKey(short(name), resolver)!.slice(-1))).toEqual(["c", "b", "c", "e", "e", "f", "g"]);
  });

  it("gives keys that resolve no further, whatever the table", () => {
    const name = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name)), (rows) => {
        const resolver = createResolver(rows.map(([url, target]) => ({ url: short(url), target: short(target) })));
        for (let i = 0; i < 8; i++) {
          const { key, address } = canonicalUrl(short(i), resolver)!;
          expect(canonicalUrlKey(address, resolver)).toBe(key);
        }
      }),
    );
  });

  it("follows a chain of 100,000 in one walk", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ url: short(i), target: short(i + 1) }));
    expect(canonicalUrlKey(short(0), createResolver(rows))).toBe("short.example/100000");
  });

  it("says how many rows can't be used, and which is the first", () => {
    const rows = [{ url: short(1), target: short(2) }, { url: "nonsense", target: short(2) }, { url: short(3), target: "error 404" }];
    expect(() => createResolver(rows)).toThrow(expect.objectContaining({ code: "input-schema", message: expect.stringContaining('2 of 3 resolutions aren\'t pairs of web addresses: row 2 has url "nonsense"') as string }));
    expect(() => createResolver(rows.slice(2), (i) => `line ${i + 7}`)).toThrow('line 7 has target "error 404"');
    expect(createResolver([]).target("short.example/1")).toBeUndefined();
  });
});

describe("resolvePost", () => {
  const post = { id: "1", platform: "x", accountId: "a", createdAt: 0 };
  const resolver = createResolver([{ url: short(1), target: "https://news.example/1" }]);

  it("replaces listed addresses alone, and copies nothing else", () => {
    expect(resolvePost({ ...post, urls: [short(1), short(2), "nonsense"] }, resolver)).toEqual({ ...post, urls: ["https://news.example/1", short(2), "nonsense"] });
    for (const untouched of [post, { ...post, urls: [short(2)] }, { ...post, urls: [] }]) expect(resolvePost(untouched, resolver)).toBe(untouched);
  });
});
