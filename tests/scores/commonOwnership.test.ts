import { expect, it } from "vitest";
import { commonOwnership } from "../../src/scores/commonOwnership.js";
import { checkScore } from "../../src/testing/scoreKit.js";
import { channelsOf } from "./channelsOf.js";
import { readScoreCases } from "./readScoreCases.js";

const cases = readScoreCases("commonOwnership");

it("keeps the contract of scores", () => checkScore(commonOwnership, cases));

it("goes by declared owners, and by what most name in texts of their own", () => {
  expect(channelsOf(commonOwnership, cases, "outlets declare").of["declaredOwner"]).toBe(1);
  expect(channelsOf(commonOwnership, cases, "staff name").of).toMatchObject({ declaredOwner: 0, namedOrganisation: 1 });
});

it("says nothing by a phrase that others have as well, a copied text, or owners of one account each", () => {
  expect(channelsOf(commonOwnership, cases, "strangers").value.value).toBe(0);
  expect(channelsOf(commonOwnership, cases, "one bio").value.value).toBe(0);
});
