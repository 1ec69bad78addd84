import { expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import type { Company } from "../../../src/network/company/company.js";
import { CLOSEST } from "../../../src/network/company/encounters.js";
import { classesOf, numberByClass, renumber } from "../../../src/network/company/numbering.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";

it("numbers accounts class by class, in order within each", () => {
  expect([...numberByClass(Uint16Array.of(2, 0, 1, 0, 2), 3)]).toEqual([3, 0, 2, 1, 4]);
  expect(numberByClass(Uint16Array.of(), 3)).toHaveLength(0);
});

it("draws classes of about the same size, by name", () => {
  const classOf = classesOf(16_000, 16, { name: (a) => `x:u${a}` });
  const sizes = Array.from({ length: 16 }, (_, c) => classOf.filter((other) => other === c).length);
  // A thousand each, with a standard deviation of 31.
  expect(Math.min(...sizes)).toBeGreaterThan(850);
  expect(Math.max(...sizes)).toBeLessThan(1150);
  expect([...classesOf(3, 16, { name: (a) => `x:u${a + 5}` })]).toEqual([...classOf.subarray(5, 8)]);
});

it("gives company back under the numbers from before", () => {
  // Accounts 0, 1, 2 were measured as 2, 0, 1.
  const numbers = Int32Array.of(2, 0, 1);
  const wide = (width: number): number[] => Array.from({ length: 3 * width }, (_, i) => i);
  const lists = new Int32Array(3 * PARTNERS).fill(-1);
  lists.set([1, 2], 0);
  lists.set([0], PARTNERS);
  const company: Company = {
    ...{ classes: 16, surprise: Float64Array.of(10, 11, 12), posts: Int32Array.of(4, 5, 6), sharesPerPost: 2 },
    ...{ crowds: Int32Array.from(wide(QUARTERS * CLOSEST)), chances: Float64Array.from(wide(QUARTERS)) },
    ...{ partners: lists, nats: Float64Array.from(wide(PARTNERS)), outside: [lists.slice()] },
  };
  const found = renumber(company, numbers);
  expect([[...found.surprise], [...found.posts], found.sharesPerPost, found.classes]).toEqual([[12, 10, 11], [6, 4, 5], 2, 16]);
  expect([...found.chances]).toEqual([8, 9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7]);
  expect([found.crowds[0], found.crowds.at(-1), found.nats[PARTNERS]]).toEqual([2 * QUARTERS * CLOSEST, 2 * QUARTERS * CLOSEST - 1, 0]);
  // Whoever was measured as 0 is account 1: its partners were 1 and 2, accounts 2 and 0; those of account 2 were 0, account 1.
  expect([...found.partners.subarray(PARTNERS, PARTNERS + 3)]).toEqual([2, 0, -1]);
  expect(found.partners[2 * PARTNERS]).toBe(1);
  expect(found.partners[0]).toBe(-1);
  expect(found.outside[0]).toEqual(found.partners);
});
