import { expect, it } from "vitest";
import { proposeTagFamilies } from "../../src/content/hashtagFamilies.js";

const propose = (...tags: readonly string[]) => proposeTagFamilies(tags.map((tag, i) => ({ tag, count: tags.length - i })));

it("groups numbered variants, most used first", () => {
  expect(propose("VoteNow", "votenow1", "vote_now_2", "other")).toEqual([
    { stem: "votenow", differences: ["number", "separator"], tags: [{ key: "votenow", count: 4 }, { key: "votenow1", count: 3 }, { key: "vote_now_2", count: 2 }], count: 9 },
  ]);
});

it("counts a number with and without an underscore as one kind", () => {
  expect(propose("tag1", "tag_2", "tag2024").map(({ tags }) => tags.map(({ key }) => key))).toEqual([["tag1", "tag_2"]]);
});

it.each([
  [["vote2020", "vote2024", "vote"]],
  [["g7", "g20", "f1", "f2"]],
  [["1", "2", "3"]],
  [["_", "__"]],
  [["Vote", "VOTE", "#vote"]],
])("leaves %j alone", (tags) => {
  expect(propose(...tags)).toEqual([]);
});

it("says that tags differ in accents or separators", () => {
  expect(propose("França", "franca")[0]).toMatchObject({ stem: "franca", differences: ["diacritics"] });
  expect(propose("stop_it", "stopit")[0]).toMatchObject({ stem: "stopit", differences: ["separator"] });
  expect(propose("選挙1", "選挙2")[0]).toMatchObject({ stem: "選挙", differences: ["number"] });
});

it("takes 100,000 tags of one family, and a tag of a megabyte of digits, in time", () => {
  const startedAt = performance.now();
  const [family] = proposeTagFamilies(Array.from({ length: 100_000 }, (_, i) => ({ tag: `campaign${i + 10_000}`, count: 1 })));
  expect(family!.tags).toHaveLength(100_000);
  propose("1".repeat(1e6), "_".repeat(1e6), `tag${"_1".repeat(5e5)}`);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
