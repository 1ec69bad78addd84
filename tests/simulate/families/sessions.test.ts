import { describe, expect, it } from "vitest";
import { simulate } from "../../../src/simulate/simulate.js";
import { sessions } from "../../../src/simulate/families/sessions.js";
import { createDraw } from "../../../src/simulate/draw/draw.js";
import { smallTheatre } from "../smallTheatre.js";

function lines(seed: number): readonly string[] {
  const world = simulate({ accounts: 300, days: 2, seed, family: "sessions", lookAlikes: ["none"], campaigns: ["none"] });
  return Array.from(world, ({ account, post, truth }) => JSON.stringify(account ?? post ?? truth));
}

describe("sessions", () => {
  it("makes the same world again from its seed, and another from another", () => {
    const world = lines(1);
    expect(world.length).toBeGreaterThan(1000);
    expect(lines(1)).toEqual(world);
    expect(lines(2).filter((line) => world.includes(line)).length).toBeLessThan(10);
  });

  it("has accounts of campaigns live as much as they were told, as cover, and be seen", () => {
    const { theatre, people } = smallTheatre({ size: 220, organic: 200, days: 10, platforms: ["x"] });
    sessions.settle(people, { draw: createDraw(1, "settle"), organic: 200, communities: 4, postsPerDay: 5 });
    people.campaign.fill(0, 200);
    people.postsPerDay.fill(8, 200);
    sessions.start(theatre.stage("life"));
    const posts = [...theatre.run()];
    const cover = posts.filter(({ truth }) => truth.campaign !== null);
    expect(cover).toEqual([]);
    expect(posts.length / (10 * (200 * 5 + 20 * 8))).toBeCloseTo(1, 0);
    expect(posts.filter(({ post }) => post.repostOf !== undefined).length).toBeGreaterThan(500);
  });

  it("copes with a public that never posts", () => {
    const { theatre, people } = smallTheatre();
    sessions.settle(people, { draw: createDraw(1, "settle"), organic: 20, communities: 4, postsPerDay: 0 });
    sessions.start(theatre.stage("life"));
    expect([...theatre.run()]).toEqual([]);
  });
});
