import { describe, expect, test } from "vitest";
import { campaigns } from "../../../src/simulate/campaigns/index.js";
import { familyNames, operation } from "./operation.js";

const SMALLEST = { accounts: 400, days: 4, campaignShare: 6 / 400 };
const HUGE = { accounts: 4000, days: 1, postsPerDay: 0.5, campaignShare: 0.5 };

describe.each(campaigns)("$name", ({ name, cites, title }) => {
  test("says what it does and who describes it", () => {
    expect(title).toMatch(/^[a-z].*[^.]$/);
    expect(cites).toMatch(/\((19|20)\d\d\)|\d{4}/);
  });

  describe.each(familyNames)("in %s", (family) => {
    test("has all of its members act, with roles, and does what it plans", () => {
      const { actions, roles, attacker } = operation(name, family);
      expect(roles.size).toBe(32);
      expect(attacker.accounts).toBe(32);
      expect(new Set(roles.values()).size).toBeGreaterThan(1);
      expect(new Set(actions.map(({ author }) => author)).size).toBeGreaterThan(16);
      expect(actions.every(({ author }) => roles.has(author))).toBe(true);
      expect(attacker).toMatchObject({ planned: actions.length, performed: actions.length, posts: actions.length });
      expect(attacker.performedWithinHour).toBeLessThanOrEqual(attacker.performed);
    });

    test("leaves its principals innocent", () => {
      const { principals, roles, accounts } = operation(name, family);
      expect(principals.every((principal) => accounts.has(principal) && !roles.has(principal))).toBe(true);
    });

    test("works with six members", () => {
      const { actions, roles } = operation(name, family, SMALLEST);
      expect(roles.size).toBe(6);
      expect(actions.length).toBeGreaterThan(0);
    });
  });

  test("works with thousands of members", () => {
    const { actions, roles } = operation(name, familyNames[0]!, HUGE);
    expect(roles.size).toBe(2000);
    expect(actions.length).toBeGreaterThan(200);
  });

  test("works on one platform only, and where nobody ever posts", () => {
    expect(operation(name, familyNames[0]!, { ...SMALLEST, platforms: ["x"] }).actions.length).toBeGreaterThan(0);
    expect(operation(name, familyNames[0]!, { ...SMALLEST, postsPerDay: 0 }).roles.size).toBe(6);
  });
});
