import { expect, it } from "vitest";
import { accountKey, type Account } from "../../../src/model/account.js";
import { findBystanders } from "../../../src/pipeline/scoring/bystanders.js";

const made = (n: number): readonly Account[] => Array.from({ length: n }, (_, i) => ({ platform: "x", id: `a${i}` }));
const knownOf = (accounts: readonly Account[]): ReadonlyMap<string, Account> => new Map(accounts.map((account) => [accountKey(account.platform, account.id), account]));

it("has everybody who is in no cluster, of few", () => {
  const found = findBystanders(knownOf(made(5)), (key) => key === "x:a3");
  expect(found.map(({ id }) => id).sort()).toEqual(["a0", "a1", "a2", "a4"]);
});

it("has the same five hundred of many, in whatever order they come", () => {
  const accounts = made(3000);
  const found = findBystanders(knownOf(accounts), () => false);
  expect(new Set(found).size).toBe(500);
  expect(findBystanders(knownOf([...accounts].reverse()), () => false)).toEqual(found);
});
