import { describe, expect, it } from "vitest";
import { PARTNERS } from "../../../src/network/company/chooser.js";
import { withAccounts } from "../../../src/network/company/columns.js";
import { measureCompany } from "../../../src/network/company/company.js";
import { decide } from "../../../src/network/company/decide.js";
import { measureDivisions, type Divided, type Division } from "../../../src/network/company/divisions.js";
import { classesOf, divideInParts } from "../../../src/network/company/numbering.js";
import { thinRows } from "../../../src/network/company/thin.js";
import { createRandom } from "../../../src/stats/random.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, type NamedColumns } from "./columnsOf.js";

const DAY = 86_400;
const SETTINGS = { fdr: 0.01, minClusterSize: 3, seed: 1 };

/** People of a hundred tastes who share one of a hundred things a day, and `members` who all of the time share the same thing at once, half of them each. */
function world(members: number, seed: number, { people, days }: { readonly people: number; readonly days: number } = { people: 3300, days: 12 }): NamedColumns {
  const random = createRandom(seed);
  const draw = (n: number): number => Math.floor(random() * n);
  const rows: ShareRow[] = [];
  for (let i = 0; i < people; i++) {
    for (let day = 0; day < days; day++) rows.push([`p${i}`, `day ${day}, thing ${random() < 0.3 ? i % 100 : draw(100)}`, day * DAY + draw(DAY), `p${i} ${day}`]);
  }
  for (let k = 0; k < 2 * days; k++) {
    for (let i = 0; i < members; i++) if (random() < 0.5) rows.push([`g${i}`, `own ${k}`, (k / 2) * DAY + draw(600), `g${i} ${k}`]);
  }
  return columnsOf(rows);
}

/** What measuring found, with all that it told of meanwhile. */
async function watch({ columns, name }: NamedColumns): Promise<Divided & { readonly divisions: readonly Division[]; readonly progress: readonly number[] }> {
  const divisions: Division[] = [];
  const progress: number[] = [];
  const found = await measureDivisions(columns, { name }, {
    onProgress: (done, total) => progress.push(done / total),
    onDivision: (division) => divisions.push(division),
  });
  return { ...found, divisions, progress };
}

const rises = (progress: readonly number[]): boolean => progress.every((part, i) => part >= (progress[i - 1] ?? 0) && part < 1);

describe("measureDivisions", () => {
  it("measures everybody together as ever, and classes of few accounts whether anybody stands out in them or not", async () => {
    const named = world(0, 1);
    const { companies, quiet, divisions, progress } = await watch(named);
    expect(companies.map(({ classes }) => classes)).toEqual([1, 16]);
    expect(companies[0]).toEqual(await measureCompany(named.columns));
    expect([quiet, divisions.length]).toEqual([[], 2]);
    expect(rises(progress)).toBe(true);
  });

  it("measures a fourth part of the classes of many accounts if nobody stands out in it", async () => {
    const { companies, quiet, divisions, progress } = await watch(world(0, 1, { people: 51_200, days: 3 }));
    expect([companies.map(({ classes }) => classes), quiet, divisions.length]).toEqual([[1], [16, 256], 1]);
    // A third of all is everybody together, and a twelfth one part of four of the last division.
    expect(rises(progress)).toBe(true);
    expect(progress.at(-1)).toBeGreaterThan(2 / 3);
    expect(progress.at(-1)).toBeLessThanOrEqual(2 / 3 + 1 / 12);
  }, 60_000);

  it("measures all classes, part by part, if a group of hundreds stands out in the first", async () => {
    const { columns, name, ...named } = world(200, 2);
    const { companies, quiet, divisions, progress } = await watch({ columns, name, ...named });
    expect([companies.map(({ classes }) => classes), quiet, divisions.length]).toEqual([[1, 16], [], 2]);
    expect(rises(progress)).toBe(true);
    expect(progress.at(-1)).toBeGreaterThan(0.9);
    const inClasses = companies[1]!;
    let shares = 0;
    for (const part of divideInParts(classesOf(columns.accounts, 16, { name }), 16)) {
      const thinned = withAccounts(thinRows(columns, part));
      const byHand = await measureCompany(thinned);
      shares += thinned.account.length;
      part.among.forEach((a, own) => {
        expect([inClasses.surprise[a], inClasses.posts[a]]).toEqual([byHand.surprise[own], byHand.posts[own]]);
        const partners = byHand.partners.subarray(own * PARTNERS, (own + 1) * PARTNERS);
        expect(inClasses.partners.subarray(a * PARTNERS, (a + 1) * PARTNERS)).toEqual(partners.map((b) => (b < 0 ? b : part.among[b]!)));
      });
    }
    expect(inClasses.sharesPerPost).toBe(shares / inClasses.posts.reduce((sum, count) => sum + count, 0));
    // Measured anew they are the same, and others if time is cut in another way.
    for (const [i, division] of divisions.entries()) {
      expect(await division.measure(0)).toEqual(companies[i]);
      expect((await division.measure(1)).surprise).not.toEqual(companies[i]!.surprise);
    }
  });

  it("finds a group of hundreds within classes, of which everybody together shows few", async () => {
    const { columns, name } = world(200, 2);
    const { companies, quiet } = await measureDivisions(columns, { name });
    const isMember = Array.from({ length: columns.accounts }, (_, a) => name(a).startsWith("g"));
    const flaggedBy = (list: Parameters<typeof decide>[0]): number[] => [...decide(list, { ...SETTINGS, quiet }).flagged.entries()].filter(([, flagged]) => flagged === 1).map(([a]) => a);
    const found = flaggedBy(companies);
    expect(flaggedBy([companies[0]]).length).toBeLessThan(100);
    expect(found.length).toBeGreaterThan(180);
    expect(found.every((a) => isMember[a])).toBe(true);
  });

  it("has one division of few accounts", async () => {
    const { companies, quiet } = await watch(columnsOf([["a", "o", 1, "1"], ["b", "o", 2, "2"]]));
    expect([companies.length, quiet]).toEqual([1, []]);
  });

  it("stops when asked to, at once or among classes", async () => {
    const { columns, name } = world(2, 3);
    await expect(measureDivisions(columns, { name }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
    const among = new AbortController();
    let last = 0;
    const onProgress = (done: number, total: number): void => {
      last = done / total;
      if (last > 0.5) among.abort();
    };
    await expect(measureDivisions(columns, { name }, { signal: among.signal, onProgress })).rejects.toMatchObject({ code: "interrupted" });
    expect(last).toBeGreaterThan(0.5);
  });
});
