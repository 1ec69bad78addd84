import { expect, it } from "vitest";
import { postHash } from "../../../src/content/postHash.js";
import { citedPosts, collectCitations } from "../../../src/pipeline/scoring/citations.js";
import { exampleRun } from "../../reports/exampleRun.js";

it("keeps the posts asked for as they were written, sorted, without words or links of deleted ones", () => {
  const citations = collectCitations(["x:2", "x:1", "x:gone"]);
  for (const [id, more] of [["3", {}], ["2", { deletedAt: 9, lang: "en", replyTo: "7" }], ["1", {}]] as const) {
    citations.add({ id, platform: "x", accountId: "a", createdAt: 5, text: `text ${id}`, urls: ["https://a.example/"], hashtags: ["tag"], ...more }, postHash("x", id));
  }
  expect([...citations.posts()]).toEqual([
    ["x:1", { platform: "x", id: "1", account: "x:a", createdAt: 5, text: "text 1", urls: ["https://a.example/"] }],
    ["x:2", { platform: "x", id: "2", account: "x:a", createdAt: 5, lang: "en", replyTo: "7", deletedAt: 9 }],
  ]);
});

it("asks for the posts of all evidence of flagged clusters, and of the ten strongest ties of others", () => {
  const run = exampleRun();
  const clusterTies = [...Array.from({ length: 12 }, () => 4), ...Array.from({ length: 12 }, () => 0)];
  const share = { trace: "repost", object: "o", sourceSeconds: 0, targetSeconds: 0, gapSeconds: 0, objectWeight: 1 };
  const evidence = (tie: number) => [{ ...share, sourcePost: `x:${tie}`, targetPost: `x:${tie}b` }];
  const cited = [...citedPosts({ ...run, clusterTies, evidence })];
  expect([cited.filter((key) => key === "x:4").length, cited.filter((key) => key === "x:0b").length]).toEqual([10, 12]);
});
