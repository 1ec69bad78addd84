import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { growCommunities } from "../../../../src/simulate/families/cascades/communities.js";

const grow = (seed: number, persons: number, communities: number) => growCommunities({ draw: createDraw(seed, "communities"), person: Array.from({ length: persons }, (_, i) => i), communities });

describe("growCommunities", () => {
  it("founds communities as Pitman and Yor's restaurant opens tables", () => {
    // Second guest: new with (2 + 0.6) / 3. Third: new with (2 + 0.6 k) / 4 for k tables.
    const second = 2.6 / 3;
    const expected = 1 + second + (second * 3.2 + (1 - second) * 2.6) / 4;
    let tables = 0;
    for (let seed = 0; seed < 4000; seed++) tables += new Set(grow(seed, 3, 100)).size;
    expect(tables / 4000).toBeCloseTo(expected, 1.5);
  });

  it("has many small ones and few large ones, all of which number from 0", () => {
    const community = grow(1, 20_000, 100);
    const sizes = new Array<number>(100).fill(0);
    for (const number of community) sizes[number]!++;
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    sizes.sort((a, b) => b - a);
    expect(sizes[0]! / sizes[50]!).toBeGreaterThan(8);
  });

  it("keeps a person's accounts together", () => {
    const community = growCommunities({ draw: createDraw(1, "persons"), person: [0, 0, 1, 2, 2, 2, 3], communities: 50 });
    expect(community[1]).toBe(community[0]);
    expect(new Set(community.slice(3, 6)).size).toBe(1);
  });

  it("makes do with one community, and with nobody", () => {
    expect(new Set(grow(1, 50, 1))).toEqual(new Set([0]));
    expect(grow(1, 0, 5)).toEqual(new Uint16Array(0));
  });
});
