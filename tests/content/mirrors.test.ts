import { describe, expect, it } from "vitest";
import { articleSlug, mirrorSettings, proposeMirrors, type Publication } from "../../src/content/mirrors.js";
import { createRandom } from "../../src/stats/random.js";

const HOUR = 3600;
const START = 1_600_000_000;

/** `count` articles of a site, one every three hours. */
function site(name: string, count: number, { items = name, lag = 0, from = 0 } = {}): Publication[] {
  return Array.from({ length: count }, (_, i) => ({ site: name, item: `${items}-${from + i}`, seconds: START + (from + i) * 3 * HOUR + lag }));
}

const others = Array.from({ length: 20 }, (_, i) => site(`paper${i}.example`, 50)).flat();
const mirrored = [...others, ...site("one.example", 40, { items: "story" }), ...site("two.example", 30, { items: "story", lag: HOUR, from: 5 })];

describe("proposeMirrors", () => {
  it("proposes copies that follow within hours, with the evidence", () => {
    const { groups, setAside } = proposeMirrors(mirrored);
    expect(setAside).toEqual([]);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.sites).toEqual(["one.example", "two.example"]);
    const [pair] = groups[0]!.pairs;
    expect(pair).toMatchObject({ a: "one.example", b: "two.example", itemsA: 40, itemsB: 30, shared: 30, order: 1, medianGapSeconds: HOUR, medianLagSeconds: HOUR });
    expect(pair!.logP).toBeLessThan(-50);
    expect(pair!.examples).toHaveLength(20);
    expect(pair!.examples[0]).toEqual({ item: "story-10", secondsA: START + 30 * HOUR, secondsB: START + 31 * HOUR });
  });

  it("doesn't depend on the order of rows, and counts a repeated article once, when it came first", () => {
    const expected = proposeMirrors(mirrored);
    expect(proposeMirrors([...mirrored].reverse())).toEqual(expected);
    expect(proposeMirrors([...mirrored, ...mirrored.map((row) => ({ ...row, seconds: row.seconds + 100 * HOUR }))])).toEqual(expected);
  });

  it("unites what several pairs connect, and keeps the pairs apart", () => {
    const { groups } = proposeMirrors([...mirrored, ...site("three.example", 40, { items: "story", lag: 2 * HOUR }), ...site("four.example", 20, { items: "other" }), ...site("five.example", 20, { items: "other", lag: 60 })]);
    expect(groups.map(({ sites, pairs }) => [sites, pairs.length])).toEqual([[["one.example", "three.example", "two.example"], 3], [["five.example", "four.example"], 1]]);
  });

  it.each([
    ["days later, as an archive does", site("two.example", 30, { items: "story", lag: 100 * HOUR, from: 5 }), { maxGap: 200 * HOUR }],
    ["in another order", site("two.example", 30, { items: "story" }).map((row, i) => ({ ...row, seconds: START + ((i * 11) % 30) * 3 * HOUR })), { minOrder: -1, maxGap: 200 * HOUR }],
    ["some of many, as clients of an agency do", [...site("two.example", 18, { items: "story" }), ...site("two.example", 60)], { minOverlap: 0.1 }],
    ["a few only", site("two.example", 4, { items: "story" }), { minShared: 2 }],
  ])("doesn't propose sites that share articles %s, unless told to", (_, second, settings) => {
    const rows = [...others, ...site("one.example", 40, { items: "story" }), ...second];
    expect(proposeMirrors(rows).groups).toEqual([]);
    expect(proposeMirrors(rows, settings).groups.map(({ sites }) => sites)).toEqual([["one.example", "two.example"]]);
  });

  it("doesn't propose sites that draw from few common items, where sharing is no surprise", () => {
    const rows = ["one.example", "two.example", "three.example"].flatMap((name) => site(name, 20, { items: "all" }));
    expect(proposeMirrors(rows).groups).toEqual([]);
    expect(proposeMirrors(rows, { level: 1 }).groups).toHaveLength(1);
  });

  it("keeps its level where sites draw at random", () => {
    const random = createRandom(1);
    let proposed = 0;
    for (let world = 0; world < 50; world++) {
      const rows = Array.from({ length: 10 }, (_, s) => Array.from({ length: 30 }, () => ({ site: `s${s}`, item: `i${Math.floor(random() * 100)}`, seconds: START }))).flat();
      // Times are all equal, so that order says nothing; only the count is tested.
      proposed += proposeMirrors(rows.map((row) => ({ ...row, seconds: START + Number(row.item.slice(1)) })), { level: 0.05, minOverlap: 0, minOrder: -1 }).groups.length > 0 ? 1 : 0;
    }
    // At most 5% of the worlds in the mean: 2.5 of 50, and 8 by chance in fewer than one run of 200.
    expect(proposed).toBeLessThan(8);
  });

  it("sets aside what is everywhere, and names it", () => {
    const everywhere = Array.from({ length: 12 }, (_, i) => ({ site: `s${i}`, item: "about-us-page", seconds: START }));
    expect(proposeMirrors(everywhere, { sitesPerItemMax: 10 }).setAside).toEqual([{ item: "about-us-page", sites: 12 }]);
    expect(proposeMirrors([])).toEqual({ groups: [], setAside: [] });
  });

  it("refuses settings that can't be", () => {
    expect(() => proposeMirrors([], { level: 2 })).toThrow(expect.objectContaining({ code: "setting-invalid" }));
    expect(Object.values(mirrorSettings).every(({ help }) => /^[a-z].*[^.]$/.test(help))).toBe(true);
  });
});

describe("articleSlug", () => {
  it.each([
    ["news.example/2024/05/The-Big-Story-12345.html", "the-big-story"],
    ["news.example/12345-the_big_story?a=1", "the-big-story"],
    ["news.example/%D0%BE%D0%B4%D0%B8%D0%BD-%D0%B4%D0%B2%D0%B0-%D1%82%D1%80%D0%B8", "один-два-три"],
    ["news.example/about-us", undefined],
    ["news.example/2024-05-06", undefined],
    ["news.example", undefined],
    ["news.example/", undefined],
    [`news.example/${"a-".repeat(1000)}`, undefined],
    ["news.example/%zz-a-b", "%zz-a-b"],
  ])("%s", (key, slug) => {
    expect(articleSlug(key)).toBe(slug);
  });
});
