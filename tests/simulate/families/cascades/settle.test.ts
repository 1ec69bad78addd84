import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { settle } from "../../../../src/simulate/families/cascades/settle.js";
import { NONE, TRAITS } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";
import { mean } from "./smallCascades.js";

function settled(seed = 1) {
  const { people } = smallTheatre({ size: 4000, organic: 3900 });
  people.postsPerDay.fill(0);
  people.followers.fill(0);
  settle(people, { draw: createDraw(seed, "settle"), organic: 3900, communities: 20, postsPerDay: 2 });
  return people;
}

describe("settle", () => {
  const people = settled();
  const accounts = Array.from({ length: 3900 }, (_, account) => account);
  const having = (trait: (typeof TRAITS)[number]) => accounts.filter((account) => TRAITS[people.trait[account]!] === trait);

  it("has the mean asked for and leaves campaigns alone", () => {
    expect(mean(people.postsPerDay.subarray(0, 3900))).toBeCloseTo(2, 6);
    for (const column of [people.postsPerDay, people.followers, people.trait, people.community]) expect(mean(column.subarray(3900))).toBe(0);
  });

  it("gives audiences a heavy tail, and larger ones to those who post", () => {
    const sorted = people.followers.slice(0, 3900).sort();
    expect(sorted[3899]! / sorted[1950]!).toBeGreaterThan(100);
    const typical = (accounts: readonly number[]) => Float64Array.from(accounts, (account) => people.followers[account]!).sort()[accounts.length >> 1]!;
    expect(typical(accounts.filter((account) => people.postsPerDay[account]! > 2))).toBeGreaterThan(2 * typical(accounts.filter((account) => people.postsPerDay[account] === 0)));
  });

  it("gives fans an idol who posts, on their platform and in their language", () => {
    const fans = having("fan");
    expect(fans.length).toBeGreaterThan(80);
    for (const fan of fans) {
      const idol = people.idol[fan]!;
      expect([people.platform[idol], people.language[idol]]).toEqual([people.platform[fan], people.language[fan]]);
      expect(people.postsPerDay[idol]! > 0 && idol !== fan).toBe(true);
    }
    for (const account of accounts) if (!fans.includes(account)) expect(people.idol[account]).toBe(NONE);
    // Some idols have many fans.
    const fansOf = new Map<number, number>();
    for (const fan of fans) fansOf.set(people.idol[fan]!, (fansOf.get(people.idol[fan]!) ?? 0) + 1);
    expect(Math.max(...fansOf.values())).toBeGreaterThan(4);
  });

  it("has scheduled posters of a rate that a timetable can keep", () => {
    const scheduled = having("scheduled");
    expect(scheduled.length).toBeGreaterThan(20);
    for (const account of scheduled) expect(people.postsPerDay[account]! >= 1 && people.postsPerDay[account]! <= 48).toBe(true);
  });

  it("is another public with another seed, and the same with the same", () => {
    expect(settled(1).followers).toEqual(people.followers);
    expect(settled(2).followers).not.toEqual(people.followers);
  });
});
