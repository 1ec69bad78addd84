import { describe, expect, it } from "vitest";
import { measureInQuarters } from "../../../src/network/company/company.js";
import { decide, type DecisionSettings } from "../../../src/network/company/decide.js";
import { findEncounters } from "../../../src/network/company/encounters.js";
import { measureSensitivity } from "../../../src/network/company/sensitivity.js";
import type { ShareRow } from "../../../src/testing/engineKit.js";
import { createRandom } from "../../../src/stats/random.js";
import { columnsOf } from "./columnsOf.js";

const SETTINGS: DecisionSettings = { fdr: 0.01, minClusterSize: 3, seed: 1 };

/** 260 people of ten tastes, who share some of the twenty things of theirs at any time of a month, and a group that shares things of its own together, on `days` days. */
function world(group: readonly string[], days: number): ShareRow[] {
  const random = createRandom(11);
  const draw = (n: number): number => Math.floor(random() * n);
  const rows: ShareRow[] = [];
  for (let i = 0; i < 260; i++) for (let k = 0; k < 12; k++) rows.push([`p${String(i).padStart(3, "0")}`, `thing ${20 * (i % 10) + draw(20)}`, draw(30 * 86_400), `p${i} ${k}`]);
  for (let day = 0; day < days; day++) {
    const time = day * 86_400 + draw(86_400);
    group.forEach((account, i) => rows.push([account, `own ${day}`, time + i * 5, `${account} ${day}`]));
  }
  return rows;
}

async function sensitivityOf(rows: readonly ShareRow[], settings = SETTINGS) {
  const { columns, name } = columnsOf(rows);
  const encounters = await findEncounters(columns);
  const company = await measureInQuarters(columns, encounters, 0);
  const decision = decide([company], settings);
  const progress: number[] = [];
  const found = await measureSensitivity({ divisions: [{ measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) }], companies: [company], decision }, settings, undefined, (done, total) => progress.push(done / total));
  return { ...found, named: found.clusters.map(({ members }) => members.map(({ account }) => name(account))), decision, progress, columns, encounters, company };
}

const group = ["g1", "g2", "g3", "g4", "g5", "g6"];

describe("measureSensitivity", () => {
  it("changes one thing at a time, and counts what is flagged then", async () => {
    const { repetitions, progress } = await sensitivityOf(world(group, 20));
    expect(repetitions.map(({ changed, value }) => [changed, value])).toEqual([
      ...[1, 2, 3].map((salt) => ["quarters", salt]),
      ...[0.001, 0.005, 0.02, 0.05].map((fdr) => ["fdr", fdr]),
      ...[2, 3, 4].map((seed) => ["seed", seed]),
    ]);
    for (const { flagged, clusters } of repetitions) expect([flagged >= 6, clusters >= 1]).toEqual([true, true]);
    expect(progress.every((part, i) => part >= (progress[i - 1] ?? 0) && part < 1)).toBe(true);
  });

  it("finds that a group which is always together holds up whatever is changed", async () => {
    const { clusters, named } = await sensitivityOf(world(group, 20));
    expect(named[0]!.slice().sort()).toEqual(group);
    expect(clusters[0]!.jaccard).toEqual(Array<number>(10).fill(1));
    expect(clusters[0]!.members.map(({ flaggedShare }) => flaggedShare)).toEqual(Array<number>(6).fill(1));
  });

  it("finds that what a lax error rate lets in doesn't", async () => {
    const rows = world(group.slice(0, 5), 3);
    const shares = (await sensitivityOf(rows, { ...SETTINGS, fdr: 0.4 })).clusters.flatMap(({ members }) => members.map(({ flaggedShare }) => flaggedShare));
    expect(shares).toHaveLength(5);
    expect(Math.min(...shares)).toBeLessThan(1);
  });

  it("measures overlap with the cluster that fits best", async () => {
    const { columns, encounters, company, decision } = await sensitivityOf(world(group, 20));
    // As if the run had flagged four of the six, and two of the public: 4 in common, 6 + 6 - 4 in both.
    const cluster = decision.cluster.slice();
    const members = [...cluster.entries()].filter(([, c]) => c === 0).map(([a]) => a);
    for (const a of members.slice(0, 2)) cluster[a] = -1;
    const outside = [...cluster.keys()].filter((a) => decision.cluster[a] === -1).slice(0, 2);
    for (const a of outside) cluster[a] = 0;
    const { clusters } = await measureSensitivity({ divisions: [{ measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) }], companies: [company], decision: { ...decision, cluster } }, SETTINGS);
    expect(clusters[0]!.jaccard).toEqual(Array<number>(10).fill(4 / 8));
    expect(clusters[0]!.members.filter(({ account }) => outside.includes(account)).map(({ flaggedShare }) => flaggedShare)).toEqual([0, 0]);
  });

  it("has no clusters to speak of where the run is undecided, and stops when asked to", async () => {
    const { columns } = columnsOf([["a", "o", 1, "1"], ["b", "o", 2, "2"]]);
    const encounters = await findEncounters(columns);
    const company = await measureInQuarters(columns, encounters, 0);
    const decision = decide([company], SETTINGS);
    const found = await measureSensitivity({ divisions: [{ measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) }], companies: [company], decision }, SETTINGS);
    expect([found.clusters, found.repetitions.map(({ flagged }) => flagged)]).toEqual([[], Array<number>(10).fill(0)]);
    await expect(measureSensitivity({ divisions: [{ measure: (salt, ...rest) => measureInQuarters(columns, encounters, salt, ...rest) }], companies: [company], decision }, SETTINGS, AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
  });
});
