import { expect, it } from "vitest";
import { createCrossPosts } from "../../../../src/simulate/families/sessions/crossPosts.js";
import { quantile } from "../../../../src/stats/quantile.js";
import { smallLife } from "./smallLife.js";

/** Accounts 3, 5 and 8 are one person on platforms 0, 1 and 1; account 4 is alone. */
function copies(account: number, rate = 50) {
  const { life, stage, run } = smallLife({
    size: 10,
    days: 2,
    change: ({ person, platform, postsPerDay }) => {
      for (const one of [5, 8]) {
        person[one] = 3;
        platform[one] = 1;
      }
      postsPerDay.fill(rate);
    },
  });
  const copy = createCrossPosts(life);
  const text = (number: number): string => `text ${number}`;
  let number = 0;
  const step = (): void => {
    const draft = { account, text: text(number++), urls: ["https://a.example/"] };
    copy(stage.publish(draft), draft.text);
    if (number < 40) stage.at(stage.now() + 3600, step);
  };
  stage.at(stage.fromSeconds, step);
  const posts = run();
  return { life, originals: posts.filter((post) => post.account === account), found: posts.filter((post) => post.account !== account) };
}

it("has people say the same elsewhere within minutes", () => {
  const { life, originals, found } = copies(3);
  expect(found.length).toBeGreaterThan(5);
  expect(found.length).toBeLessThan(27);
  const delays = found.map(({ account, text, createdAt }) => {
    expect(account).toBe(5);
    return createdAt - originals.find((post) => post.text === text)!.createdAt;
  });
  expect(quantile(delays, 0.5)).toBeLessThan(600);
  expect(life.ahead[5]).toBe(found.length);
});

it("copies nothing to the same platform, nor for who has one account", () => {
  expect(copies(5).found).toEqual([]);
  expect(copies(4).found).toEqual([]);
});

it("doesn't let an account run far ahead of what it posts", () => {
  expect(copies(3, 0.1).found.length).toBeLessThanOrEqual(2);
});
