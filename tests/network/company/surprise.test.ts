import { describe, expect, it } from "vitest";
import { chanceOf } from "../../../src/network/company/circles.js";
import { findEncounters } from "../../../src/network/company/encounters.js";
import { createSurprise } from "../../../src/network/company/surprise.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, strangers } from "./columnsOf.js";

/** Of account a, whose shares are all of quarter 0 unless `quarter` says otherwise, with the circle b and c. */
async function surpriseOf(rows: readonly ShareRow[], circle: readonly string[] = ["b", "c"], quarter = 0, tested = 0): Promise<number> {
  const { columns, number } = columnsOf(rows);
  const a = number("a");
  const measure = createSurprise(columns, await findEncounters(columns), new Uint8Array(columns.accountRows.length).fill(quarter));
  const members = circle.map(number);
  const chance = chanceOf(members, columns);
  const before = measure(a, tested, members, chance);
  expect(measure(a, tested, members, chance), "nothing is left from the time before").toBe(before);
  return before;
}

// In each world 20 shares, b and c with one each: a draw is one of the circle with a chance of 0.1.
describe("createSurprise", () => {
  it("is the exponent of the Poisson tail for each one met", async () => {
    // b at rank 1: ln(1 / 0.1) - 1 + 0.1 = 1.4026; b and c at rank 2: (2 ln(2 / 0.2) - 2 + 0.2) / 2, the same.
    expect(await surpriseOf([["a", "o", 0, "1"], ["b", "o", 1, "2"], ["c", "o", 2, "3"], ["d", "o", 9, "4"], ...strangers(8)])).toBe(1436 / 1024);
  });

  it("heeds those who came closer", async () => {
    // b at rank 2: ln(1 / 0.2) - 1 + 0.2 = 0.8094; both at rank 3: (2 ln(2 / 0.3) - 2 + 0.3) / 2 = 1.0471.
    expect(await surpriseOf([["a", "o", 0, "1"], ["d", "o", 1, "4"], ["b", "o", 2, "2"], ["c", "o", 3, "3"], ...strangers(8)])).toBe(1072 / 1024);
  });

  it("is less where all came at once, since nobody knows who was first", async () => {
    const rows: ShareRow[] = [["a", "o", 0, "1"], ["b", "o", 0, "2"], ["d", "o", 0, "3"], ["e", "o", 0, "4"], ["c", "p", 0, "5"], ["f", "p", 0, "6"], ...strangers(7)];
    // b at rank 3: ln(1 / 0.3) - 1 + 0.3 = 0.5040.
    expect(await surpriseOf(rows)).toBe(516 / 1024);
  });

  it("is nothing where the circle is met no closer than chance has it", async () => {
    // Six shares, two of the circle: at rank 3 one is expected.
    expect(await surpriseOf([["a", "o", 0, "1"], ["d", "o", 1, "2"], ["e", "o", 2, "3"], ["b", "o", 3, "4"], ["c", "p", 0, "5"], ["d", "p", 0, "6"]])).toBe(0);
  });

  it("sums over posts, of each the most surprising thing", async () => {
    const rows: ShareRow[] = [["a", "o", 0, "one"], ["b", "o", 1, "2"], ["d", "o", 9, "3"], ["a", "p", 0, "one"], ["d", "p", 1, "4"], ["c", "p", 2, "5"], ...strangers(7)];
    expect(await surpriseOf(rows)).toBe(1436 / 1024);
    // Rank 2 of the second post: ln(1 / 0.2) - 0.8 = 0.8094, 828.9 / 1024.
    expect(await surpriseOf(rows.map((row): ShareRow => (row[0] === "a" && row[1] === "p" ? ["a", "p", 0, "two"] : row)))).toBe((1436 + 829) / 1024);
  });

  it("looks at one quarter of time only", async () => {
    const rows: ShareRow[] = [["a", "o", 0, "1"], ["b", "o", 1, "2"], ["c", "o", 2, "3"], ["d", "o", 9, "4"], ...strangers(8)];
    expect(await surpriseOf(rows, ["b", "c"], 1, 0)).toBe(0);
    expect(await surpriseOf(rows, ["b", "c"], 1, 1)).toBe(1436 / 1024);
  });

  it("is nothing for a circle of nobody or one", async () => {
    const rows: ShareRow[] = [["a", "o", 0, "1"], ["b", "o", 1, "2"], ...strangers(20)];
    expect([await surpriseOf(rows, []), await surpriseOf(rows, ["b"])]).toEqual([0, 0]);
  });
});
