import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { createPools } from "../../../../src/simulate/families/cascades/pools.js";
import { NONE } from "../../../../src/simulate/people/population.js";

describe("createPools", () => {
  it("draws in proportion to weight, from one pool only", () => {
    const pools = createPools(Uint32Array.of(0, 1, 0, 1, 0), Float64Array.of(1, 5, 2, 15, 7));
    const draw = createDraw(1, "pools");
    const drawn = [0, 0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) {
      drawn[pools.pick(draw, 0)]!++;
      drawn[pools.pick(draw, 1)]!++;
    }
    for (const [account, part] of [0.1, 0.25, 0.2, 0.75, 0.7].entries()) expect(Math.abs(drawn[account]! / 20_000 - part)).toBeLessThan(0.012);
    expect([pools.weight(0), pools.weight(1), pools.count(0), pools.count(1)]).toEqual([10, 20, 3, 2]);
  });

  it("has nobody in a pool without weight", () => {
    const pools = createPools(Uint32Array.of(0, 1, 1), Float64Array.of(0, 0, 3));
    const draw = createDraw(1, "empty");
    expect(pools.pick(draw, 0)).toBe(NONE);
    for (let i = 0; i < 50; i++) expect(pools.pick(draw, 1)).toBe(2);
    expect(pools.count(1)).toBe(1);
  });

  it("never draws who has no weight, whatever the weights", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true }))), { minLength: 1, maxLength: 40 }), (people) => {
        const poolOf = Uint32Array.from(people, ([pool]) => pool);
        const weights = Float64Array.from(people, ([, weight]) => weight);
        const pools = createPools(poolOf, weights);
        const draw = createDraw(1, "any");
        for (const pool of poolOf) {
          const account = pools.pick(draw, pool);
          if (account === NONE) expect(pools.weight(pool)).toBe(0);
          else expect([poolOf[account], weights[account]! > 0]).toEqual([pool, true]);
        }
      }),
    );
  });
});
