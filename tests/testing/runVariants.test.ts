import { describe, expect, it } from "vitest";
import type { Run } from "../../src/model/run.js";
import { emptyRun, hostileRun, renumberedRun } from "../../src/testing/runVariants.js";
import { exampleRun } from "../reports/exampleRun.js";

/** Ties as sets of facts about named accounts, whatever their numbers. */
function facts(run: Run): string[] {
  const { network } = run;
  return Array.from(network.source, (_, tie) => {
    const ends = [
      [network.accounts.name(network.source[tie]!), network.sourceFirst[tie], run.evidence(tie).map((share) => share.sourcePost)],
      [network.accounts.name(network.target[tie]!), network.targetFirst[tie], run.evidence(tie).map((share) => share.targetPost)],
    ].sort();
    return JSON.stringify([ends, network.weight[tie], network.traceWeight["repost"]![tie], network.coShares[tie], run.clusterTies.includes(tie)]);
  }).sort();
}

describe("renumberedRun", () => {
  it("says the same of every tie under other numbers", () => {
    const run = exampleRun();
    const renumbered = renumberedRun(run);
    expect(facts(renumbered)).toEqual(facts(run));
    expect(renumbered.network.accounts.find("x:alice")).toBe(5);
  });

  it("keeps ties sorted, with the smaller number first", () => {
    const { source, target } = renumberedRun(exampleRun()).network;
    // Old pairs 0-2 0-4 2-3 2-4 3-5 become 5-3 5-1 3-2 3-1 2-0.
    expect([...source]).toEqual([0, 1, 1, 2, 3]);
    expect([...target]).toEqual([2, 3, 5, 3, 5]);
  });
});

describe("hostileRun", () => {
  it("renames accounts everywhere, keeps them apart, and sorts them by key again", () => {
    const run = hostileRun(exampleRun());
    const keys = run.accounts.map(({ platform, accountId }) => `${platform}:${accountId}`);
    expect(new Set(keys).size).toBe(6);
    expect(keys).toEqual([...keys].sort());
    for (const key of [...keys, ...run.clusters.flatMap(({ accounts }) => accounts)]) expect(run.network.accounts.find(key)).toBeDefined();
    expect(run.evidence(0)[0]!.object).toBe('=HYPERLINK("http://x","y")0');
    expect(run.clusters[0]!.topObjects[0]!.object).toBe('=HYPERLINK("http://x","y")0');
  });
});

it("emptyRun holds nothing but keeps its settings and traces", () => {
  const run = emptyRun(exampleRun());
  expect([run.accounts, run.clusters, run.clusterTies, [...run.network.source], run.evidence(0)]).toEqual([[], [], [], [], []]);
  expect(Object.keys(run.network.traceWeight)).toEqual(["hashtag", "repost"]);
  expect(run.head.seed).toBe(7);
});
