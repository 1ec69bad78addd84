import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { DAY_SECONDS } from "../../../src/network/company/columns.js";
import { measureCompany } from "../../../src/network/company/company.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, hour, strangers } from "./columnsOf.js";

/** What is measured of each account, by name. */
async function companyOf(things: readonly ShareRow[], habits: readonly ShareRow[] = []): Promise<Record<string, { surprise: number; posts: number; partners: string[]; nats: number[] }>> {
  const { columns, name } = columnsOf(things, habits);
  const { surprise, posts, partners, nats } = await measureCompany(columns);
  return Object.fromEntries(
    Array.from(surprise, (value, a) => {
      const known = [...partners.subarray(a * PARTNERS, (a + 1) * PARTNERS)].filter((b) => b >= 0);
      return [name(a), { surprise: value, posts: posts[a]!, partners: known.map(name), nats: [...nats.subarray(a * PARTNERS, a * PARTNERS + known.length)] }];
    }),
  );
}

/** Some accounts share a thing a few seconds apart, once in each of these hours. */
function together(accounts: readonly string[], times: readonly number[]): ShareRow[] {
  return times.flatMap((time) => accounts.map((account, i): ShareRow => [account, `thing at ${time} of ${accounts[0]}`, time + i, `${account} ${time}`]));
}

const twoQuarters = [hour(0, 0), hour(1, 0)];

describe("measureCompany", () => {
  it("tests on each quarter of time the company chosen on the others", async () => {
    const found = await companyOf([...together(["a", "b", "c"], twoQuarters), ...strangers(97)]);
    // 200 shares, the circle of a is b and c with 2 each, a draw hits it with 0.02. In either quarter a meets b at rank 1
    // and c at rank 2: ln(1 / 0.02) - 0.98 = 2.9320 for each one met, twice; two posts and two more for nothing met.
    expect(found.a).toMatchObject({ posts: 2, surprise: (2 * Math.round(2.9320230 * 1024)) / 1024 / 4, partners: ["b", "c"] });
    expect(found["~x0"]).toMatchObject({ posts: 1, surprise: 0, partners: ["~y0"] });
  });

  it("says nothing of those who met in one quarter of time only, however often", async () => {
    const found = await companyOf([...together(["a", "b", "c", "d"], [0, 1, 2, 3, 4, 5].map((n) => hour(0, n))), ...strangers(150)]);
    expect(found.a).toMatchObject({ surprise: 0, posts: 6 });
    expect(found.a!.partners).toHaveLength(3);
  });

  it("says nothing of a single pair, though each is the other's partner: it may be one person", async () => {
    const found = await companyOf([...together(["a", "b"], [0, 1, 2, 3].flatMap((n) => [hour(0, n), hour(1, n)])), ...strangers(50)]);
    expect(found.a).toMatchObject({ surprise: 0, posts: 8, partners: ["b"] });
  });

  it("counts habits once, so that a tag used every day makes no company", async () => {
    const daily = Array.from({ length: 12 }, (_, day) => day * DAY_SECONDS).flatMap((time) => ["a", "b", "c"].map((account, i): ShareRow => [account, "tag", time + i, `${account} ${time}`]));
    expect((await companyOf(daily.concat(strangers(300)))).a!.surprise).toBeGreaterThan(1);
    const found = await companyOf(strangers(300), daily);
    expect(found.a).toMatchObject({ surprise: 0, posts: 1 });
  });

  it("counts a post with several things once", async () => {
    const twice = together(["a", "b", "c"], twoQuarters).flatMap((row): ShareRow[] => [row, [row[0], `${row[1]} too`, row[2], row[3]]]);
    expect((await companyOf([...twice, ...strangers(90)])).a!.posts).toBe(2);
  });

  it("finds nothing where everything has one time, as in exports without a clock", async () => {
    const rows = Array.from({ length: 400 }, (_, i): ShareRow => [`a${i % 40}`, `thing ${(i * 7) % 9}`, 0, `post ${i}`]);
    expect(Object.values(await companyOf(rows)).filter(({ surprise }) => surprise > 0)).toEqual([]);
  });

  it("takes nothing, one account, and a share that nobody else has", async () => {
    expect(await companyOf([])).toEqual({});
    expect(await companyOf([["a", "o", 1, "1"], ["a", "o", 9, "2"]])).toEqual({ a: { surprise: 0, posts: 0, partners: [], nats: [] } });
    expect((await companyOf([["a", "o", -5.5, "1"], ["b", "p", 1e12, "2"], ["c", "o", -5.5, "3"]])).b!.posts).toBe(0);
  });

  it("doesn't depend on the order of rows nor on what posts and objects are called", async () => {
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.constantFrom("o", "p", "q", "r", "s"), fc.nat(30).map((n) => n * 1800));
    const worlds = fc.uniqueArray(row, { minLength: 20, maxLength: 50, size: "max", selector: String }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(worlds, async ([rows, shuffled]) => {
        // A post is all that an account shares at one time.
        const written = ([account, object, time]: (typeof rows)[number]): ShareRow => [account, object, time, `${account} ${time}`];
        const renamed = ([account, object, time]: (typeof rows)[number]): ShareRow => [account, `${object === "o" ? "z" : "a"} ${object}`, time, `${1e6 - time} ${account}`];
        const expected = await companyOf([...rows.map(written), ...strangers(60)]);
        expect(await companyOf([...strangers(60), ...shuffled.map(written)])).toEqual(expected);
        expect(await companyOf([...shuffled.map(renamed), ...strangers(60)])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("doesn't depend on what accounts are called, as long as nobody has more equals than places", async () => {
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.constantFrom("o", "p", "q", "r", "s"), fc.nat(30).map((n) => n * 1800));
    const turned: Record<string, string> = { a: "f", b: "e", c: "d", d: "c", e: "b", f: "a" };
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { minLength: 20, maxLength: 50, size: "max", selector: String }), async (rows) => {
        const named = (name: (account: string) => string) => rows.map(([account, object, time]): ShareRow => [name(account), object, time, `${account} ${time}`]);
        const expected = await companyOf([...named((account) => account), ...strangers(60)]);
        const found = await companyOf([...named((account) => turned[account]!), ...strangers(60)]);
        for (const account of Object.keys(turned)) expect(found[turned[account]!]?.surprise).toBe(expected[account]?.surprise);
      }),
      { numRuns: 40 },
    );
  });

  it("tells how far it is, and stops when asked to", async () => {
    const { columns } = columnsOf(strangers(3000));
    const seen: number[] = [];
    await measureCompany(columns, undefined, (done, total) => seen.push(done / total));
    expect(seen[0]).toBe(0);
    expect(seen.slice(1).every((part, i) => part > seen[i]! && part < 1)).toBe(true);
    await expect(measureCompany(columns, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });
});
