import { expect, it } from "vitest";
import { accountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { createQualifiedNames } from "../../src/model/qualifiedNames.js";
import { collectShares } from "../../src/model/shares.js";
import { createOwnPosts } from "../../src/pipeline/ownPosts.js";

type Row = readonly [platform: string, account: string, object: string];

/** Who shares what once authors have been added: the post, and the share's post. */
function shared(own: readonly (readonly [object: string, post: Pick<Post, "platform" | "id" | "accountId">])[], links: readonly Row[]): string[] {
  const names = { accounts: createQualifiedNames(), posts: createQualifiedNames() };
  const shares = collectShares("link", names);
  const ownPosts = createOwnPosts(names);
  links.forEach(([platform, account, object], i) => shares.add(names.accounts.internIn(platform, account), object, 100 + i, names.posts.internIn(platform, `link${i}`)));
  for (const [object, post] of own) ownPosts.add(object, names.accounts.intern(accountKey(post.platform, post.accountId)), { ...post, createdAt: 7.5 });
  ownPosts.addAuthors(shares);
  const { account, object, seconds, post, accounts, objects, posts } = shares.finish();
  return Array.from(account, (a, i) => (seconds[i] === 7.5 ? [`${accounts.name(a)} ${objects.name(object[i]!)} in ${posts.name(post[i]!)}`] : [])).flat();
}

const channelPost = ["telegram:channel/5", { platform: "telegram", id: "Channel/5", accountId: "Channel" }] as const;
const tweet = ["x:12", { platform: "twitter", id: "12", accountId: "ann" }] as const;

it("makes the author of a post a sharer of it where only other platforms link it, with the post's own id", () => {
  expect(shared([channelPost, tweet], [["x", "ben", "telegram:channel/5"], ["tiktok", "eve", "x:12"], ["tiktok", "eve", "page.example/a"]])).toEqual([
    "telegram:Channel telegram:channel/5 in telegram:Channel/5",
    "twitter:ann x:12 in twitter:12",
  ]);
});

it.each<[string, Row[]]>([
  ["nobody", []],
  ["an account of its own platform", [["telegram", "other", "telegram:channel/5"]]],
  ["accounts of its own and of another", [["telegram", "other", "telegram:channel/5"], ["x", "ben", "telegram:channel/5"]]],
  ["its own platform under another name", [["tg", "other", "telegram:channel/5"]]],
  ["the author alone", [["telegram", "Channel", "telegram:channel/5"]]],
])("leaves the author out where %s links it", (_, links) => {
  expect(shared([channelPost], links)).toEqual([]);
});

it("doesn't count an author's links to what it posted", () => {
  expect(shared([channelPost], [["telegram", "Channel", "telegram:channel/5"], ["x", "ben", "telegram:channel/5"]])).toHaveLength(1);
});

it("takes no page for a post", () => {
  expect(shared([["page.example/5", { platform: "telegram", id: "5", accountId: "a" }]], [["x", "ben", "page.example/5"]])).toEqual([]);
});
