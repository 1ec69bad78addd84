import fc from "fast-check";
import { expect, it } from "vitest";
import { postHash } from "../../../src/content/postHash.js";
import type { Post } from "../../../src/model/post.js";
import { createHashMap } from "../../../src/pipeline/scoring/hashMap.js";
import { isKept } from "../../../src/pipeline/scoring/keptReposts.js";
import { watchClusters } from "../../../src/pipeline/scoring/watchClusters.js";
import { smallWorld } from "../worlds.js";
import { rememberingScore, sourcesOf } from "./watched.js";

const post = (id: string, accountId: string, more: Partial<Post> = {}): Post => ({ id, platform: "x", accountId, createdAt: 1_700_000_000, ...more });

function wantedOf(posts: readonly Post[], clusters: readonly (readonly string[])[], cited: readonly string[] = []) {
  const { score, shown } = rememberingScore();
  const watch = watchClusters(sourcesOf(posts, clusters, { scores: [score] }));
  const hashes = createHashMap();
  for (const id of cited) hashes.set(postHash("x", id), 1);
  const wanted = posts.filter((_, i) => watch.wanted(hashes)[i] === 1).map(({ id }) => id);
  for (const one of posts) watch.add(one, postHash(one.platform, one.id));
  clusters.forEach((_, cluster) => watch.finish(cluster));
  return { wanted, shown };
}

it("wants members' posts, those about them, about what they share and whom they act on, unless they are reposts, and the cited ones; no others", () => {
  const posts = [
    ...[post("t1", "t"), post("t2", "t"), post("a", "m1", { repostOf: "t1" }), post("b", "m2", { repostOf: "t1", mentions: ["s"] }), post("s", "s")],
    ...[post("c", "o", { replyTo: "a" }), post("d", "o", { quoteOf: "t2" }), post("e", "o", { mentions: ["T"] }), post("f", "o", { repostOf: "z", mentions: ["t"] }), post("g", "o"), post("h", "o", { replyTo: "g" })],
    ...[post("i", "m1", { urls: ["https://a.example/"] }), post("j", "m2", { urls: ["https://a.example/"] }), post("k", "o", { urls: ["https://a.example/"] }), post("l", "o", { urls: ["https://b.example/"] })],
  ];
  expect(wantedOf(posts, [["x:m1", "x:m2"]], ["l"]).wanted).toEqual(["t1", "c", "d", "e", "i", "j", "k", "l"]);
  expect(wantedOf(posts, [["x:m1", "x:m2"]], ["a"]).wanted).toContain("a");
});

it("wants every post that a cluster is shown, but reposts, which were kept", () => {
  let most = 0;
  const check = (posts: readonly Post[]): void => {
    const { wanted, shown } = wantedOf(posts, [["x:a1", "x:b2", "telegram:c3"]]);
    const all = new Set(shown.flat().map(({ post: key }) => key.slice(key.indexOf(":") + 1)));
    most = Math.max(most, all.size);
    expect(posts.filter((one) => all.has(one.id) && wanted.includes(one.id) === isKept(one))).toEqual([]);
  };
  fc.assert(fc.property(smallWorld, check), { numRuns: 100 });
  expect(most).toBeGreaterThan(10);
});
