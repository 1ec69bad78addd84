import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/content/url/address.js";
import { wrappedIn } from "../../../src/content/url/wrappers.js";

const wrapped = (url: string) => wrappedIn(readAddress(url)!);

describe("wrappedIn", () => {
  it.each([
    ["https://google.com/url?url=&q=https%3A%2F%2Fa.example%2F%3Fb%3D1", "unwrapped", "https://a.example/?b=1"],
    ["https://google.co.uk/amp/s/a.example/b", "amp", "a.example/b"],
    ["https://google.com.br/url?q=https://a.example", "unwrapped", "https://a.example"],
    ["https://web.archive.org/web/2020if_/http://a.example/b?c=1#d", "archive", "http://a.example/b?c=1#d"],
    ["https://archive.is/o/AbC/https://a.example/b", "archive", "https://a.example/b"],
    ["https://web.archive.org/web/2020/https%3A%2F%2Fa.example%2F%3Fb%3D1", "archive", "https://a.example/?b=1"],
    ["https://12ft.io/https:/a.example/b", "unwrapped", "https://a.example/b"],
    ["https://webcache.googleusercontent.com/search?q=cache:https://a.example/b+word", "archive", "https://a.example/b"],
    ["https://youtube.com/attribution_link?u=%2Fwatch%3Fv%3Dx", "unwrapped", "https://www.youtube.com/watch?v=x"],
    ["https://disq.us/url?url=https%3A%2F%2Fa.example%2F%3AabcdefghijKLMNOPQRST_-", "unwrapped", "https://a.example/"],
    ["https://lenta-ru.turbopages.org/lenta.ru/s/news/1", "amp", "lenta.ru/news/1"],
    ["https://a--b-example-org.translate.goog/c?_x_tr_sl=en&d=1", "unwrapped", "https://a-b.example.org/c?d=1"],
    ["https://anonym.to/?https://a.example/b?c=1", "unwrapped", "https://a.example/b?c=1"],
  ])("%s", (url, step, target) => {
    expect(wrapped(url)).toEqual({ step, target });
  });

  it.each([
    "https://google.com/search?q=https://a.example",
    "https://google.evil.example/url?q=https://a.example",
    "https://google.com/url",
    "https://news.example/l.php?u=https://a.example",
    "https://archive.org/details/a.example",
    "https://archive.ph/AbCdE",
    "https://webcache.googleusercontent.com/search?q=words",
    "https://translate.goog/",
    "https://a.b.translate.goog/",
    "https://anonym.to/",
    "https://instagram.com/?u=https://a.example",
  ])("nothing in %s", (url) => {
    expect(wrapped(url)).toBeUndefined();
  });
});
