import { describe, expect, it } from "vitest";
import type { CoShare } from "../../src/model/cluster.js";
import { collectGroups, describeCluster, findTopObjects } from "../../src/network/clusters.js";
import { NO_GROUP } from "../../src/network/group.js";
import { sharesOf, type ShareRow } from "../../src/testing/engineKit.js";
import { networkOf } from "./networks.js";

const network = networkOf(7, [[0, 1, 1], [0, 2, 4], [1, 2, 2], [2, 3, 9], [4, 5, 1], [4, 6, 1], [5, 6, 1]]);
const groups = Int32Array.of(0, 0, 0, NO_GROUP, 1, 1, 1);

describe("collectGroups", () => {
  it("sorts members by weight inside and ties by weight, equals by number", () => {
    expect(collectGroups(network, groups)).toEqual([
      { members: [2, 0, 1], ties: [1, 2, 0] },
      { members: [4, 5, 6], ties: [4, 5, 6] },
    ]);
  });

  it("finds no groups where there are none", () => {
    expect(collectGroups(network, new Int32Array(7).fill(NO_GROUP))).toEqual([]);
  });
});

describe("describeCluster", () => {
  it("adds up what lies inside", () => {
    const [contents] = collectGroups(network, groups);
    const coShare = { sourceSeconds: 50, targetSeconds: 40 } as CoShare;
    const top = [{ trace: "link", object: "o", members: 2, sharers: 3 }];
    const cluster = describeCluster({ id: "c1", flagged: true }, contents!, network, { coordination: Float64Array.of(0.8, 0.6, 0.9, 0.9, 0, 0, 0), logE: Float64Array.of(Math.log(10), Math.log(20), Math.log(3), 9, 9, 9, 9) }, [coShare, { ...coShare, targetSeconds: 70 }], top);
    expect(cluster).toEqual({
      id: "c1",
      accounts: ["x:2", "x:0", "x:1"],
      coordination: expect.closeTo((0.8 + 0.6 + 0.9) / 3, 12) as number,
      log10EValue: expect.closeTo(Math.log10(11), 12) as number,
      flagged: true,
      ties: 3,
      weight: 7,
      density: 1,
      traces: { link: 1 },
      firstSeconds: 40,
      lastSeconds: 70,
      topObjects: top,
    });
  });

  it("says what part each trace brings, and leaves out those that bring none", () => {
    const mixed = { ...network, traceWeight: { link: network.weight.map((w) => w / 4), media: new Float64Array(7), text: network.weight.map((w) => (3 * w) / 4) } };
    const [contents] = collectGroups(mixed, groups);
    expect(describeCluster({ id: "c1", flagged: false }, contents!, mixed, { coordination: new Float64Array(7), logE: new Float64Array(7) }, [], []).traces).toEqual({ link: 0.25, text: 0.75 });
  });
});

describe("findTopObjects", () => {
  const rows: ShareRow[] = [
    ...["a", "b", "c"].map((account, i): ShareRow => [account, "all", i, `1${account}`]),
    ...["a", "b", "d", "e"].map((account, i): ShareRow => [account, "two", i, `2${account}`]),
    ["a", "two", 9, "2again"],
    ["c", "one", 1, "3"],
    ["d", "one", 1, "4"],
  ];
  const shares = sharesOf(rows);
  const weight = (name: string): number => ({ all: 1, two: 1.4, one: 9 })[name]!;
  const objectWeight = Float64Array.from({ length: 3 }, (_, o) => weight(shares.objects.name(o)));
  const members = Int32Array.from(["a", "b", "c", "d", "e"], () => NO_GROUP);
  for (const name of ["a", "b", "c"]) members[shares.accounts.find(name)!] = 0;

  it("ranks by members times weight; what a single member shares is none of the cluster's", () => {
    expect(findTopObjects([{ shares, objectWeight, windowSeconds: 1 }], members, [new Set(["object"])])).toEqual([
      [
        { trace: "object", object: "all", members: 3, sharers: 3 },
        { trace: "object", object: "two", members: 2, sharers: 4 },
      ],
    ]);
  });

  it("keeps ten, the best of any number", () => {
    const many = sharesOf(Array.from({ length: 1500 }, (_, i) => [["a", `o${i}`, i, `a${i}`], ["b", `o${i}`, i, `b${i}`]] as ShareRow[]).flat());
    const weights = Float64Array.from({ length: 1500 }, (_, o) => Number(many.objects.name(o).slice(1)));
    const [top] = findTopObjects([{ shares: many, objectWeight: weights, windowSeconds: 1 }], Int32Array.of(0, 0), [new Set(["object"])]);
    expect(top!.map(({ object }) => object)).toEqual(Array.from({ length: 10 }, (_, i) => `o${1499 - i}`));
  });
});
