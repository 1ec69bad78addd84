import { beforeAll, describe, expect, it } from "vitest";
import { readFiles } from "../../src/node.js";
import { createNames } from "../../src/model/names.js";
import type { Network } from "../../src/model/network.js";
import type { Run } from "../../src/model/run.js";
import { NO_GROUP } from "../../src/network/group.js";
import { resolveSettings } from "../../src/model/settings.js";
import { groupAll, nameSensitivity, probability, type Judged } from "../../src/pipeline/company.js";
import { detect } from "../../src/pipeline/detect.js";
import { detectSettings } from "../../src/pipeline/detectSettings.js";

describe("probability", () => {
  it("follows Bayes' rule", () => {
    // Odds of 1 to 99, made 99 times better, are even.
    expect(probability(Math.log(99), 0.01)).toBeCloseTo(0.5, 12);
    expect(probability(0, 0.2)).toBeCloseTo(0.2, 12);
    expect([probability(-Infinity, 0.01), probability(1e6, 0.01)]).toEqual([0, 1]);
  });
});

describe("groupAll", () => {
  it("puts flagged clusters first and groups the others by the ties that lead to no flagged account", () => {
    const ties: readonly (readonly [number, number])[] = [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]];
    const names = createNames();
    for (let a = 0; a < 7; a++) names.intern(`x:${a}`);
    const network = { accounts: names, source: Uint32Array.from(ties, ([a]) => a), target: Uint32Array.from(ties, ([, b]) => b), weight: new Float64Array(ties.length).fill(1) } as unknown as Network;
    const cluster = Int32Array.of(0, 0, 0, NO_GROUP, NO_GROUP, NO_GROUP, NO_GROUP);
    const { groups, flagged } = groupAll({ network, decision: { cluster } } as unknown as Judged, resolveSettings(detectSettings, {}));
    expect(flagged).toBe(1);
    expect([...groups]).toEqual([0, 0, 0, 1, 1, 1, NO_GROUP]);
  });
});

describe("nameSensitivity", () => {
  it("names clusters and members", () => {
    const repetitions = [{ changed: "seed", value: 2, flagged: 3, clusters: 1 }] as const;
    const named = nameSensitivity({ repetitions, clusters: [{ jaccard: [0.5], members: [{ account: 1, flaggedShare: 0.25 }] }] }, createNames(["x:a", "x:b"]), (c) => `c${c + 1}`);
    expect(named).toEqual({ repetitions, clusters: [{ id: "c1", jaccard: [0.5], members: [{ account: "x:b", flaggedShare: 0.25 }] }] });
  });
});

describe("judgeCompany, on the election", () => {
  let run: Run;
  beforeAll(async () => {
    run = await detect(await readFiles("fixtures/election/posts.jsonl"), {}, { sensitivity: true });
  }, 60_000);

  it("says of every flagged cluster how it holds up", () => {
    const flagged = run.clusters.filter((cluster) => cluster.flagged);
    expect(flagged.length).toBeGreaterThan(0);
    expect(run.sensitivity!.clusters.map(({ id, members }) => [id, members.map(({ account }) => account).sort()])).toEqual(flagged.map(({ id, accounts }) => [id, [...accounts].sort()]));
    for (const { jaccard } of run.sensitivity!.clusters) expect(jaccard).toHaveLength(run.sensitivity!.repetitions.length);
  });

  it("keeps a ledger for everybody, by name, with the cluster that the run puts them in", () => {
    for (const cluster of run.clusters.slice(0, 4)) {
      for (const account of cluster.accounts) expect(run.ledger(account)).toMatchObject({ account, clusterId: cluster.id, flagged: cluster.flagged });
    }
    expect(run.ledger("lantern:nobody")).toBeUndefined();
  });

  it("measures no sensitivity unless asked to", async () => {
    expect(await detect(await readFiles("fixtures/election/posts.jsonl"))).not.toHaveProperty("sensitivity");
  });
});
