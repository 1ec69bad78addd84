import { expect, it } from "vitest";
import { createRhythm } from "../../../../src/simulate/families/sessions/rhythm.js";
import { DAY, smallTheatre, START } from "../../smallTheatre.js";

const { people } = smallTheatre({ size: 60 });
const rhythm = createRhythm(people);
const accounts = Array.from({ length: 60 }, (_, account) => account);

it("passes as much time in a week as there is", () => {
  for (const account of accounts) {
    expect(rhythm.after(account, START + 12_345, 7 * DAY)).toBeCloseTo(START + 12_345 + 7 * DAY, 3);
    expect(rhythm.after(account, START, 0)).toBeCloseTo(START, 3);
  }
});

it("adds up: two stretches are one", () => {
  for (const account of accounts) {
    const [far, between] = [rhythm.after(account, START, 200_000), rhythm.after(account, START, 50_000)];
    expect(between).toBeGreaterThan(START);
    expect(rhythm.after(account, between, 150_000)).toBeCloseTo(far, 2);
  }
});

it("is the level's integral", () => {
  for (const account of accounts.slice(0, 10)) {
    let passed = 0;
    for (let seconds = START; seconds < START + DAY; seconds += 10) passed += 10 * rhythm.level(account, seconds);
    expect(Math.abs(rhythm.after(account, START, passed) - (START + DAY))).toBeLessThan(600);
  }
});

it("is high at local noon and evening and low at night, for all on average", () => {
  const level = (hour: number): number => {
    let sum = 0;
    // 2023-11-20 was a Monday.
    for (const account of accounts) sum += rhythm.level(account, Date.UTC(2023, 10, 20, hour) / 1000 - people.utcOffsetHours[account]! * 3600);
    return sum / accounts.length;
  };
  expect(level(4)).toBeLessThan(0.35);
  expect(level(12)).toBeGreaterThan(1);
  expect(level(20)).toBeGreaterThan(1.4);
});

it("starts later at weekends", () => {
  const morning = (day: number): number => accounts.reduce((sum, account) => sum + rhythm.level(account, Date.UTC(2023, 10, day, 7) / 1000 - people.utcOffsetHours[account]! * 3600), 0);
  expect(morning(25)).toBeLessThan(0.95 * morning(22));
});

it("gives a person one day on all platforms", () => {
  const { people: pair } = smallTheatre({ size: 2 });
  pair.person.fill(5);
  pair.utcOffsetHours.fill(3);
  const shared = createRhythm(pair);
  expect(shared.after(0, START, 99_999)).toBe(shared.after(1, START, 99_999));
});
