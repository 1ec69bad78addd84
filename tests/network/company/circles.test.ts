import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { createCircles } from "../../../src/network/company/circles.js";

/** The circle of each account, in order, from lists of partners. */
function circlesOf(lists: readonly (readonly number[])[]): number[][] {
  const partners = new Int32Array(lists.length * PARTNERS).fill(-1);
  lists.forEach((list, a) => partners.set(list, a * PARTNERS));
  const circleOf = createCircles(partners, lists.length);
  const into = [99];
  return lists.map((_, a) => {
    circleOf(a, into);
    return into.slice().sort((x, y) => x - y);
  });
}

describe("createCircles", () => {
  it("gives nothing to a pair that only has itself: two accounts of one person are no group", () => {
    expect(circlesOf([[1], [0]])).toEqual([[], []]);
  });

  it("gives three who name each other to one another", () => {
    expect(circlesOf([[1, 2], [0, 2], [0, 1]])).toEqual([[1, 2], [0, 2], [0, 1]]);
  });

  it("takes in whom two partners name, though the account itself doesn't", () => {
    // 3 is named by both partners of 0; 4 by one.
    expect(circlesOf([[1, 2], [3, 4], [3], [], []])[0]).toEqual([3]);
  });

  it("leaves out a partner whom no other partner names, and the account itself", () => {
    expect(circlesOf([[1, 2], [0], [0]])).toEqual([[], [], []]);
    expect(circlesOf([[1, 2, 3], [0, 2], [0], [0]])[0]).toEqual([2]);
  });

  it("doesn't carry votes from one account to the next", () => {
    expect(circlesOf([[2], [2], [3], []])).toEqual([[], [], [], []]);
  });

  it("gives the same circle however often it is asked", () => {
    const partners = new Int32Array(4 * PARTNERS).fill(-1);
    [[1, 2], [3], [3], [0]].forEach((list, a) => partners.set(list, a * PARTNERS));
    const circleOf = createCircles(partners, 4);
    const found = new Set<string>();
    const into: number[] = [];
    for (let asked = 0; asked < 70_000; asked++) {
      circleOf(0, into);
      found.add(into.join());
    }
    expect([...found]).toEqual(["3"]);
  });

  it("holds everybody of a large group whose members name eight each", () => {
    const size = 20;
    const lists = Array.from({ length: size }, (_, a) => Array.from({ length: PARTNERS }, (_, k) => (a + k + 1) % size));
    // 1 to 8 are partners, each but the first named by another; of the others those whom two name.
    expect(circlesOf(lists)[0]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });
});
