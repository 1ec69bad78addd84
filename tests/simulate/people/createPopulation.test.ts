import { describe, expect, it } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createPopulation } from "../../../src/simulate/people/createPopulation.js";
import { NONE } from "../../../src/simulate/people/population.js";
import { createWords } from "../../../src/simulate/words/createWords.js";

const FROM = 1_700_000_000;
const words = createWords(createDraw(1, "words"));

function population(size: number, organic: number, platforms = ["x", "tiktok", "facebook"], seed = 1) {
  return createPopulation({ draw: createDraw(seed, "people"), words, size, organic, platforms, fromSeconds: FROM });
}

describe("createPopulation", () => {
  const people = population(20_000, 19_000);

  it("gives some people accounts on several platforms, never two on one", () => {
    const accounts = new Map<number, number[]>();
    people.person.forEach((person, account) => accounts.set(person, [...(accounts.get(person) ?? []), account]));
    const several = [...accounts.values()].filter((list) => list.length > 1);
    expect(several.length / accounts.size).toBeCloseTo(0.12, 1);
    for (const list of several) {
      expect(new Set(list.map((account) => people.platform[account])).size).toBe(list.length);
      expect(new Set(list.map((account) => `${people.language[account]} ${people.utcOffsetHours[account]}`)).size).toBe(1);
      expect(Math.max(...list)).toBeLessThan(19_000);
    }
  });

  it("has most people on the first platform, and languages in proportion", () => {
    const platforms = [0, 1, 2].map((platform) => people.platform.filter((p) => p === platform).length / people.size);
    expect(platforms[0]).toBeGreaterThan(platforms[1]!);
    expect(platforms[1]).toBeGreaterThan(platforms[2]! * 0.9);
    for (const [language, { share }] of words.languages.entries()) {
      expect(people.language.filter((l) => l === language).length / people.size).toBeCloseTo(share, 1);
    }
  });

  it("dates accounts before the world, more of them young", () => {
    const years = Array.from(people.createdAt, (seconds) => (FROM - seconds) / (365.25 * 86_400)).sort((a, b) => a - b);
    expect(years[0]).toBeGreaterThanOrEqual(0);
    expect(years.at(-1)).toBeLessThan(14);
    // The product of two uniforms has its median at 0.187.
    expect(years[10_000]! / 14).toBeCloseTo(0.187, 1);
  });

  it("leaves campaigns and idols to others", () => {
    expect(people.campaign.every((campaign) => campaign === NONE)).toBe(true);
    expect(people.idol.every((idol) => idol === NONE)).toBe(true);
  });

  it("draws the public the same way whether or not there are campaigns", () => {
    const alone = population(19_000, 19_000);
    expect(people.person.slice(0, 18_990)).toEqual(alone.person.slice(0, 18_990));
    expect(people.createdAt.slice(0, 18_990)).toEqual(alone.createdAt.slice(0, 18_990));
  });

  it("works with one platform and one account", () => {
    const one = population(1, 1, ["only"]);
    expect([one.size, one.platform[0], one.person[0]]).toEqual([1, 0, 0]);
  });
});
