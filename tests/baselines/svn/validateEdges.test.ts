import { describe, expect, it } from "vitest";
import { growingMemberLists, type MemberLists } from "../../../src/baselines/columns/memberLists.js";
import { countCommon } from "../../../src/baselines/columns/countCommon.js";
import { validateEdges, type ValidatedEdges } from "../../../src/baselines/svn/validateEdges.js";
import { createRandom } from "../../../src/stats/random.js";

function sharers(objects: readonly (readonly number[])[]): MemberLists {
  const lists = growingMemberLists();
  for (const accounts of objects) lists.add(Uint32Array.from(accounts));
  return lists.finish();
}

function validate(objects: readonly (readonly number[])[], fdr: number): ValidatedEdges {
  const lists = sharers(objects);
  const accounts = 100;
  return validateEdges(countCommon(lists, { accounts, advice: "", progress: () => {} }), lists, { accounts, fdr });
}

describe("validateEdges", () => {
  it("finds certainty where two accounts shared everything there is", () => {
    const { p, minusLog10P, significant } = validate([[0, 1], [0, 1]], 0.05);
    expect([[...p], [...minusLog10P], [...significant]]).toEqual([[1], [0], [0]]);
  });

  it("counts the accounts that share anything, whatever their numbers, among its tests", () => {
    // 4 shared 4 of 5 objects and 9 shared 3, two of them in common, which is the least that's possible.
    expect(validate([[4, 9], [4, 9], [4], [4], [9]], 0.1).p[0]).toBe(1);
    // 4 and 9 shared the same 2 of 5: 1 / C(5, 2) = 0.1. With 50 there are three tests: the line of the smallest is a third of the level.
    const pair = [[4, 9], [4, 9], [50], [50], [50]];
    expect(validate(pair, 0.3).p[0]).toBeCloseTo(0.1, 12);
    expect([...validate(pair, 0.301).significant]).toEqual([1]);
    expect([...validate(pair, 0.299).significant]).toEqual([0]);
  });

  it("keeps the order of p-values below the smallest double", () => {
    const objects = Array.from({ length: 4000 }, (_, o) => (o < 300 ? [0, 1] : o < 700 ? [2, 3] : [4]));
    const { p, minusLog10P } = validate(objects, 0.01);
    expect([...p]).toEqual([0, 0]);
    expect(minusLog10P[1]).toBeGreaterThan(minusLog10P[0]! + 50);
  });

  it("validates hardly anything where accounts choose at random", () => {
    const random = createRandom(3);
    let worldsWithAny = 0;
    for (let world = 0; world < 200; world++) {
      const objects = Array.from({ length: 60 }, () => Array.from({ length: 20 }, (_, a) => a).filter(() => random() < 0.2));
      if (validate(objects, 0.1).significant.includes(1)) worldsWithAny++;
    }
    // At most 0.1 by the procedure; less because p-values of counts are coarse.
    expect(worldsWithAny / 200).toBeLessThan(0.13);
  });
});
