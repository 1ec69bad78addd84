import { expect, it } from "vitest";
import type { FoundBlock } from "../../../src/baselines/fraudar/findBlocks.js";
import { rankAccounts } from "../../../src/baselines/fraudar/rankAccounts.js";

const block = (density: number, member: readonly number[], reached: readonly number[]): FoundBlock => ({
  ...{ density, member: Uint8Array.from(member), reached: Float64Array.from(reached) },
  ...{ objectWeight: new Float64Array(), edges: new Uint32Array() },
});

it("puts accounts into their densest block, and the others in order of the least dense search", () => {
  const blocks = [block(2, [1, 1, 0, 0, 0], [2, 2, 1.9, 0.1, 1]), block(1, [1, 0, 1, 0, 0], [1, 0.2, 1, 0.3, 0.5]), block(3, [0, 1, 0, 0, 0], [1, 3, 1, 1, 1])];
  // Account 1 is in the block of 3, account 0 in those of 2 and 1, account 2 in that of 1.
  const { score, group } = rankAccounts(blocks, 5);
  expect([[...score], [...group]]).toEqual([[2, 3, 1, 0.3, 0.5], [1, 0, 2, -1, -1]]);
});

it("numbers groups without gaps", () => {
  const { group } = rankAccounts([block(2, [1, 1], [2, 2]), block(1, [1, 0], [1, 0]), block(0.5, [0, 0], [0, 0])], 2);
  expect([...group]).toEqual([0, 0]);
});

it("leaves everything at nothing without blocks", () => {
  expect(rankAccounts([], 2)).toEqual({ score: new Float64Array(2), group: Int32Array.of(-1, -1) });
});
