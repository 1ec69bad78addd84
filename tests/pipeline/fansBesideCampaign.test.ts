import { describe, expect, it } from "vitest";
import { hiding, makeWorld } from "../../benchmarks/communities/world.js";
import { read } from "../../src/adapters/index.js";
import { detect } from "../../src/pipeline/detect.js";

const WORLD = { people: 1500, days: 5 };

describe("detect, in a public with breaking news and fan clubs", () => {
  it.each([1, 2])("flags campaigns and nobody else, world %i", async (seed) => {
    const { posts, members } = makeWorld({ ...WORLD, seed, hides: hiding(0.3) });
    const flagged = (await detect(read(posts))).accounts.filter(({ flagged }) => flagged).map(({ accountId }) => accountId);
    expect(flagged.filter((account) => !members.has(account))).toEqual([]);
    expect(flagged.length).toBeGreaterThan(0.8 * members.size);
  });

  it("flags nobody without a campaign, whatever the clock", async () => {
    for (const resolutionSeconds of [1, 3600, 86_400]) {
      const { posts } = makeWorld({ ...WORLD, seed: 3, campaigns: [], resolutionSeconds });
      expect((await detect(read(posts))).accounts.filter(({ flagged }) => flagged)).toEqual([]);
    }
  });
});
