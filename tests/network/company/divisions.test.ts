import { describe, expect, it } from "vitest";
import { withAccounts } from "../../../src/network/company/columns.js";
import { measureCompany } from "../../../src/network/company/company.js";
import { decide } from "../../../src/network/company/decide.js";
import { measureDivisions, type Division } from "../../../src/network/company/divisions.js";
import { classesOf } from "../../../src/network/company/numbering.js";
import { thinRows } from "../../../src/network/company/thin.js";
import { createRandom } from "../../../src/stats/random.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { columnsOf, type NamedColumns } from "./columnsOf.js";

const DAY = 86_400;
const SETTINGS = { fdr: 0.01, minClusterSize: 3, seed: 1 };

/** 3,300 people of thirty tastes who share one of a hundred things a day, and `members` who all of the time share the same thing at once, half of them each. */
function world(members: number, seed: number): NamedColumns {
  const random = createRandom(seed);
  const draw = (n: number): number => Math.floor(random() * n);
  const rows: ShareRow[] = [];
  for (let i = 0; i < 3300; i++) {
    for (let day = 0; day < 12; day++) rows.push([`p${i}`, `day ${day}, thing ${random() < 0.3 ? i % 100 : draw(100)}`, day * DAY + draw(DAY), `p${i} ${day}`]);
  }
  for (let k = 0; k < 24; k++) {
    for (let i = 0; i < members; i++) if (random() < 0.5) rows.push([`g${i}`, `own ${k}`, (k / 2) * DAY + draw(600), `g${i} ${k}`]);
  }
  return columnsOf(rows);
}

const none = { name: (a: number): string => String(a) };

describe("measureDivisions", () => {
  it("measures everybody together as ever, then classes by themselves", async () => {
    const { columns, name } = world(20, 1);
    const divisions: Division[] = [];
    const progress: number[] = [];
    const found = await measureDivisions(() => columns, { name }, undefined, (done, total) => progress.push(done / total), (division) => divisions.push(division));
    expect(found.map(({ classes }) => classes)).toEqual([1, 16]);
    expect(found[0]).toEqual(await measureCompany(columns));
    expect(found[1]).toEqual(await measureCompany(withAccounts(thinRows(columns, 16, classesOf(columns.accounts, 16, { name })))));
    for (const [i, division] of divisions.entries()) expect(await division.measure(0)).toEqual(found[i]);
    expect((await divisions[1]!.measure(1)).surprise).not.toEqual(found[1]!.surprise);
    expect(progress.every((part, i) => part >= (progress[i - 1] ?? 0) && part < 1)).toBe(true);
    expect(progress.at(-1)).toBeGreaterThan(0.8);
  });

  it("finds a group of hundreds within classes, of which everybody together shows few", async () => {
    const { columns, name } = world(200, 2);
    const companies = await measureDivisions(() => columns, { name });
    const isMember = Array.from({ length: columns.accounts }, (_, a) => name(a).startsWith("g"));
    const flaggedBy = (list: Parameters<typeof decide>[0]): number[] => [...decide(list, SETTINGS).flagged.entries()].filter(([, flagged]) => flagged === 1).map(([a]) => a);
    const found = flaggedBy(companies);
    expect(flaggedBy([companies[0]]).length).toBeLessThan(100);
    expect(found.length).toBeGreaterThan(180);
    expect(found.every((a) => isMember[a])).toBe(true);
  });

  it("has one division of few accounts, and stops when asked to", async () => {
    const { columns } = columnsOf([["a", "o", 1, "1"], ["b", "o", 2, "2"]]);
    expect(await measureDivisions(() => columns, none)).toHaveLength(1);
    await expect(measureDivisions(() => world(2, 3).columns, none, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });
});
