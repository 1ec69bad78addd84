import { describe, expect, it } from "vitest";
import { createIds } from "../../../src/simulate/people/ids.js";

describe("createIds", () => {
  it("gives every account an id of its own, which says nothing about its number", () => {
    const ids = createIds(100_000, 12345);
    const all = Array.from({ length: 100_000 }, (_, account) => ids.id(account));
    expect(new Set(all).size).toBe(100_000);
    expect(all.every((id) => /^[1-5]\d{9}$/.test(id))).toBe(true);
    // Between the numbers of accounts and the order of their ids there is no correlation: 5 standard errors of 1/sqrt(n).
    const rank = new Float64Array(100_000);
    ids.inOrder().forEach((account, place) => (rank[account] = place));
    const centred = (x: number) => x / 99_999 - 0.5;
    const correlation = rank.reduce((sum, place, account) => sum + centred(place) * centred(account), 0) / (100_000 / 12);
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(100_000));
  });

  it("lists all accounts in order of their ids", () => {
    const ids = createIds(1000, 7);
    const order = [...ids.inOrder()];
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    const numbers = order.map((account) => Number(ids.id(account)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it("differs from world to world", () => {
    expect(createIds(10, 1).id(3)).not.toBe(createIds(10, 2).id(3));
  });
});
