import { describe, expect, it } from "vitest";
import { createDraw } from "../../../../src/simulate/draw/draw.js";
import { cascades } from "../../../../src/simulate/families/cascades.js";
import { createBalance, FOLLOW_UP_REPOSTS, type Balance } from "../../../../src/simulate/families/cascades/balance.js";
import { AWAKE_WITH_OTHERS } from "../../../../src/simulate/families/cascades/rhythm.js";
import { NONE, TRAITS, type Population } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";

function settled(size: number): { people: Population; balance: Balance } {
  const { people } = smallTheatre({ size, platforms: ["x", "tiktok", "telegram"] });
  cascades.settle(people, { draw: createDraw(1, "balance"), organic: size, communities: 12, postsPerDay: 2 });
  return { people, balance: createBalance(people, createDraw(2, "balance")) };
}

/** Where an account's posts come from, added up. */
function inflow({ postsPerDay, idol }: Population, balance: Balance, account: number): number {
  const { spontaneous, followUp, arriving, fanChance, mirrorOf, mirrorChance } = balance;
  const source = mirrorOf[account]!;
  const own = source === NONE ? 0 : spontaneous[source]! + postsPerDay[source]! * followUp[source]! * (1 - FOLLOW_UP_REPOSTS);
  const alerts = idol[account] === NONE ? 0 : postsPerDay[idol[account]!]! * AWAKE_WITH_OTHERS;
  return spontaneous[account]! + postsPerDay[account]! * followUp[account]! + arriving[account]! + fanChance[account]! * alerts + mirrorChance[account]! * own;
}

describe("createBalance", () => {
  const { people, balance } = settled(3000);

  it("adds up to each account's rate", () => {
    let unbalanced = 0;
    for (let account = 0; account < people.size; account++) if (Math.abs(inflow(people, balance, account) / people.postsPerDay[account]! - 1) > 1e-9) unbalanced++;
    // A few in tiny circles get more reactions to make than they post.
    expect(unbalanced / people.size).toBeLessThan(0.02);
    const total = Array.from(people.postsPerDay, (_, account) => inflow(people, balance, account)).reduce((a, b) => a + b);
    expect(total / (2 * people.size)).toBeCloseTo(1, 2);
  });

  it("has as many reactions arrive as posts cause", () => {
    const caused = people.postsPerDay.reduce((sum, rate, account) => sum + rate * balance.reactions[account]!, 0);
    expect(balance.arriving.reduce((a, b) => a + b)).toBeCloseTo(caused, 6);
  });

  it("is subcritical: a post causes between a third of one and four fifths", () => {
    const caused = people.postsPerDay.reduce((sum, rate, account) => sum + rate * (balance.reactions[account]! + balance.followUp[account]!), 0);
    const ratio = caused / (2 * people.size);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(0.8);
  });

  it("gives the famous more reactions, as a power of 0.7 where nothing is cut", () => {
    const { people: two } = smallTheatre({ size: 1000, platforms: ["x"] });
    for (const column of [two.language, two.community, two.trait]) column.fill(0);
    two.postsPerDay.fill(1);
    two.followers.forEach((_, account) => (two.followers[account] = account % 2 === 0 ? 99 : 9999));
    const { reactions } = createBalance(two, createDraw(1, "two"));
    expect(reactions[1]! / reactions[0]!).toBeCloseTo(100 ** 0.7, 9);
    expect((reactions[0]! + reactions[1]!) / 2).toBeCloseTo(0.42, 9);
  });

  it("lets scheduled posters do nothing but their schedule", () => {
    const scheduled = Array.from(people.trait.keys()).filter((account) => TRAITS[people.trait[account]!] === "scheduled");
    expect(scheduled.length).toBeGreaterThan(10);
    for (const account of scheduled) expect([balance.weights[account], balance.arriving[account], balance.followUp[account], balance.spontaneous[account]]).toEqual([0, 0, 0, people.postsPerDay[account]]);
  });

  it("mirrors across platforms only, from a person's busiest account", () => {
    const mirrors = Array.from(balance.mirrorOf.keys()).filter((account) => balance.mirrorOf[account] !== NONE);
    expect(mirrors.length).toBeGreaterThan(10);
    for (const account of mirrors) {
      const main = balance.mirrorOf[account]!;
      expect(people.person[main]).toBe(people.person[account]);
      expect(people.platform[main]).not.toBe(people.platform[account]);
      expect(people.postsPerDay[main]).toBeGreaterThanOrEqual(people.postsPerDay[account]!);
    }
  });

  it("is 0 throughout where nobody posts", () => {
    const { people: silent } = smallTheatre({ size: 20 });
    silent.postsPerDay.fill(0);
    const { reactions, spontaneous, arriving } = createBalance(silent, createDraw(1, "silent"));
    for (const column of [reactions, spontaneous, arriving]) expect(column).toEqual(new Float64Array(20));
  });
});
