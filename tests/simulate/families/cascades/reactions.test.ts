import { describe, expect, it } from "vitest";
import { infectiousness, memoryKernel } from "../../../../src/simulate/families/cascades/reactions.js";
import { DAY, START } from "../../smallTheatre.js";
import { mean, quiet, smallCascades } from "./smallCascades.js";

describe("infectiousness", () => {
  it("has mean 1 and spans a factor of 51", () => {
    expect(mean(Array.from({ length: 100_000 }, (_, i) => infectiousness((i + 0.5) / 100_000)))).toBeCloseTo(1, 4);
    expect(infectiousness(0) / infectiousness(1)).toBeCloseTo(51, 9);
  });
});

/** Cascades of posts that each cause `n` on average. */
function cascadesOf(n: number, roots: number, size = 4000) {
  const { life, run } = smallCascades({ size, days: 12 });
  quiet(life);
  life.balance.reactions.fill(n);
  for (let root = 0; root < roots; root++) life.stage.at(START + 40 * root, life.own, root % size);
  return run();
}

describe("createReactions", () => {
  // A branching process of mean n: 1 + n + n^2 + ... = 1 / (1 - n) posts a cascade.
  it.each([
    [0, 1],
    [0.5, 2],
    [0.7, 10 / 3],
  ])("makes cascades of 1 / (1 - %d) posts", (n, size) => {
    expect(Math.abs(cascadesOf(n, 8000).length / 8000 / size - 1)).toBeLessThan(0.06);
  });

  it("has a long tail of cascades, yet none beyond a twentieth of the public and what was pending", () => {
    const posts = cascadesOf(0.9, 2000, 2000);
    const sizes = new Map<string, number>();
    for (const { repostOf } of posts) if (repostOf !== undefined) sizes.set(repostOf, (sizes.get(repostOf) ?? 0) + 1);
    const sorted = [...sizes.values()].sort((a, b) => b - a);
    expect(sorted[0]! / sorted[sorted.length >> 1]!).toBeGreaterThan(10);
    expect(sorted[0]).toBeLessThanOrEqual(100);
  });

  it("reposts originals only, on their platform, each once an account", () => {
    const { life, run } = smallCascades({ size: 60, days: 6, change: (people) => people.platform.forEach((_, account) => (people.platform[account] = account & 1)) });
    quiet(life);
    life.balance.reactions.fill(0.8);
    for (let root = 0; root < 300; root++) life.stage.at(START + 200 * root, life.own, root % 60);
    const posts = run();
    const byId = new Map(posts.map((post) => [post.id, post]));
    const seen = new Set<string>();
    for (const { account, platform, repostOf } of posts) {
      if (repostOf === undefined) continue;
      const original = byId.get(repostOf)!;
      expect([original.repostOf, original.platform, original.account === account, seen.has(`${account} ${repostOf}`)]).toEqual([undefined, platform, false, false]);
      seen.add(`${account} ${repostOf}`);
    }
    expect(seen.size).toBeGreaterThan(100);
  });

  it("reacts by the memory kernel while people are awake", () => {
    const { life, run } = smallCascades({ size: 400, days: 4 });
    quiet(life);
    life.balance.reactions[0] = 2;
    // Nobody sleeps.
    const evening = START - (START % DAY) + DAY + 19 * 3600;
    for (let root = 0; root < 500; root++) life.stage.at(evening, life.own, 0);
    const delays = run().filter(({ account }) => account !== 0).map(({ createdAt }) => createdAt - evening);
    for (const minutes of [2, 5, 15, 60]) {
      const part = delays.filter((delay) => delay <= minutes * 60).length / delays.length;
      expect(Math.abs(part - (1 - memoryKernel.survival(minutes * 60)))).toBeLessThan(0.06);
    }
  });
});
