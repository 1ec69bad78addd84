import { expect, it } from "vitest";
import { impersonation } from "../../src/scores/impersonation.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("impersonation");

it("keeps the contract of scores", () => checkScore(impersonation, cases));

it("goes by handle, name, picture and text together", () => {
  const { value, of } = channelsOf(impersonation, cases, "three copies");
  expect(of).toEqual({ lookAlikes: 1, handles: 1, names: 1, pictures: 1, bios: 1, asymmetry: 1, disclosed: 0 });
  expect(value.principals).toEqual(["x:cand"]);
  expect(value.channels.find(({ name }) => name === "lookAlikes")?.conceals).toBe(true);
});

it("lets those who say so, and namesakes, be", () => {
  expect(channelsOf(impersonation, cases, "a parody").of).toMatchObject({ lookAlikes: 0, disclosed: 1 });
  expect(channelsOf(impersonation, cases, "namesakes").of).toMatchObject({ lookAlikes: 0, disclosed: undefined });
});
