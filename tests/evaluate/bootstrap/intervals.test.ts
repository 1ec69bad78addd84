import { describe, expect, it } from "vitest";
import { countUnits, intervals, lookAlikeRates } from "../../../src/evaluate/bootstrap/intervals.js";
import { poolUnits } from "../../../src/evaluate/bootstrap/units.js";
import { FIGURE_NAMES } from "../../../src/evaluate/figures.js";
import { createRandom } from "../../../src/stats/random.js";
import type { SmallWorld, Verdict } from "../worlds.js";
import { measured, verdicts, world } from "./measured.js";

const list = (count: number, id: (i: number) => string): string => Array.from({ length: count }, (_, i) => id(i)).join(" ");

describe("intervals", () => {
  it("contain the figure, replay from their seed, and depend on it", async () => {
    const units = poolUnits([await measured(world, verdicts)]);
    const found = intervals(units, 500, 1);
    const [low, high] = found.figures.precision!;
    // 3 of 8 flagged.
    expect(low).toBeLessThan(3 / 8);
    expect(high).toBeGreaterThan(3 / 8);
    expect(intervals(units, 500, 1)).toEqual(found);
    expect(intervals(units, 500, 2)).not.toEqual(found);
  });

  it("of a part found in each of many campaigns have the width of theory", async () => {
    // 40 campaigns of 5 members, each wholly found or not at all: recall is a mean of 40 coins.
    const campaigns = Object.fromEntries(Array.from({ length: 40 }, (_, c) => [`c${c}`, list(5, (i) => `m${c}-${i}`)]));
    const flagged = Object.fromEntries(Array.from({ length: 16 }, (_, c) => Array.from({ length: 5 }, (_, i): [string, Verdict] => [`m${c}-${i}`, [1, true]])).flat());
    const [low, high] = intervals(poolUnits([await measured({ campaigns, others: "p q" }, flagged)]), 4000, 1).figures.recall!;
    const error = Math.sqrt((0.4 * 0.6) / 40);
    expect(low).toBeCloseTo(0.4 - 1.96 * error, 1);
    expect(high).toBeCloseTo(0.4 + 1.96 * error, 1);
    // Drawn account by account it would be as narrow as 0.4 +- 0.068.
    expect(high - low).toBeGreaterThan(0.25);
  });

  it("of false alarms are wider where alarms come in one cluster than where they come one by one", async () => {
    const others = list(1000, (i) => `p${i}`);
    const alarms = (cluster: number | undefined): Record<string, Verdict> => Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, cluster === undefined ? [1, true] : [1, true, cluster]]));
    const width = async (cluster: number | undefined): Promise<number> => {
      const [low, high] = intervals(poolUnits([await measured({ campaigns: { amp: "a b" }, others }, alarms(cluster))]), 2000, 1).figures.falseAlarmsPerMillion!;
      return high - low;
    };
    // One by one: 20,000 +- 1.96 sqrt(20) / 1000 of a million, about 17,500 wide. All in one cluster, which is drawn 0 to 3 times: three times as wide.
    expect(await width(undefined)).toBeGreaterThan(14_000);
    expect(await width(undefined)).toBeLessThan(21_000);
    expect(await width(0)).toBeGreaterThan(50_000);
  });

  it("are none where nothing can vary", async () => {
    const { figures } = intervals(poolUnits([await measured({ campaigns: { amp: "a1 a2" }, others: "p1 p2 p3" }, { a1: [1, true, 0], p1: [1, true] })]), 300, 1);
    // One campaign, one world: only what rests on the public alone can vary.
    const known = FIGURE_NAMES.filter((name) => figures[name] !== null);
    expect(known).toEqual(["falseAlarmsPerMillion"]);
  });

  it("are none where all that was seen is alike: no false alarm seen says nothing about the next", async () => {
    const { figures } = intervals(poolUnits([await measured({ campaigns: { amp: "a1 a2", copy: "b1 b2" }, others: "p1 p2 p3" }, { a1: [1, true], a2: [1, true], b1: [1, true], b2: [1, true] })]), 300, 1);
    expect([figures.falseAlarmsPerMillion, figures.realisedFdr, figures.recall]).toEqual([null, null, null]);
  });

  it("vary with worlds where each has one campaign", async () => {
    const one: SmallWorld = { campaigns: { amp: "a1 a2" }, others: "p1 p2" };
    const units = poolUnits([await measured(one, { a1: [1, true, 0], a2: [1, true, 0] }), await measured(one, { a1: [1, true, 0], p1: [1, true, 0] })]);
    const { figures } = intervals(units, 300, 1);
    expect(figures.recall).toEqual([0.5, 1]);
    // The first world agrees wholly; the second has pairs {a1 a2} against {a1 p1}: -1/2 by hand.
    expect(figures.adjustedRand!.map((value) => Number(value.toFixed(12)))).toEqual([-0.5, 1]);
  });

  it("of a look-alike's members need another world that has it, whoever else its members are", async () => {
    const crowds: SmallWorld = { spontaneous: { alert: "f1 f2 f3", fans: "f1 g1 g2" }, others: "p1 p2" };
    const one = await measured(crowds, { f1: [1, true], f2: [1, true], g1: [1, true] });
    const two = await measured({ spontaneous: { fans: "f1 g1" }, others: "p1 p2" }, {});
    expect(intervals(poolUnits([one]), 300, 1).lookAlikes).toEqual([
      { perMillionMembers: null, perMillionInWorlds: expect.any(Array) },
      { perMillionMembers: null, perMillionInWorlds: expect.any(Array) },
    ]);
    const [alert, fans] = intervals(poolUnits([one, two]), 300, 1).lookAlikes;
    expect([alert!.perMillionMembers, fans!.perMillionMembers]).toEqual([null, expect.any(Array)]);
    expect(fans!.perMillionMembers![0]).toBe(0);
  });

  it("are none without resamples", async () => {
    const { figures, lookAlikes } = intervals(poolUnits([await measured(world, verdicts)]), 0, 1);
    expect(FIGURE_NAMES.filter((name) => figures[name] !== null)).toEqual([]);
    expect(lookAlikes).toEqual([{ perMillionMembers: null, perMillionInWorlds: null }]);
  });

  it("cover the truth about as often as they say, over made-up studies", async () => {
    // 30 campaigns, each found with its own chance, uniform: the true recall is 1/2.
    const random = createRandom(21);
    const campaigns = Object.fromEntries(Array.from({ length: 30 }, (_, c) => [`c${c}`, list(6, (i) => `m${c}-${i}`)]));
    const studies = 60;
    let covered = 0;
    for (let study = 0; study < studies; study++) {
      const found: Record<string, Verdict> = {};
      for (const members of Object.values(campaigns)) {
        const chance = random();
        for (const id of members.split(" ")) found[id] = [1, random() < chance];
      }
      const [low, high] = intervals(poolUnits([await measured({ campaigns }, found)]), 300, study).figures.recall!;
      if (low <= 0.5 && 0.5 <= high) covered++;
    }
    // 57 of 60 on average; fewer than 50 happen once in two thousand times.
    expect(covered).toBeGreaterThanOrEqual(50);
    expect(covered).toBeLessThanOrEqual(60);
  });
});

describe("countUnits", () => {
  it("counts groups and single accounts of the public", async () => {
    expect(countUnits(poolUnits([await measured(world, verdicts)]))).toEqual({ worlds: 1, campaigns: 2, publicUnits: 5 });
  });
});

describe("lookAlikeRates", () => {
  it("are per million, undefined without members", () => {
    expect(lookAlikeRates({ members: 4, flagged: 1, innocentInWorlds: 10, alarmsInWorlds: 2 })).toEqual({ perMillionMembers: 250_000, perMillionInWorlds: 200_000 });
    expect(lookAlikeRates({ members: 0, flagged: 0, innocentInWorlds: 0, alarmsInWorlds: 0 })).toEqual({ perMillionMembers: null, perMillionInWorlds: null });
  });
});
