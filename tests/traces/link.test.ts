import { expect, it } from "vitest";
import { link } from "../../src/traces/link.js";
import { testCases } from "./testCases.js";

testCases(link);

it("names a post as links to it are named, for accounts of other platforms to meet its author", () => {
  const own = link.ownObject!({})!;
  const post = { accountId: "a", createdAt: 0 };
  expect(own({ ...post, platform: "telegram", id: "Channel/5" })).toBe("telegram:channel/5");
  expect(own({ ...post, platform: "twitter", id: "12" })).toBe("x:12");
  expect(own({ ...post, platform: "x", id: "12", repostOf: "11" })).toBeUndefined();
  expect(own({ ...post, platform: "plaza", id: "12" })).toBeUndefined();
});

it.each(["linked", "all"])("leaves authors to the trace itself if posts is %s", (posts) => {
  expect(link.ownObject!({ posts })).toBeUndefined();
});
