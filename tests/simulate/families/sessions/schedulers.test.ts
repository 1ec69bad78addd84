import { describe, expect, it } from "vitest";
import { startSchedulers } from "../../../../src/simulate/families/sessions/schedulers.js";
import { TRAITS } from "../../../../src/simulate/people/population.js";
import { smallLife } from "./smallLife.js";

function scheduled(rate: number, ahead = 0) {
  const { life, run } = smallLife({
    size: 40,
    days: 20,
    change: ({ trait, postsPerDay, utcOffsetHours }) => {
      trait.fill(TRAITS.indexOf("scheduled"), 0, 20);
      postsPerDay.fill(rate);
      utcOffsetHours.fill(5.5);
    },
  });
  life.ahead.fill(ahead);
  startSchedulers(life);
  return run();
}

describe("schedulers", () => {
  it.each([0.4, 3, 30])("make %d posts a day", (rate) => {
    const posts = scheduled(rate);
    expect(posts.length / (20 * 20 * rate)).toBeCloseTo(1, 0);
    expect(Math.abs(posts.length / (20 * 20 * rate) - 1)).toBeLessThan(0.12);
    expect(posts.every(({ account }) => account < 20)).toBe(true);
  });

  it("post on the minute, at the same few minutes of their day, and say so", () => {
    const posts = scheduled(3);
    const [times, clients] = [new Map<number, Set<number>>(), new Map<number, Set<string>>()];
    for (const { account, createdAt, client } of posts) {
      expect(createdAt % 60).toBeLessThan(4);
      const local = (createdAt + 5.5 * 3600) % 86_400;
      expect(local).toBeGreaterThanOrEqual(7 * 3600);
      expect(local).toBeLessThan(23 * 3600 + 3600);
      times.set(account, (times.get(account) ?? new Set()).add(Math.floor(local / 60)));
      clients.set(account, (clients.get(account) ?? new Set()).add(client!));
    }
    for (const account of times.keys()) {
      expect(times.get(account)!.size).toBe(3);
      expect(clients.get(account)!.size).toBe(1);
    }
  });

  it("link to their own site mostly", () => {
    const hosts = new Map<number, Set<string>>();
    for (const { account, urls = [] } of scheduled(3)) for (const url of urls) hosts.set(account, (hosts.get(account) ?? new Set()).add(new URL(url).hostname));
    expect(hosts.size).toBe(20);
    for (const own of hosts.values()) expect(own.size).toBe(1);
  });

  it("leave out as many as were posted out of turn", () => {
    expect(scheduled(3).length - scheduled(3, 5).length).toBe(20 * 5);
  });
});
