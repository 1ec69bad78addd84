import { describe, expect, it } from "vitest";
import { firstShares } from "../../../src/baselines/rarityCloseness/firstShares.js";
import { collectShares, createSharedNames } from "../../../src/model/shares.js";

type Row = readonly [account: string, object: string, seconds: number];

function first(...traces: readonly (readonly Row[])[]): unknown {
  const names = createSharedNames();
  const collected = traces.map((rows, t) => {
    const shares = collectShares(`trace ${t}`, names);
    rows.forEach(([account, object, seconds], i) => shares.add(names.accounts.intern(account), object, seconds, names.posts.intern(`${t} ${i}`)));
    return shares.finish();
  });
  const { account, seconds, objectStart } = firstShares(collected, names.accounts);
  const rows = Array.from(account, (id, i) => [names.accounts.name(id), seconds[i]] as const);
  return Array.from(objectStart.subarray(1), (end, o) => rows.slice(objectStart[o], end));
}

describe("firstShares", () => {
  it("keeps the first share of every account of every object, by time", () => {
    const rows: readonly Row[] = [["b", "o", 5], ["a", "o", 9], ["b", "o", 7], ["c", "p", 1], ["b", "p", 0]];
    expect(first(rows)).toEqual([[["b", 5], ["a", 9]], [["b", 0], ["c", 1]]]);
  });

  it("keeps objects of different traces apart, even of one name", () => {
    expect(first([["a", "o", 1], ["b", "o", 2]], [["b", "o", 3], ["a", "o", 4]])).toEqual([[["a", 1], ["b", 2]], [["b", 3], ["a", 4]]]);
  });

  it("orders equal times by name, whatever came first", () => {
    const rows: readonly Row[] = [["d", "o", 1], ["b", "o", 2], ["c", "o", 2], ["a", "o", 2]];
    const expected = [[["d", 1], ["a", 2], ["b", 2], ["c", 2]]];
    expect(first(rows)).toEqual(expected);
    expect(first([...rows].reverse())).toEqual(expected);
  });

  it("is empty without shares", () => {
    expect(first([])).toEqual([]);
  });
});
