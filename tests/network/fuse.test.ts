import { describe, expect, it } from "vitest";
import { createNames } from "../../src/model/names.js";
import { fuse } from "../../src/network/fuse.js";
import type { WeighedTies } from "../../src/network/weigh.js";

const accounts = createNames();
for (const name of ["x:a", "x:b", "x:c"]) accounts.intern(name);

const repost: WeighedTies = {
  trace: "repost",
  source: Uint32Array.of(0, 1),
  target: Uint32Array.of(1, 2),
  weight: Float64Array.of(3, 5),
  coShares: Uint32Array.of(2, 4),
  objects: Uint32Array.of(2, 3),
  sourceFirst: Uint32Array.of(2, 0),
  targetFirst: Uint32Array.of(0, 3),
  meanGapSeconds: Float64Array.of(10, 1),
  minGapSeconds: Float64Array.of(8, 0.5),
};
const link: WeighedTies = {
  trace: "link",
  source: Uint32Array.of(0),
  target: Uint32Array.of(1),
  weight: Float64Array.of(0.25),
  coShares: Uint32Array.of(6),
  objects: Uint32Array.of(2),
  sourceFirst: Uint32Array.of(1),
  targetFirst: Uint32Array.of(5),
  meanGapSeconds: Float64Array.of(30),
  minGapSeconds: Float64Array.of(2),
};

describe("fuse", () => {
  it("sums weights and counts, keeps each trace's weight, and weighs mean gaps by co-shares", () => {
    const network = fuse([repost, link], accounts);
    expect(network).toEqual({
      accounts,
      source: Uint32Array.of(0, 1),
      target: Uint32Array.of(1, 2),
      weight: Float64Array.of(3.25, 5),
      traceWeight: { link: Float64Array.of(0.25, 0), repost: Float64Array.of(3, 5) },
      coShares: Uint32Array.of(8, 4),
      objects: Uint32Array.of(4, 3),
      sourceFirst: Uint32Array.of(3, 0),
      targetFirst: Uint32Array.of(5, 3),
      meanGapSeconds: Float64Array.of((2 * 10 + 6 * 30) / 8, 1),
      minGapSeconds: Float64Array.of(2, 0.5),
    });
    expect(Object.keys(network.traceWeight)).toEqual(["link", "repost"]);
  });

  it("doesn't depend on the order of traces", () => {
    expect(fuse([link, repost], accounts)).toEqual(fuse([repost, link], accounts));
  });

  it("makes an empty network of nothing", () => {
    expect(fuse([], accounts)).toMatchObject({ weight: new Float64Array(0), traceWeight: {} });
  });
});
