import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import type { Company } from "../../../src/network/company/company.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { classesOf, createUnion, divideInParts, partOf } from "../../../src/network/company/numbering.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";

it("divides classes in four parts, and numbers the accounts of each in order", () => {
  const classOf = Uint16Array.of(5, 0, 15, 3, 4, 12);
  const parts = divideInParts(classOf, 16);
  expect(parts.map(({ classes, first, end, accounts, among }) => [classes, first, end, accounts, [...among]])).toEqual([
    [16, 0, 4, 2, [1, 3]],
    [16, 4, 8, 2, [0, 4]],
    [16, 8, 12, 0, []],
    [16, 12, 16, 2, [2, 5]],
  ]);
  for (const part of parts) expect([[...part.numbers], part.classOf]).toEqual([[0, 0, 0, 1, 1, 1], classOf]);
  expect(divideInParts(Uint16Array.of(), 16).map(({ accounts, among }) => [accounts, among.length])).toEqual(Array(4).fill([0, 0]));
});

it("knows the part that a class lies in", () => {
  expect([0, 3, 4, 7, 8, 11, 12, 15].map((c) => partOf(c, 16))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect([0, 63, 64, 191, 192, 255].map((c) => partOf(c, 256))).toEqual([0, 0, 1, 2, 3, 3]);
});

it("draws classes of about the same size, by name", () => {
  const classOf = classesOf(16_000, 16, { name: (a) => `x:u${a}` });
  const sizes = Array.from({ length: 16 }, (_, c) => classOf.filter((other) => other === c).length);
  // A thousand each, with a standard deviation of 31.
  expect(Math.min(...sizes)).toBeGreaterThan(850);
  expect(Math.max(...sizes)).toBeLessThan(1150);
  expect([...classesOf(3, 16, { name: (a) => `x:u${a + 5}` })]).toEqual([...classOf.subarray(5, 8)]);
});

/** Company of `accounts` accounts whose columns count up from `from`; whoever is 0 has the others for partners, in order. */
function countingUp(accounts: number, from: number): Company {
  const wide = (width: number): number[] => Array.from({ length: accounts * width }, (_, i) => from + i);
  const partners = new Int32Array(accounts * PARTNERS).fill(-1);
  for (let b = 1; b < accounts; b++) partners[b - 1] = b;
  return {
    ...{ classes: 16, surprise: Float64Array.from(wide(1)), posts: Int32Array.from(wide(1)), sharesPerPost: 1 },
    ...{ crowds: Int32Array.from(wide(QUARTERS * CLOSEST)), chances: Float64Array.from(wide(QUARTERS)) },
    ...{ partners, nats: Float64Array.from(wide(PARTNERS)), outside: Array.from({ length: QUARTERS }, (_, q) => partners.map((b) => (q === 3 ? -1 : b))) },
  };
}

describe("createUnion", () => {
  it("puts the company of parts together under the numbers that accounts have among all", () => {
    const union = createUnion(5, 16);
    // Accounts 4, 0 and 2 of all, by their numbers in the first part, then 3 and 1.
    union.add(countingUp(3, 10), Int32Array.of(4, 0, 2), 40);
    union.add(countingUp(2, 20), Int32Array.of(3, 1), 35);
    const found = union.company();
    expect([found.classes, [...found.surprise], [...found.posts]]).toEqual([16, [11, 21, 12, 20, 10], [11, 21, 12, 20, 10]]);
    // 75 shares in 10 + 11 + 12 + 20 + 21 posts.
    expect(found.sharesPerPost).toBe(75 / 74);
    expect([...found.chances]).toEqual([14, 15, 16, 17, 24, 25, 26, 27, 18, 19, 20, 21, 20, 21, 22, 23, 10, 11, 12, 13]);
    const width = QUARTERS * CLOSEST;
    expect([found.crowds.length, found.crowds[0], found.crowds[2 * width - 1], found.crowds[4 * width]]).toEqual([5 * width, 10 + width, 20 + 2 * width - 1, 10]);
    expect([found.nats.length, found.nats[0], found.nats[4 * PARTNERS]]).toEqual([5 * PARTNERS, 10 + PARTNERS, 10]);
    const listOf = (list: Int32Array, a: number): number[] => [...list.subarray(a * PARTNERS, a * PARTNERS + 3)];
    for (const list of [found.partners, found.outside[0]!, found.outside[2]!]) {
      expect([0, 1, 2, 3, 4].map((a) => listOf(list, a))).toEqual([[-1, -1, -1], [-1, -1, -1], [-1, -1, -1], [1, -1, -1], [0, 2, -1]]);
    }
    expect(found.outside[3]).toEqual(new Int32Array(5 * PARTNERS).fill(-1));
  });

  it("has things per post of nobody", () => {
    expect(createUnion(0, 16).company()).toMatchObject({ classes: 16, sharesPerPost: 1 });
  });
});
