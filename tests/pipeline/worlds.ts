import fc from "fast-check";
import type { Post } from "../../src/model/post.js";

const START = 1_700_000_000;

/** Accounts that share a handful of things within minutes, by every kind of trace. */
export const smallWorld: fc.Arbitrary<readonly Post[]> = fc
  .array(
    fc.record(
      {
        accountId: fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6"),
        createdAt: fc.integer({ min: 0, max: 480 }).map((quarters) => START + quarters / 4),
        urls: fc.subarray(["https://a.example/1", "https://b.example/2", "https://b.example/3"], { maxLength: 2 }),
        hashtags: fc.subarray(["one", "two", "three", "four"]),
        text: fc.constantFrom("Vote for the same old promise again", "Nothing to see here, please move on", "short"),
        repostOf: fc.constantFrom("r1", "r2", "r3"),
        replyTo: fc.constantFrom("t1", "t2", "t3"),
        quoteOf: fc.constantFrom("q1", "q2"),
        objects: fc.subarray(["o1", "o2", "o3"]),
        mentions: fc.subarray(["president", "minister"]),
      },
      { requiredKeys: ["accountId", "createdAt"] },
    ),
    { minLength: 1, maxLength: 60, size: "max" },
  )
  .map((posts) => posts.map((post, i): Post => ({ id: `p${i}`, platform: i % 7 === 0 ? "telegram" : "x", ...post })));

/** Ids are as long as each other, so that the order of `platform:id` stays when every id gets the same prefix. */
export function renamed(posts: readonly Post[], prefix: string): Post[] {
  return posts.map((post) => ({ ...post, accountId: `${prefix}${post.accountId}` }));
}

/** Four accounts that post the same two links within seconds of each other, and two that don't. */
export const ring: readonly Post[] = ["ann", "ben", "cem", "dot"].flatMap((accountId, i) => [
  { id: `${accountId}1`, platform: "x", accountId, createdAt: START + i, urls: ["https://news.example/1"] },
  { id: `${accountId}2`, platform: "x", accountId, createdAt: START + 5000 + i, urls: ["https://news.example/2"] },
]);
export const bystanders: readonly Post[] = [
  { id: "eve1", platform: "x", accountId: "eve", createdAt: START + 2, urls: ["https://news.example/1"] },
  { id: "fay1", platform: "x", accountId: "fay", createdAt: START + 9000, urls: ["https://else.example/"] },
];
