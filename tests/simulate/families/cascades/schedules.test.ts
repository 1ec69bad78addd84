import { expect, it } from "vitest";
import { startSchedules } from "../../../../src/simulate/families/cascades/schedules.js";
import { TRAITS } from "../../../../src/simulate/people/population.js";
import { quiet, smallCascades } from "./smallCascades.js";

it("posts at quarter hours, as often as it should, from one site an account", () => {
  const rates = [1, 3, 8.5, 24, 48];
  const { life, run } = smallCascades({
    size: 50,
    days: 10,
    change(people) {
      people.trait.fill(TRAITS.indexOf("scheduled"), 0, 45);
      people.postsPerDay.forEach((_, account) => (people.postsPerDay[account] = rates[account % 5]!));
    },
  });
  quiet(life);
  startSchedules(life);
  const posts = run();
  const counts = new Float64Array(50);
  const sites = new Map<number, Set<string>>();
  for (const { account, createdAt, text } of posts) {
    counts[account]!++;
    expect(createdAt % 900).toBeLessThan(4);
    const site = text!.split("/")[2]!;
    sites.set(account, (sites.get(account) ?? new Set()).add(site));
  }
  for (const [i, rate] of rates.entries()) {
    const mean = counts.subarray(0, 45).filter((_, account) => account % 5 === i).reduce((a, b) => a + b) / 9 / 10;
    expect(Math.abs(mean / rate - 1)).toBeLessThan(0.12);
  }
  for (const own of sites.values()) expect(own.size).toBe(1);
  expect(counts.subarray(45)).toEqual(new Float64Array(5));
});
