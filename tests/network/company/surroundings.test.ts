import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import type { CompanyColumns } from "../../../src/network/company/columns.js";
import { createColumnsOf } from "../../../src/network/company/columnsOf.js";
import { measureCompany, measureInQuarters, type Company } from "../../../src/network/company/company.js";
import { findEncounters } from "../../../src/network/company/encounters.js";
import { QUARTERS } from "../../../src/network/company/quarters.js";
import { createLookAround, lookAround } from "../../../src/network/company/surroundings.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { createRandom } from "../../../src/stats/random.js";
import { columnsOf, hour, strangers, type NamedColumns } from "./columnsOf.js";

/** In each quarter of time one thing that all of them share, a minute one after the other. */
const inTurn = (accounts: readonly string[], things = 1): ShareRow[] =>
  ([0, 1, 2, 3] as const).flatMap((q) =>
    Array.from({ length: things }, (_, k) => accounts.map((account, i): ShareRow => [account, `${accounts[0]!} ${q} ${k}`, hour(q, k) + 60 * i, `${account} of ${accounts[0]!} ${q} ${k}`])).flat(),
  );

/** As if each of the three, and nobody else, had chosen the other two in all quarters. */
async function threesome({ columns, number }: NamedColumns, names: readonly string[]): Promise<Company> {
  const lists = new Int32Array(PARTNERS * columns.accounts).fill(-1);
  names.forEach((name) => lists.set(names.filter((other) => other !== name).map(number), PARTNERS * number(name)));
  return { ...(await measureCompany(columns)), partners: lists, outside: Array.from({ length: QUARTERS }, () => lists) };
}

const nats = (met: number, mean: number): number => (met > mean ? Math.round(((met * Math.log(met / mean) - met + mean) / met) * 1024) / 1024 : 0);

const ISLAND = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

describe("lookAround", () => {
  it("takes the chance to meet a circle from those who are met besides it", async () => {
    const world = columnsOf([...inTurn(ISLAND), ...strangers(200)]);
    const found = lookAround(world.columns, await threesome(world, ["a", "b", "c"]), [world.number("a"), world.number("c")]);
    // Everybody of the nine meets the eight others: two of those eight are b and c, for each of the six besides.
    const a = found.get(world.number("a"))!;
    expect(a.chances).toEqual([0.25, 0.25, 0.25, 0.25]);
    // a meets b as the closest and c as the second; b meets a and c at equal distance, both second; c meets b, then a, in ties of two.
    const [ofA, ofB, ofC] = [Math.max(nats(1, 0.25), nats(2, 0.5)), Math.max(nats(1, 0.5), nats(2, 0.5)), Math.max(nats(1, 0.5), nats(2, 1))].map((sum) => (4 * sum) / 6) as [number, number, number];
    expect(a.surprise).toBeCloseTo(ofA, 12);
    expect(a.score).toBeCloseTo(ofA / 2 + (ofB + ofC) / 10, 12);
    expect(found.get(world.number("c"))!.surprise).toBeCloseTo(ofC, 12);
    expect(found.size).toBe(2);
  });

  it("leaves blind chance where nobody is met besides, or too few", async () => {
    for (const others of [[], ["d"], ["d", "e"]]) {
      const world = columnsOf([...inTurn(["a", "b", "c", ...others]), ...strangers(200)]);
      const { chances } = lookAround(world.columns, await threesome(world, ["a", "b", "c"]), [world.number("a")]).get(world.number("a"))!;
      // Of a circle of two, two blank others count as well.
      const blind = 8 / world.columns.pool;
      if (others.length < 2) expect(chances).toEqual([blind, blind, blind, blind]);
      else expect(chances[0]).toBeGreaterThan(blind);
    }
  });

  it("leaves blind chance where those around meet other people too", async () => {
    // Each of the six besides is one of eight others in thirty more things, and meets a circle two times in 8 + 30 * 7.
    const elsewhere = ISLAND.slice(3).flatMap((name) => inTurn([name, ...Array.from({ length: 7 }, (_, i) => `${name}${i}`)], 7));
    const world = columnsOf([...inTurn(ISLAND), ...elsewhere]);
    const { chances, surprise } = lookAround(world.columns, await threesome(world, ["a", "b", "c"]), [world.number("a")]).get(world.number("a"))!;
    expect(chances[0]).toBeCloseTo(Math.max(8 / world.columns.pool, 8 / (4 * (8 + 7 * 7))), 12);
    expect(surprise).toBeGreaterThan((4 * nats(1, 0.25)) / 6);
  });

  it("gives what was measured where nobody else is around, in quarters with a salt too", async () => {
    const world = columnsOf([...inTurn(["a", "b", "c", "d"], 6).filter((_, i) => i % 7 !== 0), ...strangers(200)]);
    const all = ["a", "b", "c", "d"].map(world.number);
    for (const salt of [0, 1]) {
      const company = await measureInQuarters(world.columns, await findEncounters(world.columns), salt);
      const found = lookAround(world.columns, company, all, salt);
      for (const a of all) {
        expect(found.get(a)!.chances).toEqual([...company.chances.subarray(QUARTERS * a, QUARTERS * (a + 1))]);
        expect(found.get(a)!.surprise).toBeCloseTo(company.surprise[a]!, 12);
      }
    }
  });

  it("asks for the quarters that company was measured in", async () => {
    const random = createRandom(4);
    const draw = (n: number): number => Math.floor(random() * n);
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const rows = Array.from({ length: 80 }, (_, k) => Array.from({ length: 4 }, (_, i): ShareRow => [names[draw(12)]!, `thing ${k}`, 3600 * draw(200) + 60 * i, `${k} ${i}`])).flat();
    const world = columnsOf([...rows, ...strangers(200)]);
    const company = await measureInQuarters(world.columns, await findEncounters(world.columns), 1);
    const surprise = (salt: number): readonly number[] => [...lookAround(world.columns, company, names.map(world.number), salt).values()].map((found) => found.surprise);
    expect(Math.max(...surprise(1))).toBeGreaterThan(0);
    surprise(1).forEach((nats, i) => expect(nats).toBeLessThanOrEqual(company.surprise[world.number(names[i]!)]! + 1e-12));
    expect(surprise(1)).not.toEqual(surprise(0));
  });

  it("has nothing to say of an account without company", async () => {
    const world = columnsOf([...inTurn(["a", "b"]), ...strangers(3)]);
    expect(lookAround(world.columns, await measureCompany(world.columns), [0]).get(0)).toEqual({ chances: [0, 0, 0, 0], surprise: 0, score: 0 });
    expect(lookAround(world.columns, await measureCompany(world.columns), []).size).toBe(0);
  });
});

it("createLookAround asks for accounts in the columns that they were measured on", async () => {
  const world = columnsOf([...inTurn(ISLAND, 3), ...strangers(200)]);
  const company = await measureCompany(world.columns);
  const [a, b] = [world.number("a"), world.number("b")];
  const asked: CompanyColumns[] = [];
  const of = createColumnsOf(world.columns, { name: world.name });
  const columns = (account: number, classes: number): CompanyColumns => {
    asked.push(of(account, classes));
    return of(account, classes);
  };
  expect(createLookAround(columns)(company, [a, b])).toEqual(lookAround(world.columns, company, [a, b]));
  expect(asked[0]).toBe(asked[1]);
});
