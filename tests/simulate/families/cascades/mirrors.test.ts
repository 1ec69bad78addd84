import { expect, it } from "vitest";
import { NONE } from "../../../../src/simulate/people/population.js";
import { START } from "../../smallTheatre.js";
import { quiet, smallCascades } from "./smallCascades.js";

/** Accounts 2k on one platform belong to the same person as 2k + 1 on the other, which posts less. */
function twins() {
  return smallCascades({
    size: 200,
    days: 3,
    change(people) {
      people.person.forEach((_, account) => (people.person[account] = account >> 1));
      people.platform.forEach((_, account) => (people.platform[account] = account & 1));
      people.postsPerDay.forEach((_, account) => (people.postsPerDay[account] = account & 1 ? 1 : 3));
    },
  });
}

it("repeats what a person posts on the other platform, soon, in the same words", () => {
  const { life, run } = twins();
  quiet(life);
  const mirrors = Array.from(life.balance.mirrorOf.keys()).filter((account) => life.balance.mirrorOf[account] !== NONE);
  expect(mirrors.length).toBeGreaterThan(40);
  for (const account of mirrors) expect([account & 1, life.balance.mirrorOf[account]]).toEqual([1, account - 1]);
  life.balance.mirrorChance.fill(1);
  for (const account of mirrors) life.stage.at(START, life.own, account - 1);
  const posts = run();
  expect(posts.length).toBeGreaterThan(1.9 * mirrors.length);
  const first = new Map(posts.slice(0, mirrors.length).map((post) => [post.account, post]));
  let quick = 0;
  for (const { account, text, createdAt } of posts.slice(mirrors.length)) {
    // Mentions are left out: they mean somebody else on another platform.
    expect(first.get(account - 1)!.text!.endsWith(text!)).toBe(true);
    if (createdAt - START < 120) quick++;
  }
  // Half of them have a service for it.
  expect(quick / mirrors.length).toBeGreaterThan(0.35);
});

it("repeats no more than the balance has room for", () => {
  const { life } = twins();
  for (const [account, chance] of life.balance.mirrorChance.entries()) {
    expect(chance).toBeLessThanOrEqual(1);
    if ((account & 1) === 0) expect(chance).toBe(0);
  }
});
