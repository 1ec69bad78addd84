import { expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { createPartnerLists, type Ties } from "../../../src/network/company/partnerLists.js";
import { tiesOf } from "./tiesOf.js";

function listOf(divisions: readonly Ties[], account: number): [number, number][] {
  const found: [number, number][] = [];
  createPartnerLists(divisions).visit(account, (partner, nats) => found.push([partner, nats]));
  return found;
}

it("lists the partners of all divisions, each once with the most nats that one gives it", () => {
  const everybody = tiesOf([[[1, 9], [2, 5]], [], []]);
  const classes = tiesOf([[[2, 7], [3, 6]], [[0, 4]], [], []]);
  expect(listOf([everybody, classes], 0)).toEqual([[1, 9], [2, 7], [3, 6]]);
  expect(listOf([classes, everybody], 0)).toEqual([[2, 7], [3, 6], [1, 9]]);
  expect([listOf([everybody, classes], 1), listOf([everybody, classes], 2)]).toEqual([[[0, 4]], []]);
  const { anyOf } = createPartnerLists([everybody, classes]);
  expect([anyOf(0, (b) => b === 3), anyOf(0, (b) => b === 4), anyOf(2, () => true)]).toEqual([true, false, false]);
  expect(createPartnerLists([everybody]).accounts).toBe(3);
  expect(createPartnerLists([]).accounts).toBe(0);
});

it("takes full lists", () => {
  const full = Array.from({ length: PARTNERS }, (_, k) => [k + 1, PARTNERS - k] as const);
  expect(listOf([tiesOf([full, [[0, 1]]])], 0)).toEqual(full);
});
