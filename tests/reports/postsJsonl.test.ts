import { expect, it } from "vitest";
import { postsJsonl, type PostLine } from "../../src/reports/postsJsonl.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

it("keeps what every report promises", () => checkReport(postsJsonl, exampleRun()));

it("is, letter for letter, the published shape", () => {
  expect(textOf(postsJsonl, exampleRun())).toBe(golden("posts.jsonl"));
});

it("has a line a post, named as evidence names it, with what the post has and nothing else", () => {
  const lines = textOf(postsJsonl, exampleRun()).trimEnd().split("\n").map((line) => JSON.parse(line) as PostLine);
  expect(lines.map(({ post, time }) => [post, time])).toEqual([["x:a1", "2021-08-01T12:00:00Z"], ["x:m1", "2021-08-01T12:00:01.250Z"]]);
  expect(Object.keys(lines[1]!)).toEqual(["post", "account", "time", "replyTo", "quoteOf", "deletedTime"]);
});

it("is empty where posts weren't read a second time", () => {
  const { citedPosts: _, ...without } = exampleRun();
  expect(textOf(postsJsonl, without)).toBe("");
});
