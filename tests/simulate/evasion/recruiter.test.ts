import { expect, test } from "vitest";
import { DAY, START } from "../smallTheatre.js";
import { smallOperation } from "../campaigns/smallOperation.js";

test("members are at home, young, little followed, and lead no ordinary life", () => {
  const { stage, people, result } = smallOperation({}, { members: 200 });
  for (let i = 0; i < 200; i++) {
    const member = stage.enlist("amplifier");
    expect(member).toBe(40 + i);
    expect({ platform: people.platform[member], community: people.community[member], language: people.language[member] }).toEqual(stage.home);
    expect(people.utcOffsetHours[member]).toBe(stage.words.languages[stage.home.language]!.utcOffsetHours);
    expect(people.postsPerDay[member]).toBe(0);
    const age = (START - people.createdAt[member]!) / DAY;
    expect(age).toBeGreaterThan(15);
    expect(age).toBeLessThan(620);
  }
  expect([...people.followers].slice(40).sort((a, b) => a - b)[100]).toBeLessThan(80);
  expect(result().attacker.accounts).toBe(200);
  expect(() => stage.enlist("amplifier")).toThrow(RangeError);
});

test("profiles come before evasion", () => {
  const { stage, people } = smallOperation({ hopping: 1, paraphrase: 1 });
  const member = stage.enlist("bridge", { platform: 1, language: 2, community: 9, createdAt: 5, followers: 8 });
  expect([people.platform[member], people.language[member], people.community[member], people.createdAt[member], people.followers[member]]).toEqual([1, 2, 9, 5, 8]);
});

test("hopping spreads members over platforms, evenly at the highest level", () => {
  const onHome = (hopping: number): number => {
    const { stage, people } = smallOperation({ hopping }, { members: 3000, platforms: ["a", "b", "c", "d"] });
    const members = Array.from({ length: 3000 }, () => stage.enlist("amplifier"));
    return members.filter((member) => people.platform[member] === stage.home.platform).length / 3000;
  };
  expect(onHome(0)).toBe(1);
  expect(onHome(0.4)).toBeCloseTo(0.7, 1);
  expect(onHome(1)).toBeCloseTo(0.25, 1);
});

test("translation gives members languages of their own, as the public has them", () => {
  const { stage, people } = smallOperation({ paraphrase: 1 }, { members: 3000 });
  const spoken = new Map<number, number>();
  for (let i = 0; i < 3000; i++) {
    const language = people.language[stage.enlist("amplifier")]!;
    spoken.set(language, (spoken.get(language) ?? 0) + 1);
  }
  for (const [language, { share }] of stage.words.languages.entries()) expect((spoken.get(language) ?? 0) / 3000).toBeCloseTo(share, 1);
});
