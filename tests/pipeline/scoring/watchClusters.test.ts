import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDomainTags } from "../../../src/content/domainTags.js";
import { postHash } from "../../../src/content/postHash.js";
import type { Post } from "../../../src/model/post.js";
import type { ScoreContext, ScoreState } from "../../../src/model/score.js";
import { isKept } from "../../../src/pipeline/scoring/keptReposts.js";
import { watchClusters, type Watched } from "../../../src/pipeline/scoring/watchClusters.js";
import { scored } from "../../../src/scores/measures/channel.js";
import type { Sighting } from "../../../src/scores/sightings/sighting.js";
import { watch as watchSightings } from "../../../src/scores/sightings/watch.js";
import { smallWorld } from "../worlds.js";
import { rememberingScore, sourcesOf, type Shown, type WatchedOptions } from "./watched.js";

const START = Date.parse("2024-11-11T12:00:00Z") / 1000;
let ids = 0;
const post = (accountId: string, more: Partial<Post> = {}): Post => ({ id: `p${ids++}`, platform: "x", accountId, createdAt: START, ...more });

function watch(posts: readonly Post[], clusters: readonly (readonly string[])[], options: WatchedOptions = {}) {
  const { score, shown, contexts } = rememberingScore();
  const watching = watchClusters(sourcesOf(posts, clusters, { ...options, scores: [score] }));
  for (const one of posts) watching.add(one, postHash(one.platform, one.id));
  const watched = clusters.map((_, cluster) => watching.finish(cluster));
  return { watching, watched, shown, contexts };
}

const MEMBERS = ["x:m1", "x:m2", "x:m3"];
const link = (page: number): Partial<Post> => ({ urls: [`https://a${page}.example/`] });
const seen = (shown: readonly Shown[], id: string) => shown.find(({ post: key }) => key === `x:${id}`)?.concern;

describe("watchClusters", () => {
  it("tells who is in a named cluster, and what lists say of sites", () => {
    const { score, contexts } = rememberingScore();
    const posts = [...MEMBERS, "x:n1", "x:o"].map((key) => post(key.slice(2), { ...link(1) }));
    const sources = sourcesOf(posts, [MEMBERS, ["x:n1"]], { scores: [score] });
    const domainTags = createDomainTags([{ domain: "a1.example", operation: "Heron", source: "a list" }]);
    watchClusters({ ...sources, domainTags });
    expect(["x:m1", "x:n1", "x:o"].map((key) => contexts[0]!.accused(key))).toEqual([true, true, false]);
    expect(["a1.example", "a2.example"].map((site) => contexts[0]!.listed(site))).toEqual([[{ operation: "Heron", source: "a list" }], []]);
    watchClusters({ ...sources, clusters: sources.clusters.map((cluster) => ({ ...cluster, flagged: false })) });
    expect([contexts[2]!.accused("x:m1"), contexts[2]!.listed("a1.example")]).toEqual([false, []]);
  });

  it("shows members' posts with all that others share too, and nobody's posts about other things", () => {
    const posts = [post("m1", { id: "a", ...link(1) }), post("m2", { id: "b", ...link(2), hashtags: ["own"] }), post("o", { id: "c", ...link(2) }), post("o", { id: "d", ...link(3) })];
    const { shown } = watch(posts, [MEMBERS]);
    expect(shown[0]!.map(({ post: key }) => key)).toEqual(["x:a", "x:b"]);
    expect(seen(shown[0]!, "b")).toEqual({
      ...{ byMember: true, engages: false, targets: [] },
      objects: expect.arrayContaining([{ trace: "link", object: "a2.example" }, { trace: "domain", object: "a2.example" }]),
    });
  });

  it("shows posts of others that share what two members do", () => {
    const posts = [post("m1", { ...link(1) }), post("m2", { ...link(1) }), post("m1", { ...link(2) }), post("o", { id: "c", ...link(1) }), post("o", { id: "d", hashtags: ["x"] })];
    const { shown } = watch(posts, [MEMBERS]);
    expect(seen(shown[0]!, "c")).toMatchObject({ byMember: false, engages: false });
    expect(seen(shown[0]!, "c")!.objects).toContainEqual({ trace: "link", object: "a1.example" });
    expect(seen(shown[0]!, "d")).toBeUndefined();
  });

  it("shows who reposts, quotes or answers a member's post, wherever it stands in the data", () => {
    const posts = [post("o1", { id: "a", repostOf: "m" }), post("o2", { id: "b", quoteOf: "m" }), post("m2", { id: "c", replyTo: "m" }), post("o3", { id: "d", replyTo: "b" }), post("m1", { id: "m" })];
    const { shown } = watch(posts, [MEMBERS]);
    expect(["a", "b", "c", "d", "m"].map((id) => seen(shown[0]!, id)?.engages)).toEqual([true, true, true, undefined, false]);
    expect(seen(shown[0]!, "c")!.byMember).toBe(true);
  });

  it("shows who acts on accounts that two members act on, by posts, by handle and by id, and names those accounts", () => {
    const accounts = [{ platform: "x", id: "t", handle: "Target" }];
    const posts = [
      ...[post("t", { id: "t1" }), post("t", { id: "t2" }), post("u", { id: "u1" })],
      ...[post("m1", { id: "a", repostOf: "t1" }), post("m2", { id: "b", mentions: ["target"] }), post("m1", { id: "u", replyTo: "u1" })],
      ...[post("o", { id: "c", replyTo: "t2" }), post("o", { id: "d", mentions: ["TARGET"] }), post("o", { id: "e", mentions: ["t"] }), post("o", { id: "f", replyTo: "u1" })],
    ];
    const { shown, contexts } = watch(posts, [MEMBERS], { accounts });
    expect(["a", "b", "c", "d", "e", "f", "u"].map((id) => seen(shown[0]!, id)?.targets)).toEqual([["x:t"], ["x:t"], ["x:t"], ["x:t"], ["x:t"], undefined, []]);
    const [context] = contexts;
    expect([context!.author("x", "t2"), context!.author("x", "u1"), context!.author("x", "a"), context!.author("x", "c")]).toEqual(["x:t", "x:u", "x:m1", undefined]);
    expect([context!.mentioned("x", "TARGET"), context!.account("x:t")?.handle, context!.account("x:u")]).toEqual(["x:t", "Target", undefined]);
  });

  it("doesn't take members of the cluster for its targets", () => {
    const { shown } = watch([post("m3", { id: "m" }), post("m1", { id: "a", repostOf: "m" }), post("m2", { id: "b", repostOf: "m" })], [MEMBERS]);
    expect([seen(shown[0]!, "a"), seen(shown[0]!, "b")].map((concern) => concern!.targets)).toEqual([[], []]);
  });

  it("shows the post that members repost, from which times are counted", () => {
    const { shown } = watch([post("t", { id: "t1" }), post("m1", { repostOf: "t1" }), post("m2", { repostOf: "t1" })], [MEMBERS]);
    expect(seen(shown[0]!, "t1")).toEqual({ byMember: false, engages: false, objects: [{ trace: "repost", object: "x:t1" }], targets: [] });
  });

  it("shows a repost as it was read, but for what it repeats, whether the first pass kept it or not", () => {
    const repost = (id: string, more: Partial<Post>): Post => post("m1", { id, repostOf: "m", lang: "de", ...more });
    const posts = [post("m2", { id: "m", text: "Words of the member's own." }), repost("a", { client: "Web" }), repost("b", { deletedAt: START + 9 }), repost("\u00fc", {}), repost("c", { text: "Words of the member's own.", mentions: ["o"] })];
    const seenPosts: Post[] = [];
    const { score } = rememberingScore();
    const keeping = { ...score, init: () => ({ ...score.init({} as never), add: (one: Post) => void seenPosts.push(one) }) };
    const watching = watchClusters(sourcesOf(posts, [MEMBERS], { scores: [keeping] }));
    for (const one of posts) watching.add(one, postHash(one.platform, one.id));
    expect(seenPosts.map(({ id }) => id)).toEqual(["m", "b", "\u00fc"]);
    watching.finish(0);
    const { text: _, mentions: __, ...bare } = posts[4]!;
    expect(seenPosts).toEqual([posts[0], posts[2], posts[3], posts[1], bare]);
  });

  it("shows kept reposts to states that take sightings as if they had been given the posts, and posts to states around these", () => {
    let [reposts, asPosts] = [0, 0];
    const told = (posts: readonly Post[], byPost: boolean) => {
      const { score } = rememberingScore();
      const sightings: Sighting[][] = [];
      const init = (context: ScoreContext): ScoreState => {
        const own: Sighting[] = [];
        sightings.push(own);
        const state = watchSightings(context, (sighting) => own.push(sighting) > 0, () => scored(0, "Nothing.", []));
        const add: ScoreState["add"] = (one, concern) => {
          if (isKept(one)) asPosts++;
          state.add(one, concern);
        };
        return byPost ? { ...state, add } : state;
      };
      const watching = watchClusters(sourcesOf(posts, [["x:a1", "x:b2", "x:c3"], ["x:d4", "x:e5"]], { scores: [{ ...score, init }] }));
      for (const one of posts) watching.add(one, postHash(one.platform, one.id));
      const watched = [0, 1].map((cluster) => watching.finish(cluster));
      if (byPost) reposts += sightings.flat().filter(({ post: hash }) => posts.some((one) => isKept(one) && postHash(one.platform, one.id) === hash)).length;
      return { sightings, watched };
    };
    fc.assert(fc.property(smallWorld, (posts) => void expect(told(posts, false)).toEqual(told(posts, true))), { numRuns: 50 });
    expect(reposts).toBeGreaterThan(100);
    expect(asPosts).toBe(reposts);
  });

  it("keeps clusters apart, and one post may concern several", () => {
    const posts = [post("m1", link(1)), post("m2", link(1)), post("n1", link(1)), post("n2", link(1)), post("n1", { id: "n", quoteOf: "q" }), post("m1", { id: "q" }), post("o", { id: "o", ...link(1) })];
    const { shown } = watch(posts, [MEMBERS, ["x:n1", "x:n2"]]);
    expect([seen(shown[0]!, "n")?.engages, seen(shown[0]!, "n")?.byMember, seen(shown[1]!, "n")?.byMember, seen(shown[1]!, "q")]).toEqual([true, false, true, undefined]);
    expect([seen(shown[0]!, "o"), seen(shown[1]!, "o")].map((concern) => concern!.objects.length)).toEqual([2, 2]);
  });

  it("leaves the most popular things out where others post too much about them, and names the cluster", () => {
    const crowd = Array.from({ length: 4 }, (_, i) => post(`o${i}`, { id: `o${i}`, hashtags: ["all"] }));
    const posts = [post("m1", { hashtags: ["all", "rare"] }), post("m2", { hashtags: ["all", "rare"] }), post("o9", { id: "r", hashtags: ["rare"] }), ...crowd];
    const [wide, narrow] = [watch(posts, [MEMBERS], { othersPerMember: 5 / 3 }), watch(posts, [MEMBERS], { othersPerMember: 4 / 3 })];
    expect([seen(wide.shown[0]!, "o0")?.objects.length, wide.watching.cut]).toEqual([1, []]);
    const tags = ({ shown }: typeof wide) => shown[0]![0]!.concern.objects.filter(({ trace }) => trace === "hashtag").map(({ object }) => object).sort();
    // Listed with members' posts alone, it would look as if nobody else used it.
    expect([tags(wide), tags(narrow)]).toEqual([["all", "rare"], ["rare"]]);
    expect([seen(narrow.shown[0]!, "o0"), seen(narrow.shown[0]!, "r")?.objects.length, narrow.watching.cut]).toEqual([undefined, 1, ["c1"]]);
  });

  it("counts members' posts by hour of the week, and organic accounts that engage with them", () => {
    const posts = [post("m1", { id: "m", lang: "de" }), post("m1", { createdAt: START + 7200 }), post("m2", { replyTo: "m" }), post("o", { repostOf: "m" }), post("n1", { repostOf: "m" })];
    const [{ activity, exposure }] = watch(posts, [MEMBERS, ["x:n1", "x:n2"]]).watched as [Watched, Watched];
    expect([activity.length, activity[12], activity[14], activity.reduce((sum, n) => sum + n)]).toEqual([168, 2, 1, 3]);
    // Not n1, who is flagged too.
    expect(exposure).toEqual([{ platform: "x", lang: "de", day: "2024-11-11", accounts: 1 }]);
  });

  it("shows the same whatever the order of posts", () => {
    const clusters = [["x:a1", "x:b2", "x:c3"], ["x:d4", "x:e5"]];
    const told = (posts: readonly Post[]) => {
      const { shown, watched } = watch(posts, clusters);
      const objects = (concern: Shown["concern"]) => concern.objects.map(({ trace, object }) => `${trace} ${object}`).sort();
      const sorted = shown.map((of) => of.map(({ post: key, concern }) => [key, concern.byMember, concern.engages, objects(concern), [...concern.targets].sort()]).sort());
      return JSON.stringify([sorted, watched]);
    };
    fc.assert(fc.property(smallWorld, (posts) => void expect(told([...posts].reverse())).toBe(told(posts))), { numRuns: 50 });
  });

  it("works on no cluster and on members without a post", () => {
    const posts = [post("o", link(1))];
    expect(watch(posts, []).watching.cut).toEqual([]);
    const { watched, shown } = watch(posts, [["x:gone"]]);
    expect([shown, watched[0]!.exposure]).toEqual([[[]], []]);
  });
});
