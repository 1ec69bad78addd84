import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { settlePeople } from "../../../../src/simulate/families/sessions/settle.js";
import { NONE, TRAITS, type Population } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";
import { gini, shareOfTopTenth } from "../../marginals/measures.js";

function settled(size = 6000, organic = 5000, communities = 20): Population {
  const { people } = smallTheatre({ size, organic });
  people.postsPerDay.fill(0);
  people.followers.fill(0);
  settlePeople(people, { draw: createDraw(4, "settle"), organic, communities, postsPerDay: 3 });
  return people;
}

describe("settlePeople", () => {
  const people = settled();
  const organic = Array.from({ length: 5000 }, (_, account) => account);

  it("hits the mean, with most posts by a few", () => {
    const rates = Array.from(people.postsPerDay.subarray(0, 5000));
    expect(rates.reduce((sum, rate) => sum + rate, 0) / 5000).toBeCloseTo(3, 9);
    expect(shareOfTopTenth(rates)).toBeGreaterThan(0.65);
    expect(shareOfTopTenth(rates)).toBeLessThan(0.9);
    expect(gini(Array.from(people.followers.subarray(0, 5000)))).toBeGreaterThan(0.6);
  });

  it("leaves accounts of campaigns alone", () => {
    for (let account = 5000; account < 6000; account++) {
      expect([people.postsPerDay[account], people.followers[account], people.community[account], people.trait[account], people.idol[account]]).toEqual([0, 0, 0, 0, NONE]);
    }
  });

  it("puts a person's accounts in one community, and most speakers of a language together", () => {
    const known = new Map<number, number>();
    for (const account of organic) {
      const person = people.person[account]!;
      expect(people.community[account]).toBe(known.get(person) ?? people.community[account]);
      known.set(person, people.community[account]!);
    }
    for (let community = 0; community < 20; community++) {
      const counts = new Array<number>(20).fill(0);
      const members = organic.filter((account) => people.community[account] === community);
      for (const account of members) counts[people.language[account]!]!++;
      expect(members.length).toBeGreaterThan(20);
      expect(Math.max(...counts) / members.length).toBeGreaterThan(0.5);
      expect(Math.max(...counts) / members.length).toBeLessThan(1);
    }
  });

  it("gives fans an idol of their community and platform who is followed a lot", () => {
    const fans = organic.filter((account) => TRAITS[people.trait[account]!] === "fan");
    expect(fans.length).toBeGreaterThan(150);
    for (const fan of fans) {
      const idol = people.idol[fan]!;
      expect(idol).not.toBe(fan);
      expect([people.community[idol], people.platform[idol]]).toEqual([people.community[fan], people.platform[fan]]);
    }
    const mean = (accounts: readonly number[]): number => accounts.reduce((sum, account) => sum + people.followers[account]!, 0) / accounts.length;
    expect(mean(fans.map((fan) => people.idol[fan]!))).toBeGreaterThan(5 * mean(organic));
    for (const account of organic) expect(people.idol[account] === NONE).toBe(TRAITS[people.trait[account]!] !== "fan");
  });

  it("makes some post by schedule", () => {
    const scheduled = organic.filter((account) => TRAITS[people.trait[account]!] === "scheduled");
    expect(scheduled.length).toBeGreaterThan(20);
    expect(scheduled.length).toBeLessThan(200);
  });

  it("copes with a single account and a single community", () => {
    const one = settled(1, 1, 1);
    expect([one.postsPerDay[0], one.community[0], one.idol[0]]).toEqual([3, 0, NONE]);
  });
});
