import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { DAY_SECONDS } from "../../../src/network/company/columns.js";
import { addCompanyTies, partnerPairs } from "../../../src/network/company/companyTies.js";
import type { WeighedTies } from "../../../src/network/weigh.js";
import { sharesOf, type ShareRow } from "../../../src/testing/engineKit.js";

function pairsOf(lists: readonly (readonly number[])[], cluster: readonly number[]): [number, number][] {
  const partners = new Int32Array(lists.length * PARTNERS).fill(-1);
  lists.forEach((list, a) => partners.set(list, a * PARTNERS));
  const { source, target } = partnerPairs([{ partners, nats: new Float64Array(partners.length) }], Int32Array.from(cluster));
  return Array.from(source, (a, i) => [a, target[i]!]);
}

describe("partnerPairs", () => {
  it("lists pairs of one cluster of which one is the other's partner, once each and in order", () => {
    expect(pairsOf([[2, 1], [0], [], [4], [3]], [0, 0, 0, 1, 1])).toEqual([[0, 1], [0, 2], [3, 4]]);
  });

  it("leaves out who is in no cluster or in another", () => {
    expect(pairsOf([[1, 2], [0], [0]], [0, -1, 1])).toEqual([]);
    expect(pairsOf([[1], [0]], [-1, -1])).toEqual([]);
  });
});

describe("addCompanyTies", () => {
  const evidence = (rows: readonly ShareRow[], weight = 1) => {
    const shares = sharesOf(rows);
    return { shares, objectWeight: new Float64Array(shares.objects.size).fill(weight), windowSeconds: 60 };
  };
  const pair = { source: Uint32Array.of(0), target: Uint32Array.of(1) };
  const hour = 3600;
  const rows: ShareRow[] = [["a", "o", 0, "1"], ["b", "o", hour, "2"], ["b", "p", 0, "3"], ["a", "p", 3 * hour, "4"], ["a", "q", 0, "5"], ["b", "q", 2 * DAY_SECONDS, "6"]];
  const weighed = (source: number, target: number): WeighedTies => ({
    trace: "object",
    source: Uint32Array.of(source),
    target: Uint32Array.of(target),
    weight: Float64Array.of(9),
    coShares: Uint32Array.of(5),
    objects: Uint32Array.of(4),
    sourceFirst: Uint32Array.of(3),
    targetFirst: Uint32Array.of(2),
    meanGapSeconds: Float64Array.of(7),
    minGapSeconds: Float64Array.of(1),
  });

  it("ties partners by what they share within a day, weighed as if there were one window more", () => {
    expect(addCompanyTies(evidence(rows, 6), undefined, pair, 2)).toEqual({
      trace: "object",
      source: Uint32Array.of(0),
      target: Uint32Array.of(1),
      coShares: Uint32Array.of(2),
      objects: Uint32Array.of(2),
      sourceFirst: Uint32Array.of(1),
      targetFirst: Uint32Array.of(1),
      weight: Float64Array.of((6 + 6) / 3),
      meanGapSeconds: Float64Array.of(2 * hour),
      minGapSeconds: Float64Array.of(hour),
    });
  });

  it("leaves ties as they are where windows found them", () => {
    expect(addCompanyTies(evidence(rows), weighed(0, 1), pair, 2)).toEqual(weighed(0, 1));
  });

  it("sorts new ties in among those of windows", () => {
    const all = addCompanyTies(evidence([...rows, ["c", "z", 0, "7"], ["d", "z", 0, "8"]]), weighed(2, 3), pair, 1)!;
    expect([[...all.source], [...all.target], [...all.weight], [...all.objects]]).toEqual([[0, 2], [1, 3], [1, 9], [2, 4]]);
  });

  it("makes nothing of nothing in common", () => {
    const apart = evidence([["a", "o", 0, "1"], ["b", "p", 0, "2"]]);
    expect(addCompanyTies(apart, undefined, pair, 2)).toBeUndefined();
    expect(addCompanyTies(apart, weighed(0, 1), pair, 2)).toEqual(weighed(0, 1));
    expect(addCompanyTies(apart, undefined, { source: new Uint32Array(0), target: new Uint32Array(0) }, 2)).toBeUndefined();
  });
});
