import { expect, test } from "vitest";
import type { Account } from "../../../../src/model/account.js";
import { createCopier } from "../../../../src/simulate/campaigns/script/copyProfile.js";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { smallOperation } from "../smallOperation.js";

test("originals are complete, copies differ from them in the handle and little else", () => {
  const { stage } = smallOperation({}, { members: 200 });
  const profiles = new Map<number, Partial<Account>>();
  const copy = createCopier({ ...stage, profile: (account, changes) => void profiles.set(account, changes) }, createDraw(1, "copies"), [5]);
  const original = profiles.get(5)!;
  expect(original.handle).toBeUndefined();
  expect(original.avatarHash).toMatch(/^[0-9a-f]{16}$/);
  const copies = Array.from({ length: 200 }, (_, i) => {
    copy(40 + i, 5);
    return profiles.get(40 + i)!;
  });
  expect(new Set(copies.map(({ handle }) => handle)).size).toBe(200);
  expect(copies.map(({ handle }) => handle)).not.toContain(stage.handle(5));
  for (const field of ["name", "bio", "avatarHash"] as const) {
    const same = copies.filter((profile) => profile[field] === original[field]).length;
    expect(same).toBeGreaterThan(60);
    expect(same).toBeLessThan(180);
  }
});
