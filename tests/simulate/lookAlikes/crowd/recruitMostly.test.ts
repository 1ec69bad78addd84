import { expect, it } from "vitest";
import { recruitMostly } from "../../../../src/simulate/lookAlikes/crowd/recruitMostly.js";
import { createCrowd } from "../../../../src/simulate/stage/crowd.js";
import { smallTheatre } from "../../smallTheatre.js";

const { stage } = createCrowd(smallTheatre({ size: 30 }).theatre, { name: "test", title: "", sort: "open", start: () => undefined }, 30);
const typical = (account: number) => account < 8;

it("takes typical accounts alone while there are enough", () => {
  const accounts = recruitMostly(stage, 8, typical);
  expect([...accounts].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

it("fills up with different others that fit, as far as there are any", () => {
  const accounts = recruitMostly(stage, 20, typical, (account) => account !== 3 && account < 25);
  expect(new Set(accounts).size).toBe(20);
  expect([...accounts.slice(0, 7)].sort((a, b) => a - b)).toEqual([0, 1, 2, 4, 5, 6, 7]);
  for (const account of accounts) expect(account !== 3 && account < 25).toBe(true);
  expect(recruitMostly(stage, 100, typical)).toHaveLength(30);
});
