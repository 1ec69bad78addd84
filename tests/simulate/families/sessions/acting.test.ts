import { expect, it } from "vitest";
import { createActing } from "../../../../src/simulate/families/sessions/acting.js";
import { createWriting } from "../../../../src/simulate/families/sessions/writing.js";
import { smallLife } from "./smallLife.js";

function acts(reposts: number, replies: number, isFirst = false) {
  const { life, stage, people, run } = smallLife({ change: ({ community, postsPerDay }) => (community.fill(0), postsPerDay.fill(60)) });
  life.habits.reposts.fill(reposts);
  life.habits.replies.fill(replies);
  life.habits.links.fill(0);
  let written = 0;
  const { act } = createActing(life, { news: { pick: () => undefined }, writing: createWriting(life), onWritten: () => written++ });
  let next = 0;
  const step = (): void => {
    act(next++ % 20, isFirst);
    if (next < 1500) stage.at(stage.now() + 20, step);
  };
  stage.at(stage.fromSeconds, step);
  const posts = run();
  expect(people.size).toBe(20);
  return { posts, written: written / posts.length, part: (fits: (post: (typeof posts)[number]) => boolean) => posts.filter(fits).length / posts.length };
}

it("does what the account's habits are", () => {
  const { posts, written, part } = acts(0.5, 0.3);
  expect(posts).toHaveLength(1500);
  expect(part(({ repostOf, quoteOf }) => repostOf !== undefined || quoteOf !== undefined)).toBeCloseTo(0.5, 1);
  expect(part(({ replyTo }) => replyTo !== undefined)).toBeCloseTo(0.3, 1);
  expect(written).toBeCloseTo(0.2, 1);
});

it("starts sessions with words of its own more often", () => {
  expect(acts(0.5, 0.3, true).written).toBeGreaterThan(acts(0.5, 0.3).written + 0.08);
});

it("reposts originals by others, each once an account", () => {
  const { posts } = acts(0.6, 0);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const seen = new Set<string>();
  for (const { account, repostOf } of posts) {
    if (repostOf === undefined) continue;
    const original = byId.get(repostOf)!;
    expect(original.repostOf).toBeUndefined();
    expect(original.account).not.toBe(account);
    expect(seen.has(`${account}/${repostOf}`)).toBe(false);
    seen.add(`${account}/${repostOf}`);
  }
  expect(seen.size).toBeGreaterThan(500);
});

it("writes something itself where there is nothing to repost", () => {
  expect(acts(1, 0).posts[0]!.repostOf).toBeUndefined();
});
