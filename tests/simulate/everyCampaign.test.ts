import { describe, expect, test } from "vitest";
import { campaigns } from "../../src/simulate/campaigns/index.js";
import { familyNames, operation } from "./campaigns/operation.js";

/** Worlds with all campaigns at once, each of so many members. */
const MEMBERS = { six: 6, some: 24, thousands: 2000 };
const ALL = { campaigns: campaigns.map(({ name }) => name), campaignShare: 0.25 };
const accountsFor = (members: number): number => (members * campaigns.length) / ALL.campaignShare;
const SMALLEST = { ...ALL, accounts: accountsFor(MEMBERS.six), days: 4 };
const USUAL = { ...ALL, accounts: accountsFor(MEMBERS.some), days: 5 };
const HUGE = { ...ALL, accounts: accountsFor(MEMBERS.thousands), days: 1, postsPerDay: 1 };
const [anyFamily] = familyNames as [string];

describe.each(campaigns)("$name", ({ name, cites, title }) => {
  test("says what it does and who describes it", () => {
    expect(title).toMatch(/^[a-z].*[^.]$/);
    expect(cites).toMatch(/(19|20)\d\d/);
  });

  describe.each(familyNames)("in %s", (family) => {
    test("has its members act, in several roles, and does what it plans", () => {
      const { actions, roles, attacker, posts } = operation(name, family, USUAL);
      expect(roles.size).toBe(MEMBERS.some);
      expect(attacker.accounts).toBe(MEMBERS.some);
      expect(new Set(roles.values()).size).toBeGreaterThan(1);
      expect(new Set(actions.map(({ author }) => author)).size).toBeGreaterThan(MEMBERS.some / 2);
      expect(actions.every(({ author }) => roles.has(author))).toBe(true);
      // Accounts that were somebody else's first have posts of their owners too.
      const all = [...posts.values()].filter(({ author }) => roles.has(author)).length;
      expect(attacker).toMatchObject({ planned: actions.length, performed: actions.length, posts: all });
      expect(attacker.performedWithinHour).toBeLessThanOrEqual(attacker.performed);
    });

    test("leaves its principals innocent", () => {
      const { principals, members, accounts } = { ...operation(name, family, USUAL), members: campaigns.map((other) => operation(other.name, family, USUAL).roles) };
      expect(principals.every((principal) => accounts.has(principal) && !members.some((roles) => roles.has(principal)))).toBe(true);
    });

    test("works with six members", () => {
      const { actions, roles } = operation(name, family, SMALLEST);
      expect(roles.size).toBe(MEMBERS.six);
      expect(actions.length).toBeGreaterThan(0);
    });
  });

  test("works with thousands of members", () => {
    const { actions, roles } = operation(name, anyFamily, HUGE);
    expect(roles.size).toBe(MEMBERS.thousands);
    expect(actions.length).toBeGreaterThan(200);
  });

  test("works on one platform only, and where nobody else posts", () => {
    expect(operation(name, anyFamily, { ...SMALLEST, platforms: ["x"] }).actions.length).toBeGreaterThan(0);
    expect(operation(name, anyFamily, { ...SMALLEST, postsPerDay: 0 }).roles.size).toBe(MEMBERS.six);
  });
});
