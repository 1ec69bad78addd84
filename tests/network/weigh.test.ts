import { describe, expect, it } from "vitest";
import { memory } from "../../src/engines/memory.js";
import { countSharers, objectRarity, weigh } from "../../src/network/weigh.js";
import { sharesOf, type ShareRow } from "../../src/testing/engineKit.js";

// Ten accounts; "rare" has two sharers, "half" five, "all" ten. a shares "half" twice.
const rows: ShareRow[] = [
  ["a", "rare", 0, "a1"],
  ["b", "rare", 50, "b1"],
  ...["a", "b", "c", "d", "e"].map((account, i): ShareRow => [account, "half", 1000 + i, `${account}2`]),
  ["a", "half", 1000.5, "a3"],
  ..."abcdefghij".split("").map((account, i): ShareRow => [account, "all", 5000 + 100 * i, `${account}4`]),
];
const shares = sharesOf(rows);
const objects = ["all", "half", "rare"];

describe("objectRarity", () => {
  it("counts accounts, not rows", () => {
    expect(objects.map((name) => countSharers(shares)[shares.objects.find(name)!])).toEqual([10, 5, 2]);
  });

  it("is log(1 + accounts / sharers)", () => {
    const rarity = objectRarity(shares, 10);
    expect(objects.map((name) => rarity[shares.objects.find(name)!])).toEqual([Math.log(2), Math.log(3), Math.log(6)].map((value) => expect.closeTo(value, 14) as number));
  });

  it("takes a trace without objects", () => {
    expect(objectRarity(sharesOf([]), 0)).toHaveLength(0);
  });
});

describe("weigh", () => {
  async function weighed(windowsSeconds: number[]) {
    const objectWeight = objectRarity(shares, 10);
    const { ties } = await memory.pair(shares, { windowsSeconds, minCoShares: 2, minObjects: 2, sharesPerObjectMax: 100, objectWeight });
    const result = weigh(ties);
    const pairs = Array.from(result.source, (source, i) => shares.accounts.name(source) + shares.accounts.name(result.target[i]!));
    return { result, pairs };
  }

  it("sums the rarity of distinct objects; one common object ties nobody", async () => {
    const { result, pairs } = await weighed([60]);
    expect(pairs).toEqual(["ab"]);
    expect(result.trace).toBe("object");
    // rare and half; that a shared half twice adds a co-share, no weight.
    expect(result.weight[0]).toBeCloseTo(Math.log(6) + Math.log(3), 12);
    expect([result.coShares[0], result.objects[0]]).toEqual([3, 2]);
  });

  it("averages over windows: a tie of the wide window alone counts as much less", async () => {
    const { result, pairs } = await weighed([1, 60, 100]);
    // Within 1 s a and b have half alone, which ties nobody; within 60 s rare and half; within 100 s all as well,
    // as have b and c, c and d, d and e.
    expect(pairs).toEqual(["ab", "bc", "cd", "de"]);
    const [log2, log3, log6] = [Math.log(2), Math.log(3), Math.log(6)] as const;
    expect([...result.weight]).toEqual([(log6 + log3 + (log6 + log3 + log2)) / 3, ...[1, 2, 3].map(() => (log3 + log2) / 3)].map((w) => expect.closeTo(w, 12) as number));
  });

  it("takes counts from the widest window", async () => {
    const { result } = await weighed([60, 100]);
    expect([result.coShares[0], result.objects[0], result.sourceFirst[0], result.minGapSeconds[0]]).toEqual([4, 3, 4, 0.5]);
    expect(result.meanGapSeconds[0]).toBeCloseTo((50 + 1 + 0.5 + 100) / 4, 12);
  });

  it("is the same for windows in one order or another pass", async () => {
    expect((await weighed([60])).result).toEqual((await weighed([60])).result);
    expect(weigh((await memory.pair(sharesOf([]), { windowsSeconds: [1], minCoShares: 1, minObjects: 1, sharesPerObjectMax: 9 })).ties).weight).toHaveLength(0);
  });
});
