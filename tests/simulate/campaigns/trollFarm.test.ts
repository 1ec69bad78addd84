import { expect, test } from "vitest";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { createWords } from "../../../src/simulate/words/createWords.js";
import { familyNames, grouped, operation, part, targetOf } from "./operation.js";

const { languages } = createWords(createDraw(1, "words"));

/** Weekday, 0 for Sunday, and hour by the clock of the account's language. */
function localTime(seconds: number, lang: string): { readonly weekday: number; readonly hour: number } {
  const local = seconds / 3600 + languages.find(({ tag }) => tag === lang)!.utcOffsetHours;
  return { weekday: (Math.floor(local / 24) + 4) % 7, hour: local % 24 };
}

test.each(familyNames)("works eight-hour shifts with a break, Monday to Friday (%s)", (family) => {
  const { actions, accounts, roles } = operation("trollFarm", family);
  const staff = grouped(actions.filter(({ author }) => roles.get(author) === "amplifier"), ({ author }) => author);
  const starts = new Set<number>();
  for (const [author, posts] of staff) {
    const times = posts.map(({ post }) => localTime(post.createdAt, accounts.get(author)!.lang!));
    const start = Math.min(...times.map(({ hour }) => hour)) < 14 ? 9 : 14;
    starts.add(start);
    expect(times.every(({ hour }) => hour >= start && hour < start + 8)).toBe(true);
    expect(part(times, ({ hour }) => hour >= start + 4 && hour < start + 5)).toBeLessThan(0.02);
    expect(times.every(({ weekday }) => weekday >= 1 && weekday <= 5)).toBe(true);
  }
  expect(starts.size).toBe(staff.size >= 30 ? 2 : 1);
});

test.each(familyNames)("mostly answers the targets (%s)", (family) => {
  const world = operation("trollFarm", family);
  const answers = world.actions.filter(({ post }) => post.replyTo !== undefined);
  expect(answers.length / world.actions.length).toBeGreaterThan(0.6);
  expect(answers.every((answer) => world.principals.includes(targetOf(world, answer)!.author))).toBe(true);
});
