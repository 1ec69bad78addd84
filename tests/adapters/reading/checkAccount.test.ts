import { expect, it } from "vitest";
import { createAccountCheck } from "../../../src/adapters/reading/checkAccount.js";
import { createTimeReader } from "../../../src/adapters/reading/times.js";
import { deepFreeze } from "../../../src/testing/deepFreeze.js";

const times = createTimeReader({ timezone: undefined, earliest: "2004-01-01", now: undefined });
const check = createAccountCheck({ platform: "unknown", times, idsFrom: undefined });

it("keeps every field of a canonical account as it is", () => {
  const account = deepFreeze({
    id: "1", platform: "x", handle: "h", name: "n", bio: "b", createdAt: 1325376000, followers: 1, following: 2, posts: 3, verified: true,
    automated: false, owner: "o", avatarHash: "a", location: "l", lang: "de",
  });
  expect(check(account)).toEqual(account);
});

it("takes a creation day, strips the @ of a handle, and leaves absent fields out", () => {
  expect(check({ id: 1, handle: "@h", createdAt: "2012-01-01", name: "", verified: "" })).toEqual({ id: "1", platform: "unknown", handle: "h", createdAt: 1325376000 });
  expect(check({ id: 1, handle: "@" })).toEqual({ id: "1", platform: "unknown" });
});

it.each([
  [{}, "id is missing"],
  [{ id: "1", platform: "a:b" }, "platform holds a colon"],
  [{ id: "1", accountId: "2" }, "is a post, not an account (it has an accountId)"],
  [{ id: "1", followers: "1K" }, "followers is not a count"],
])("refuses %j", (record, reason) => {
  expect(check(record)).toBe(reason);
});
