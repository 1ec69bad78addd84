import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFromText } from "../../src/content/extract.js";

const urls = (text: string, platform = "x"): readonly string[] => extractFromText(text, platform).urls;
const hashtags = (text: string, platform = "x"): readonly string[] => extractFromText(text, platform).hashtags;
const mentions = (text: string, platform = "x"): readonly string[] => extractFromText(text, platform).mentions;

describe("URLs", () => {
  it.each([
    ["see https://example.org/a?b=c&d=e#f now", ["https://example.org/a?b=c&d=e#f"]],
    ["HTTP://EXAMPLE.ORG/A and Www.Example.Org", ["HTTP://EXAMPLE.ORG/A", "Www.Example.Org"]],
    ["http://example.org.", ["http://example.org"]],
    ["http://example.org/a, http://example.org/b; http://example.org/c!?", ["http://example.org/a", "http://example.org/b", "http://example.org/c"]],
    ["is it http://example.org/a...", ["http://example.org/a"]],
    ["(http://example.org/a)", ["http://example.org/a"]],
    ["(see http://example.org/a_(b))", ["http://example.org/a_(b)"]],
    ["http://example.org/a_(b).", ["http://example.org/a_(b)"]],
    ["[x](http://example.org/a),[y](http://example.org/b)", ["http://example.org/a", "http://example.org/b"]],
    ['<a href="http://example.org/a">', ["http://example.org/a"]],
    ["«http://example.org/a» “http://example.org/b”", ["http://example.org/a", "http://example.org/b"]],
    ["http://example.org:8080/a", ["http://example.org:8080/a"]],
    ["http://example.org: this", ["http://example.org"]],
    ["https://ru.wikipedia.org/wiki/Россия, там", ["https://ru.wikipedia.org/wiki/Россия"]],
    ["https://zh.wikipedia.org/wiki/中国。", ["https://zh.wikipedia.org/wiki/中国"]],
    ["https://ar.wikipedia.org/wiki/مصر؟", ["https://ar.wikipedia.org/wiki/مصر"]],
    ["看https://t.co/abcを見て", ["https://t.co/abc"]],
    ["http://президент.рф/новости", ["http://президент.рф/новости"]],
    ["http://例え.jp/あ", ["http://例え.jp/あ"]],
    ["https://t.co/abc🔥https://t.co/def", ["https://t.co/abc", "https://t.co/def"]],
    ["https://example.org/𠀀𠀁!", ["https://example.org/𠀀𠀁"]],
    ["https://example.org/end_", ["https://example.org/end_"]],
    ["http://user@example.org no, http://bank.com@evil.org/x yes", ["http://bank.com@evil.org/x"]],
  ])("%s", (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  it.each([
    "http://", "https:// example.org", "http://localhost/x", "http://.com", "http://a.", "xhttp://example.org", "ftp://example.org",
    "www.", "www.example", "awww.example.org", "a@www.example.org", "example.org/a",
  ])("none in %s", (text) => {
    expect(urls(text)).toEqual([]);
  });

  it("leaves out what the platform cut off, since it would name another page", () => {
    expect(extractFromText("RT @someone: read #this https://t.co/ab…", "x")).toEqual({ urls: [], hashtags: ["this"], mentions: ["someone"] });
    expect(hashtags("vote #Elec…")).toEqual([]);
    expect(hashtags("vote #Elec… https://t.co/abcdef")).toEqual([]);
    expect(hashtags("vote #Election… or don't")).toEqual(["Election"]);
    expect(mentions("thanks @som…")).toEqual([]);
  });
});

describe("hashtags", () => {
  it.each([
    ["#One, #two. (#three)", ["One", "two", "three"]],
    ["#выборы2024 и #Москва!", ["выборы2024", "Москва"]],
    ["#انتخابات #مصر،", ["انتخابات", "مصر"]],
    ["#می\u200cخواهم", ["می\u200cخواهم"]],
    ["#क्रि\u200dकेट #हिन्दी", ["क्रि\u200dकेट", "हिन्दी"]],
    ["#選挙 ＃東京オリンピック。#한국", ["選挙", "東京オリンピック", "한국"]],
    ["#𠀀字", ["𠀀字"]],
    ["#l·lusió #ab\u200c", ["l·lusió", "ab"]],
    ["#2024 #2024a #_ #_a", ["2024a", "_a"]],
    ["❤\ufe0f#love 🔥#fire", ["love", "fire"]],
    ["##twice", ["twice"]],
    ["#same #same", ["same", "same"]],
  ])("%s", (text, expected) => {
    expect(hashtags(text)).toEqual(expected);
  });

  it.each(["a#b", "я#b", "字#b", "&#39;", "&#x27;", "# alone", "#", "#\ufe0f\u20e3", "#1\ufe0f\u20e3", "#\u200cabc", "https://example.org/#section", "www.example.org#top"])(
    "none in %s",
    (text) => {
      expect(hashtags(text)).toEqual([]);
    },
  );

  it("reads tags glued together as the platform does", () => {
    expect(hashtags("#one#two#three", "tiktok")).toEqual(["one", "two", "three"]);
    expect(hashtags("#one#two", "x")).toEqual([]);
    expect(hashtags("#话题#很好", "weibo")).toEqual(["话题"]);
  });
});

describe("mentions", () => {
  it.each([
    ["@One, .@two (@three) ＠four", "x", ["One", "two", "three", "four"]],
    ["@abcdefghijklmno @abcdefghijklmnop", "x", ["abcdefghijklmno"]],
    ["@user.name", "x", ["user"]],
    ["@user.name. and @a_b", "instagram", ["user.name", "a_b"]],
    ["感谢@user谢谢", "x", ["user"]],
    ["@josé @имя", "x", []],
    ["me@example.org a@b.c first.last+tag@example.org иван@example.org", "x", []],
    ["@@user", "x", []],
    ["@user@example.social!", "mastodon", ["user@example.social"]],
    ["@user@nowhere @user@", "mastodon", ["user", "user"]],
    ["@name.bsky.social, @my-site.example.", "bluesky", ["name.bsky.social", "my-site.example"]],
    ["@user@example.social", "x", []],
    ["@user@example.social", "facebook", ["user"]],
    ["https://medium.com/@user/post", "medium", []],
  ])("%s on %s", (text, platform, expected) => {
    expect(mentions(text, platform)).toEqual(expected);
  });
});

describe("any text", () => {
  it("gives tokens that stand in the text, never empty", () => {
    const pieces = fc.constantFrom("#", "＃", "@", "＠", "http://", "www.", "a.bc", "/", "(", ")", "é", "字", "я", "\ud800", "\udc00", "🔥", " ", "\u200d", "…", "1");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom("x", "mastodon", "weibo", "other"), (parts, platform) => {
        const text = parts.join("");
        const found = extractFromText(text, platform);
        for (const token of [...found.urls, ...found.hashtags, ...found.mentions]) {
          expect(token).not.toBe("");
          expect(text).toContain(token);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("finds nothing in nothing", () => {
    expect(extractFromText("", "x")).toEqual({ urls: [], hashtags: [], mentions: [] });
    expect(extractFromText("plain words, with who and how", "__proto__")).toEqual({ urls: [], hashtags: [], mentions: [] });
  });

  // About 50 ms each; quadratic time would take minutes.
  it.each([
    "#", "((((", "http://", "http://a", "http://a.b", "http://a.b/(", "www.", "www.a.", "@", "@a", "@a@", "@a@b ", "@a.", "#a", "#a#", "#1", "#\u200d", "＃", "я#", "字@a", "#я", "#𠀀", "http://a.b/𠀀", "h", "@a@a.a ", "a@", "…", "http://a.b…",
  ])("takes linear time on a megabyte of %s", (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    for (const platform of ["x", "mastodon"]) {
      const from = performance.now();
      extractFromText(text, platform);
      expect(performance.now() - from).toBeLessThan(5000);
    }
  });
});
