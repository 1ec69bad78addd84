import { describe, expect, it } from "vitest";
import { poolUnits } from "../../../src/evaluate/bootstrap/units.js";
import { drawWeights, ownWeights } from "../../../src/evaluate/bootstrap/weights.js";
import { createRandom } from "../../../src/stats/random.js";
import { measured, verdicts, world } from "./measured.js";

const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe("ownWeights", () => {
  it("count everything as it is", async () => {
    const { worlds, campaigns, groups, singles } = ownWeights(poolUnits([await measured(world, verdicts)]));
    expect([[...worlds], [...campaigns], [...groups], [...singles]]).toEqual([[1], [1, 1], [1, 1, 1], [1, 1]]);
  });
});

describe("drawWeights", () => {
  it("draws as many worlds as there are, and in each drawn as many campaigns as it has, and nothing in the others", async () => {
    const units = poolUnits([await measured(world, verdicts), await measured({ campaigns: { one: "a", two: "b", three: "c" }, others: "p" }, {})]);
    const random = createRandom(4);
    const seen = new Set<string>();
    for (let i = 0; i < 200; i++) {
      const { worlds, campaigns, groups, singles } = drawWeights(units, random);
      seen.add(worlds.join());
      expect(sum(worlds)).toBe(2);
      expect([sum(campaigns.subarray(0, 2)), sum(campaigns.subarray(2))]).toEqual([2 * worlds[0]!, 3 * worlds[1]!]);
      if (worlds[0] === 0) expect([sum(groups), sum(singles.subarray(0, 2))]).toEqual([0, 0]);
      if (worlds[1] === 0) expect(sum(singles.subarray(2))).toBe(0);
    }
    expect([...seen].sort()).toEqual(["0,2", "1,1", "2,0"]);
  });

  it("counts every unit once on average, with the spread of drawing", async () => {
    const units = poolUnits([await measured({ ...world, others: `${world.others!} ${Array.from({ length: 50 }, (_, i) => `q${i}`).join(" ")}` }, verdicts)]);
    const random = createRandom(9);
    const draws = Array.from({ length: 4000 }, () => drawWeights(units, random));
    const expectMean = (values: readonly number[], mean: number, variance: number): void => {
      const found = sum(values) / values.length;
      // Four standard errors.
      expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / values.length));
      expect(Math.abs(sum(values.map((value) => (value - found) ** 2)) / values.length - variance)).toBeLessThan(0.15 * variance);
    };
    expectMean(draws.map(({ campaigns }) => campaigns[0]!), 1, 0.5);
    expectMean(draws.map(({ groups }) => groups[1]!), 1, 1);
    // p5 and fifty more that nothing tells apart.
    expect(Array.from(units.singles.accounts)).toEqual([51, 1]);
    expectMean(draws.map(({ singles }) => singles[0]!), 51, 51);
  });

  it("replays from its seed", async () => {
    const units = poolUnits([await measured(world, verdicts)]);
    expect(drawWeights(units, createRandom(1))).toEqual(drawWeights(units, createRandom(1)));
    expect(drawWeights(units, createRandom(1))).not.toEqual(drawWeights(units, createRandom(2)));
  });
});
