import { expect, it } from "vitest";
import { effectiveNumber, jointReposts, turnoverOf, type ActOnOthers } from "../../../src/scores/measures/acts.js";

function acts(targets: string): readonly ActOnOthers[] {
  return [...targets].map((target, i) => ({ actedOn: i, target, seconds: i }) as ActOnOthers);
}

it("tells one after the other from all the time", () => {
  // Two targets, two slices: all of ln 2, less 1 / (2 n) by chance.
  expect(turnoverOf(acts("aaaabbbb"))).toBeCloseTo(1 - 1 / 16 / Math.LN2, 12);
  expect(turnoverOf(acts("abababab"))).toBe(0);
});

it("isn't a number for one target, or few posts", () => {
  expect(turnoverOf(acts("aaaaaaaa"))).toBeNaN();
  expect(turnoverOf(acts("aabb"))).toBeNaN();
});

it("counts as many as there would be if all were alike", () => {
  expect(effectiveNumber(new Map([["a", 3], ["b", 3], ["c", 3]]))).toBeCloseTo(3, 12);
  expect(effectiveNumber(new Map([["a", 7]]))).toBe(1);
});

it("counts what several reposted, and its authors where all of them are known", () => {
  // Post 1 by three members, post 2 by four, post 3 by two, who are no several in a cluster of four.
  const members = { members: new Set(["a", "b", "c", "d"]) };
  const reposts = [..."abc", ..."abcd", ..."ab"].map((account, i) => ({ account, actedOn: i < 3 ? 1 : i < 7 ? 2 : 3, target: i < 3 ? "mayor" : i < 7 ? "party" : undefined }) as ActOnOthers);
  expect(jointReposts(reposts, members)).toEqual({ posts: 2, accounts: 2 });
  expect(jointReposts(reposts.map((repost) => ({ ...repost, target: repost.actedOn === 2 ? undefined : "mayor" })), members)).toEqual({ posts: 2, accounts: undefined });
  expect(jointReposts([], members)).toEqual({ posts: 0, accounts: 0 });
});
