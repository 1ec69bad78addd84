import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/content/url/address.js";
import { plainPath, routeOf, withoutAmp } from "../../../src/content/url/path.js";
import type { UrlStep } from "../../../src/content/url/step.js";

describe("plainPath", () => {
  it.each([["/", "", 0], ["/a", "/a", 0], ["/a/", "/a", 1], ["//", "", 1], ["//a///b//", "/a/b", 1], ["/%41", "/A", 1], ["/%61//", "/a", 2]])("%s is %s, in %i steps", (path, plain, count) => {
    const steps: UrlStep[] = [];
    expect(plainPath(path, steps)).toBe(plain);
    expect(steps).toHaveLength(count);
    expect(plainPath(plain)).toBe(plain);
  });
});

describe("withoutAmp", () => {
  it.each([
    ["/big-story/amp", "/big-story"],
    ["/news/12345/AMP", "/news/12345"],
    ["/big-story/amp/amp", "/big-story/amp/amp"],
    ["/amp/news/big-story", "/news/big-story"],
    ["/amp/big-story/amp", "/big-story"],
    ["/story.amp", "/story"],
    ["/story.amp.html", "/story.html"],
    ["/story.amp.amp.htm", "/story.htm"],
    ["/big-story/amp.html", "/big-story/amp.html"],
    ["/guitars/amp", "/guitars/amp"],
    ["/amp/guitars", "/amp/guitars"],
    ["/amp", "/amp"],
    ["/amp/amp", "/amp/amp"],
    ["/.amp", "/.amp"],
    ["/..amp", "/..amp"],
    ["/a-ramp", "/a-ramp"],
    ["/%D0%BD/amp", "/%D0%BD/amp"],
    ["", ""],
  ])("%s is %s", (path, plain) => {
    const steps: UrlStep[] = [];
    expect(withoutAmp(path, steps)).toBe(plain);
    expect(steps).toEqual(path === plain ? [] : [{ step: "amp", detail: `${path} → ${plain}` }]);
    expect(withoutAmp(plain)).toBe(plain);
  });
});

describe("routeOf", () => {
  it.each([["", ""], ["#top", ""], ["#!", ""], ["#/", ""], ["#!/", ""], ["#!/a/", "#!/a"], ["#!a", "#!a"], ["#/a%2fb", "#/a%2Fb"], ["#:~:text=a", ""]])("%s is %s", (fragment, route) => {
    expect(routeOf(readAddress(`https://news.example/${fragment}`)!)).toBe(route);
  });
});
