import { describe, expect, it } from "vitest";
import type { Post } from "../../../src/model/post.js";
import { cascades } from "../../../src/simulate/families/cascades.js";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { smallTheatre, DAY, START } from "../smallTheatre.js";

interface Options {
  readonly size?: number;
  readonly days?: number;
  readonly seed?: number;
  readonly postsPerDay?: number;
}

function world({ size = 1500, days = 6, seed = 1, postsPerDay = 2 }: Options = {}): { readonly posts: readonly Post[]; readonly pending: number; readonly ids: readonly string[] } {
  const organic = size - 20;
  const { theatre, people, ids } = smallTheatre({ size, organic, days, platforms: ["x", "tiktok", "telegram"] });
  cascades.settle(people, { draw: createDraw(seed, "settle"), organic, communities: 8, postsPerDay });
  // A campaign's members that live an ordinary life besides, and such as don't.
  people.postsPerDay.fill(0, organic);
  people.postsPerDay.fill(3 * postsPerDay, organic, organic + 10);
  const stage = theatre.stage(`life ${seed}`);
  let [waiting, pending] = [0, 0];
  cascades.start({
    ...stage,
    timing: cascades.timing(people),
    at(seconds, act, argument = 0) {
      if (seconds >= stage.toSeconds) return;
      pending = Math.max(pending, ++waiting);
      stage.at(seconds, (given) => (waiting--, act(given)), argument);
    },
  });
  const posts = Array.from(theatre.run(), ({ post }) => post);
  return { posts, pending, ids: Array.from({ length: 20 }, (_, i) => ids.id(organic + i)) };
}

describe("cascades", () => {
  it.each([1, 2, 3])("posts as much as it was told, from the first day on (seed %d)", (seed) => {
    const { posts } = world({ size: 4000, days: 8, seed });
    const expected = 2 * 3980 + 6 * 10;
    expect(Math.abs(posts.length / 8 / expected - 1)).toBeLessThan(0.07);
    const firstDay = posts.filter(({ createdAt }) => createdAt < START + DAY).length;
    expect(Math.abs(firstDay / expected - 1)).toBeLessThan(0.15);
  });

  it("lets members of campaigns live as much as they were set to", () => {
    const { posts, ids } = world({ days: 20 });
    const counts = new Map(ids.map((id) => [id, 0]));
    for (const { accountId } of posts) if (counts.has(accountId)) counts.set(accountId, counts.get(accountId)! + 1);
    const own = ids.map((id) => counts.get(id)!);
    expect(Math.abs(own.slice(0, 10).reduce((a, b) => a + b) / (10 * 6 * 20) - 1)).toBeLessThan(0.25);
    expect(own.slice(10)).toEqual(new Array(10).fill(0));
  });

  it("makes the same posts from the same seed, others from another", () => {
    const [first, again, other] = [world({ size: 300 }), world({ size: 300 }), world({ size: 300, seed: 2 })];
    expect(again.posts).toEqual(first.posts);
    expect(other.posts).not.toEqual(first.posts);
  });

  it("has no more pending in a long world than in a short one", () => {
    expect(world({ size: 600, days: 24 }).pending).toBeLessThan(1.6 * world({ size: 600, days: 6 }).pending);
  });

  it("hands out posts in order of time, each reaction after its cause", () => {
    const { posts } = world();
    const at = new Map(posts.map(({ id, createdAt }) => [id, createdAt]));
    let reactions = 0;
    for (const [i, { createdAt, repostOf, replyTo, quoteOf }] of posts.entries()) {
      if (i > 0) expect(createdAt).toBeGreaterThanOrEqual(posts[i - 1]!.createdAt);
      const cause = repostOf ?? replyTo ?? quoteOf;
      if (cause === undefined) continue;
      reactions++;
      expect(at.get(cause)!).toBeLessThanOrEqual(createdAt);
    }
    expect(reactions / posts.length).toBeGreaterThan(0.2);
  });

  it("has one or two people too, and nobody who posts", () => {
    for (const size of [21, 22]) expect(world({ size, days: 3 }).posts.length).toBeGreaterThan(0);
    expect(world({ postsPerDay: 0 }).posts).toEqual([]);
  });
});
