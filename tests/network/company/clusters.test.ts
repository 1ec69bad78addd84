import { describe, expect, it } from "vitest";
import { findClusters, type Clusters } from "../../../src/network/company/clusters.js";
import { NO_GROUP } from "../../../src/network/group.js";
import { tiesOf, type Partners } from "./tiesOf.js";

/** Candidates are `stands`, of whom `passes` pass and `sure` are sure. */
function clustersOf(lists: Partners, given: { stands?: readonly number[]; passes?: readonly number[]; sure?: readonly number[]; minClusterSize?: number; logP?: (account: number) => number; logPAround?: (account: number) => number; logPLine?: number } = {}): Clusters {
  const { stands = lists.map((_, a) => a), sure = [], minClusterSize = 2, logP = () => -20, logPAround = logP, logPLine = 0 } = given;
  const passes = given.passes ?? stands;
  const among = (list: readonly number[]) => (a: number) => list.includes(a);
  return findClusters([tiesOf(lists)], { isCandidate: among(stands), passes: among(passes), isSure: among(sure), logP, logPLine, logPAround: (accounts) => Float64Array.from(accounts, logPAround) }, { seed: 1, minClusterSize, fdr: 0.01 });
}

/** Everybody of a ring is the partner of the two after, with 4 nats each. */
const ring = (size: number, first = 0): Partners => Array.from({ length: size }, (_, i) => [1, 2].map((step) => [first + ((i + step) % size), 4] as const));

describe("findClusters", () => {
  it("flags those who pass of a community of which half pass", () => {
    const { cluster, community, communities } = clustersOf(ring(6), { passes: [0, 2, 4] });
    expect([...community]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(communities).toEqual([{ accounts: 6, passed: 3, logP: -20, standsOut: true, logPAround: -20 }]);
    expect([...cluster]).toEqual([0, NO_GROUP, 0, NO_GROUP, 0, NO_GROUP]);
  });

  it("flags nobody of a community of which less than half pass, and doesn't ask of it what those around say", () => {
    expect([...clustersOf(ring(6), { passes: [0, 2] }).cluster].every((c) => c === NO_GROUP)).toBe(true);
    const asked: number[] = [];
    const { communities } = clustersOf([...ring(6), ...ring(6, 6)], { passes: [0, 2, 6, 7, 8], logPAround: (a) => (asked.push(a), -20) });
    expect(communities.map(({ logPAround }) => logPAround)).toEqual([undefined, -20]);
    expect(asked.sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it("doesn't look around where the median p-value is above the rate already: around it is no less", () => {
    const asked: number[] = [];
    const { communities } = clustersOf(ring(6), { sure: [0, 1], logP: (a) => (a < 2 ? -20 : Math.log(0.0101)), logPAround: (a) => (asked.push(a), -20) });
    expect([communities[0]!.logPAround, asked]).toEqual([undefined, []]);
  });

  it("flags who is sure of any community that holds by the measure of those around", () => {
    const flagged = (logPAround: number): readonly number[] => [...clustersOf(ring(6), { passes: [0, 2], sure: [0, 2], logPAround: () => logPAround }).cluster.entries()].filter(([, c]) => c !== NO_GROUP).map(([a]) => a);
    expect([flagged(-20), flagged(Math.log(0.0099)), flagged(Math.log(0.0101))]).toEqual([[0, 2], [0, 2], []]);
    // Whatever part of the rate the number of communities leaves for the median p-value, and wherever company is kept.
    expect([...clustersOf([...ring(6), ...ring(6, 6)], { logP: (a) => (a < 6 ? Math.log(0.009) : -20), sure: [0, 1] }).cluster].slice(0, 6)).toEqual([1, 1, NO_GROUP, NO_GROUP, NO_GROUP, NO_GROUP]);
    // Passing by the measure of those around is asked of each of them.
    const flaggedOf8 = [...clustersOf(ring(8), { passes: [0, 2, 4], sure: [0, 2, 4], logPLine: -10, logPAround: (a) => (a === 4 ? -9 : -11) }).cluster.entries()].filter(([, c]) => c !== NO_GROUP);
    expect(flaggedOf8.map(([a]) => a)).toEqual([0, 2]);
    const elsewhere: Partners = [[[1, 4], [2, 4], [3, 40]], [[2, 4], [0, 4]], [[0, 4], [1, 4]], []];
    expect([...clustersOf(elsewhere, { stands: [0, 1, 2], sure: [0] }).cluster]).toEqual([0, 0, 0, NO_GROUP]);
  });

  it("asks of a community its median p-value, held against the error rate by the number of communities", () => {
    const flaggedAt = (p: number, communities: number, logP = (a: number): number => (a < 6 ? Math.log(p) : -20)): boolean => {
      const { cluster, logPOfCommunities } = clustersOf(Array.from({ length: communities }, (_, c) => ring(6, 6 * c)).flat(), { logP });
      expect(logPOfCommunities).toBeCloseTo(Math.log(0.01 / communities), 12);
      // Whatever becomes of the first, the others are flagged.
      expect([...cluster.subarray(6)].every((c) => c !== NO_GROUP)).toBe(true);
      return cluster[0] !== NO_GROUP;
    };
    expect([flaggedAt(0.0099, 1), flaggedAt(0.0101, 1)]).toEqual([true, false]);
    expect([flaggedAt(0.0019, 5), flaggedAt(0.0021, 5)]).toEqual([true, false]);
    // The fourth of six, the higher of the two in the middle.
    expect(flaggedAt(0, 1, (a) => [-20, -20, -20, Math.log(0.0099), 0, 0][a]!)).toBe(true);
    expect(flaggedAt(0, 1, (a) => [-20, -20, -20, Math.log(0.0101), 0, 0][a]!)).toBe(false);
  });

  it("asks of a community that its median p-value by the measure of those around is at most the error rate", () => {
    const around = (...p: readonly number[]) => (a: number): number => Math.log(p[a % 6]!);
    const isFlagged = (logPAround: (a: number) => number): boolean => clustersOf(ring(6), { logPAround }).cluster.every((c) => c === 0);
    expect([isFlagged(around(0.0099, 0.0099, 0.0099, 0.0099, 0.0099, 0.0099)), isFlagged(around(0.0101, 0.0101, 0.0101, 0.0101, 0.0101, 0.0101))]).toEqual([true, false]);
    expect([isFlagged(around(1e-9, 1e-9, 1e-9, 0.0099, 1, 1)), isFlagged(around(1e-9, 1e-9, 1e-9, 0.0101, 1, 1))]).toEqual([true, false]);
    // However many communities there are: what is asked by their number is asked already.
    expect([...clustersOf([...ring(6), ...ring(6, 6)], { logPAround: () => Math.log(0.0099) }).cluster].every((c) => c !== NO_GROUP)).toBe(true);
  });

  it("flags only those of whose nats half lie with their community, those who name them counted too", () => {
    // 0 to 2 have 4 nats each way: 16 inside for each of them. 3 stands out of nothing.
    const lists = (outside: number): Partners => [[[1, 4], [2, 4], [3, outside]], [[2, 4], [0, 4]], [[0, 4], [1, 4]], []];
    expect([...clustersOf(lists(16), { stands: [0, 1, 2] }).cluster]).toEqual([0, 0, 0, NO_GROUP]);
    const found = clustersOf(lists(16.5), { stands: [0, 1, 2] });
    expect([...found.cluster]).toEqual([NO_GROUP, 0, 0, NO_GROUP]);
    expect([found.nats[0], found.natsInside[0], found.nats[3], found.natsInside[3]]).toEqual([32.5, 16, 0, 0]);
    const named: Partners = [[[1, 4], [2, 4]], [[2, 4], [0, 4]], [[0, 4], [1, 4]], [[0, 16.5]]];
    expect([...clustersOf(named, { stands: [0, 1, 2] }).cluster]).toEqual([NO_GROUP, 0, 0, NO_GROUP]);
  });

  it("leaves out who meets three campaigns and is of none", () => {
    const all = (first: number): Partners => Array.from({ length: 7 }, (_, i) => Array.from({ length: 6 }, (_, k) => [first + ((i + k + 1) % 7), 4] as const));
    const { cluster } = clustersOf([...all(0), ...all(7), ...all(14), [[0, 3], [7, 3], [14, 3]]]);
    expect([...cluster.subarray(0, 21)]).toEqual([0, 1, 2].flatMap((c) => Array<number>(7).fill(c)));
    expect(cluster[21]).toBe(NO_GROUP);
  });

  it("drops clusters that are too small once members are left out, and numbers the others by their nats", () => {
    const lists = [...ring(4), ...ring(5, 4).map((list) => list.map(([b, n]) => [b, 2 * n] as const))];
    expect([...clustersOf(lists, { minClusterSize: 3 }).cluster]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect([...clustersOf(lists, { passes: [0, 1, 4, 5, 6, 7, 8], minClusterSize: 3 }).cluster]).toEqual([...Array<number>(4).fill(NO_GROUP), 0, 0, 0, 0, 0]);
  });

  it("finds nothing among nobody, and in a single account", () => {
    expect(clustersOf([]).cluster).toHaveLength(0);
    expect([...clustersOf([[]]).cluster]).toEqual([NO_GROUP]);
  });
});
