import { expect, it } from "vitest";
import { indexByAccount } from "../../src/network/accountIndex.js";
import { sharesOf } from "../../src/testing/engineKit.js";

const shares = sharesOf([["a", "q", 5, "1"], ["b", "o", 9, "2"], ["a", "o", 3, "3"], ["c", "o", 4, "4"], ["a", "o", 1, "5"]]);
const [a, b, c] = ["a", "b", "c"].map((name) => shares.accounts.find(name)!) as [number, number, number];

it("lists an account's shares in order of object and time", () => {
  const positions = indexByAccount(shares, () => true).positions(a);
  expect(Array.from(positions, (i) => [shares.objects.name(shares.object[i]!), shares.seconds[i]])).toEqual([["o", 1], ["o", 3], ["q", 5]]);
});

it("holds nothing for accounts that nobody asked for", () => {
  const index = indexByAccount(shares, (account) => account !== b);
  expect([a, b, c].map((account) => index.positions(account).length)).toEqual([3, 0, 1]);
});

it("takes no shares at all", () => {
  const empty = sharesOf([]);
  expect(indexByAccount({ ...empty, accounts: shares.accounts }, () => true).positions(a)).toHaveLength(0);
});
