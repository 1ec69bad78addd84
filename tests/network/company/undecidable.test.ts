import { describe, expect, it } from "vitest";
import { undecidable } from "../../../src/network/company/undecidable.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, hour } from "./columnsOf.js";

/** Things that two accounts share each, in hours of two quarters by turns. */
const things = (count: number, time = (n: number): number => hour(n % 2 === 0 ? 0 : 1, n % 8)): ShareRow[] =>
  Array.from({ length: count }, (_, n): ShareRow[] => [["a", `thing ${n}`, time(n), `a ${n}`], [`b${n}`, `thing ${n}`, time(n) + 1, `b ${n}`]]).flat();

/** One thing that so many share at one second. */
const crowd = (name: string, accounts: number): ShareRow[] => Array.from({ length: accounts }, (_, i): ShareRow => [`c${i}`, name, hour(0, 1), `${name} ${i}`]);

const why = (rows: readonly ShareRow[], cappedPart = 0): string | undefined => undecidable(columnsOf(rows).columns, cappedPart);

describe("undecidable", () => {
  it("has nothing against twenty things in two quarters of time", () => {
    expect(why(things(20))).toBeUndefined();
  });

  it("wants twenty things", () => {
    expect(why(things(19))).toMatch(/^Only 19 things are shared by two accounts or more; 20 are needed/);
    expect(why([["a", "alone", 1, "p"]])).toBe("No two accounts share anything.");
  });

  it("wants something in two quarters of time", () => {
    expect(why(things(40, () => hour(1, 0)))).toMatch(/^100% of the shares lie in hours of one quarter/);
    expect(why(things(40, (n) => hour(n === 0 ? 0 : 1, 0)))).toMatch(/^98% of the shares/);
    expect(why(things(40, (n) => hour(n < 2 ? 0 : 1, 0)))).toBeUndefined();
  });

  it("wants times that tell who was closest for half of the shares", () => {
    // 80 shares of two, one crowd of 52 and one of 51: its members have 51 and 50 others at their own second.
    expect(why([...things(40), ...crowd("x", 52)])).toBeUndefined();
    expect(why([...things(40), ...crowd("x", 52), ...crowd("y", 51), ...crowd("z", 52)])).toBeUndefined();
    expect(why([...things(40), ...crowd("x", 52), ...crowd("y", 52)])).toMatch(/^Times are too coarse: 57% of the shares have more than 50 others/);
  });

  it("wants more than half of the things whole", () => {
    expect(why(things(20), 0.5)).toBeUndefined();
    expect(why(things(20), 0.51)).toMatch(/^The sample is cut short: 51% of the shares/);
  });
});
