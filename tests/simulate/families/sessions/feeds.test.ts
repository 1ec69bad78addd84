import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createFeeds } from "../../../../src/simulate/families/sessions/feeds.js";
import { shown } from "../../../../src/simulate/families/sessions/ring.js";
import type { PublishedPost } from "../../../../src/simulate/stage/stage.js";
import { DAY, smallTheatre, START } from "../../smallTheatre.js";

/** Accounts 0 to 9 of one neighbourhood and 10 to 19 of another, all on platform 0, and 20 to 29 on platform 1. */
function neighbourhoods() {
  const { people } = smallTheatre({ size: 30 });
  for (let account = 0; account < 30; account++) {
    people.community[account] = account < 10 ? 0 : 1;
    people.platform[account] = account < 20 ? 0 : 1;
    people.language[account] = 0;
    people.followers[account] = 100;
  }
  return { people, feeds: createFeeds(people), draw: createDraw(2, "feeds") };
}

const post = (id: number, account: number, createdAt = START): PublishedPost => ({ id: String(id), account, createdAt, community: 0 });

describe("feeds", () => {
  it("show nothing at first, and posts of the own neighbourhood afterwards", () => {
    const { feeds, draw } = neighbourhoods();
    expect(feeds.scroll(0, START, draw)).toBeUndefined();
    for (let id = 0; id < 50; id++) feeds.show(post(id, id % 20), draw);
    for (let i = 0; i < 200; i++) {
      expect(feeds.scroll(3, START, draw)!.post.account).toBeLessThan(10);
      expect(feeds.scroll(13, START, draw)!.post.account).toBeGreaterThanOrEqual(10);
      expect(feeds.scroll(23, START, draw)).toBeUndefined();
    }
  });

  it("show what is reposted to the neighbours of whoever reposts it, and now and then to all on the platform", () => {
    const { feeds, draw } = neighbourhoods();
    feeds.showAgain(shown(post(1, 15)), 0, draw);
    const seen = (account: number): number => Array.from({ length: 500 }, () => feeds.scroll(account, START, draw)).filter((found) => found?.post.id === "1").length;
    // Of the looks at the neighbourhood seven in ten go to what is reposted there.
    expect(seen(1)).toBeGreaterThan(340);
    expect(seen(11)).toBeGreaterThan(50);
    expect(seen(11)).toBeLessThan(250);
    expect(seen(21)).toBe(0);
  });

  it("hide most of what is written in other languages elsewhere", () => {
    const { people, feeds, draw } = neighbourhoods();
    people.language[15] = 1;
    feeds.showAgain(shown(post(1, 15)), 10, draw);
    const seen = Array.from({ length: 1000 }, () => feeds.scroll(1, START, draw)).filter(Boolean).length;
    expect(seen).toBeGreaterThan(3);
    expect(seen).toBeLessThan(80);
  });

  it("forget what is stale", () => {
    const { feeds, draw } = neighbourhoods();
    for (let id = 0; id < 20; id++) feeds.show(post(id, 1), draw);
    expect(feeds.scroll(2, START + 2 * DAY, draw)).toBeDefined();
    expect(feeds.scroll(2, START + 3 * DAY, draw)).toBeUndefined();
  });

  it("show posts of those with a large audience more often", () => {
    const { people, draw } = neighbourhoods();
    people.followers[1] = 10_000;
    const feeds = createFeeds(people);
    let loud = 0;
    for (let id = 0; id < 4000; id++) {
      feeds.show(post(id, id % 10), draw);
      if (feeds.scroll(0, START, draw)!.post.account === 1) loud++;
    }
    expect(loud).toBeGreaterThan(800);
  });
});
