import { describe, expect, it } from "vitest";
import type { ConfounderSort } from "../../../src/model/truth.js";
import { createCrowd } from "../../../src/simulate/stage/crowd.js";
import type { LookAlike } from "../../../src/simulate/stage/lookAlike.js";
import { simulate } from "../../../src/simulate/simulate.js";
import { smallTheatre } from "../smallTheatre.js";
import { crowdWorld, familyNames, type CrowdWorld } from "./crowdWorld.js";
import { flaggedByNaiveRule } from "./naiveRule.js";

export interface LookAlikeExpectations {
  readonly sort: ConfounderSort;
  /** Part of the members, at least, that share two objects of one kind with one other member within 60 s. */
  readonly flaggedPart: number;
  /** What defines it, in each family. */
  readonly defines: (world: CrowdWorld) => void;
}

/** What holds for every look-alike, and what makes this one. */
export function testLookAlike(lookAlike: LookAlike, { sort, flaggedPart, defines }: LookAlikeExpectations): void {
  describe.each(familyNames)(`${lookAlike.name} in the family %s`, (family) => {
    it("does what defines it", () => defines(crowdWorld(lookAlike.name, family)));

    it("is told in the truth: its sort, and as members those who post in it", () => {
      const world = crowdWorld(lookAlike.name, family);
      expect(world.sort).toBe(sort);
      expect([...world.members].sort()).toEqual([...new Set(world.crowdPosts.map(({ account }) => account))].sort());
      for (const member of world.members) expect(world.accounts.has(member), member).toBe(true);
    });

    it("stays within the world's time and leaves most of the public out of it", () => {
      const { crowdPosts, posts, members, accounts, fromSeconds, toSeconds } = crowdWorld(lookAlike.name, family);
      expect(crowdPosts.length).toBeGreaterThan(50);
      expect(crowdPosts.length).toBeLessThan(posts.length / 4);
      expect(members.size).toBeLessThan(accounts.size * 0.15);
      for (const { createdAt } of crowdPosts) expect(createdAt >= fromSeconds && createdAt < toSeconds, String(createdAt)).toBe(true);
    });

    it("fools a rule that asks for two different objects within 60 s", () => {
      const { crowdPosts, members } = crowdWorld(lookAlike.name, family);
      expect(flaggedByNaiveRule(crowdPosts, 60).size).toBeGreaterThanOrEqual(flaggedPart * members.size);
    });

    it("is the same each time, and another with another seed", () => {
      const made = (seed: number) => {
        let text = "";
        for (const { post, truth } of simulate({ accounts: 300, days: 1, seed, family, lookAlikes: [lookAlike.name], campaigns: ["none"] })) {
          if (truth?.record === "post" && truth.confounder !== undefined) text += JSON.stringify(post);
        }
        return text;
      };
      const first = made(1);
      expect(first).not.toBe("");
      expect(made(1)).toBe(first);
      expect(made(2)).not.toBe(first);
    });
  });

  it(`${lookAlike.name} plans no more than one thing for each account, with few functions`, () => {
    const { peak, recruited, acts } = planned(lookAlike);
    expect(recruited).toBeGreaterThan(0);
    // Besides members: the next occasion of each kind, and what is due at its end.
    expect(peak).toBeLessThanOrEqual(recruited + 25);
    expect(acts).toBeLessThanOrEqual(12);
  });

  it.each([1, 2, 7])(`${lookAlike.name} copes with a public of %i`, (size) => {
    const { theatre } = smallTheatre({ size });
    lookAlike.start(createCrowd(theatre, lookAlike, size).stage);
    const accounts = new Set([...theatre.run()].map(({ post }) => post.accountId));
    expect(accounts.size).toBeLessThanOrEqual(size);
  });

  it(`${lookAlike.name} does nothing without people`, () => {
    const { theatre, people } = smallTheatre({ size: 10 });
    people.postsPerDay.fill(0);
    lookAlike.start(createCrowd(theatre, lookAlike, 10).stage);
    expect([...theatre.run()]).toEqual([]);
  });
}

/** The most that was planned ahead at any moment, how many accounts were recruited for it, and by how many functions. */
function planned(lookAlike: LookAlike): { peak: number; recruited: number; acts: number } {
  const size = 800;
  const { theatre } = smallTheatre({ size, days: 4 });
  const { stage } = createCrowd(theatre, lookAlike, size);
  let [pending, peak, recruited] = [0, 0, 0];
  const acts = new Set<unknown>();
  lookAlike.start({
    ...stage,
    recruit(count, fits) {
      const accounts = stage.recruit(count, fits);
      recruited += accounts.length;
      return accounts;
    },
    at(seconds, act, argument) {
      acts.add(act);
      if (seconds < stage.toSeconds) peak = Math.max(peak, ++pending);
      stage.at(
        seconds,
        (value) => {
          pending--;
          act(value);
        },
        argument,
      );
    },
  });
  for (const _ of theatre.run()) expect(pending).toBeGreaterThanOrEqual(0);
  return { peak, recruited, acts: acts.size };
}
