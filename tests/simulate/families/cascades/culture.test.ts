import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createCulture } from "../../../../src/simulate/families/cascades/culture.js";
import { createWords } from "../../../../src/simulate/words/createWords.js";

const words = createWords(createDraw(1, "words"));
const culture = (seed = 1) => createCulture({ draw: createDraw(seed, "culture"), words, postsPerDay: () => 1000 });

function uses(next: () => string, count: number): number[] {
  const counts = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const thing = next();
    counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return [...counts.values()].sort((a, b) => b - a);
}

describe("createCulture", () => {
  it("makes some tags popular that nobody chose to be", () => {
    const world = culture();
    const counts = uses(() => world.tag(0, 0), 5000);
    expect(counts[0]).toBeGreaterThan(50);
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(2);
    const other = culture(2);
    expect(Array.from({ length: 20 }, () => other.tag(0, 0))).not.toEqual(Array.from({ length: 20 }, () => culture().tag(0, 0)));
  });

  it("keeps communities' tags apart, and languages'", () => {
    const world = culture();
    const [a, b, c] = [[0, 0] as const, [0, 1] as const, [1, 0] as const].map(([language, community]) => new Set(Array.from({ length: 300 }, () => world.tag(language, community))));
    // Names of places, say, are the same word in two languages.
    expect([...a!].filter((tag) => b!.has(tag) || c!.has(tag)).length).toBeLessThan(a!.size / 10);
  });

  it("has fashions pass: later tags are other ones", () => {
    const world = createCulture({ draw: createDraw(1, "pass"), words, postsPerDay: () => 50 });
    const early = new Set(Array.from({ length: 50 }, () => world.tag(0, 0)));
    for (let i = 0; i < 20_000; i++) world.tag(0, 0);
    const late = Array.from({ length: 50 }, () => world.tag(0, 0));
    expect(late.filter((tag) => early.has(tag))).toEqual([]);
  });

  it("reads few sites much and many little, with articles of their own", () => {
    const world = culture();
    const articles = Array.from({ length: 5000 }, () => world.newArticle(0));
    expect(new Set(articles).size).toBe(5000);
    let i = 0;
    const sites = uses(() => new URL(articles[i++]!).hostname, 5000);
    expect(sites[0]! / 5000).toBeGreaterThan(0.02);
    expect(sites.length).toBeGreaterThan(30);
  });

  it("never gives a new tag twice", () => {
    const world = culture();
    expect(new Set(Array.from({ length: 100 }, () => world.newTag(0, 3))).size).toBe(100);
  });

  it("passes pictures on with the same id and hash", () => {
    const world = culture();
    const pictures = Array.from({ length: 400 }, () => world.picture(0, 0));
    const hashOf = new Map(pictures.map(({ id, hash }) => [id, hash]));
    expect(hashOf.size).toBeLessThan(400);
    for (const { id, hash } of pictures) expect(hashOf.get(id)).toBe(hash);
    for (const hash of hashOf.values()) expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });
});
