import fc from "fast-check";
import { expect, it } from "vitest";
import { accountKey, splitAccountKey } from "../../src/model/account.js";

it("names an account by platform and id", () => {
  expect(accountKey("x", "42")).toBe("x:42");
  expect(splitAccountKey("x:42")).toEqual({ platform: "x", accountId: "42" });
});

it("takes keys apart again, whatever the id holds", () => {
  const platform = fc.string({ minLength: 1 }).filter((text) => !text.includes(":"));
  fc.assert(
    fc.property(platform, fc.string(), (platform, accountId) => {
      expect(splitAccountKey(accountKey(platform, accountId))).toEqual({ platform, accountId });
    }),
  );
});
