import { mean, sum } from "simple-statistics";
import type { Cluster, ClusterObject, CoShare } from "../model/cluster.js";
import type { Network } from "../model/network.js";
import { compareTexts } from "../model/order.js";
import { logMeanExp } from "../stats/eValues.js";
import type { TraceEvidence } from "./evidence.js";
import { NO_GROUP } from "./group.js";
import { countSharers } from "./weigh.js";

/** The members and inside ties of each group, strongest first. */
export interface GroupContents {
  /** Account numbers, those with the most weight inside first. */
  readonly members: readonly number[];
  /** Rows of the network, heaviest first. */
  readonly ties: readonly number[];
}

/** Sorts accounts and ties into their groups; ties of equal weight are ordered by account numbers. */
export function collectGroups(network: Network, groups: Int32Array): GroupContents[] {
  const count = groups.reduce((most, g) => Math.max(most, g + 1), 0);
  const contents = Array.from({ length: count }, () => ({ members: [] as number[], ties: [] as number[] }));
  const { source, target, weight } = network;
  const inside = new Float64Array(groups.length);
  for (let tie = 0; tie < source.length; tie++) {
    const g = groups[source[tie]!]!;
    if (g === NO_GROUP || g !== groups[target[tie]!]) continue;
    contents[g]!.ties.push(tie);
    inside[source[tie]!]! += weight[tie]!;
    inside[target[tie]!]! += weight[tie]!;
  }
  for (let account = 0; account < groups.length; account++) {
    if (groups[account] !== NO_GROUP) contents[groups[account]!]!.members.push(account);
  }
  for (const { members, ties } of contents) {
    members.sort((a, b) => inside[b]! - inside[a]! || a - b);
    ties.sort((a, b) => weight[b]! - weight[a]! || a - b);
  }
  return contents;
}

/** What is known of each account, by account number. */
export interface Standings {
  /** 0 to 1. */
  readonly coordination: Float64Array;
  /** Natural logarithm of its e-value. */
  readonly logE: Float64Array;
}

/** One group described; `coShares` are those named in evidence for its ties. */
export function describeCluster(
  { id, flagged }: Pick<Cluster, "id" | "flagged">,
  contents: GroupContents,
  network: Network,
  { coordination, logE }: Standings,
  coShares: Iterable<CoShare>,
  topObjects: readonly ClusterObject[],
): Cluster {
  const { members, ties } = contents;
  const weight = sum(ties.map((tie) => network.weight[tie]!));
  let firstSeconds = Infinity;
  let lastSeconds = -Infinity;
  for (const { sourceSeconds, targetSeconds } of coShares) {
    firstSeconds = Math.min(firstSeconds, sourceSeconds, targetSeconds);
    lastSeconds = Math.max(lastSeconds, sourceSeconds, targetSeconds);
  }
  const traces = Object.entries(network.traceWeight).map(
    ([trace, weights]) => [trace, sum(ties.map((tie) => weights[tie]!)) / weight] as const,
  );
  return {
    id,
    accounts: members.map((account) => network.accounts.name(account)),
    coordination: mean(members.map((account) => coordination[account]!)),
    log10EValue: logMeanExp(members.map((account) => logE[account]!)) / Math.LN10,
    flagged,
    ties: ties.length,
    weight,
    density: ties.length / ((members.length * (members.length - 1)) / 2),
    traces: Object.fromEntries(traces.filter(([, part]) => part > 0)),
    firstSeconds,
    lastSeconds,
    topObjects,
  };
}

const TOP_OBJECTS = 10;

/** Per group, the traces with a tie inside it. */
export function findTyingTraces(network: Network, contents: readonly GroupContents[]): ReadonlySet<string>[] {
  const traces = Object.entries(network.traceWeight);
  return contents.map(({ ties }) => new Set(traces.flatMap(([trace, weight]) => (ties.some((tie) => weight[tie]! > 0) ? [trace] : []))));
}

/**
 * Per group, the objects that most tell its members apart: by members that share the object
 * times its weight, at least two members, at most ten, out of the traces that tie the group.
 *
 * @param tying per group, from {@link findTyingTraces}
 */
export function findTopObjects(traces: readonly TraceEvidence[], groups: Int32Array, tying: readonly ReadonlySet<string>[]): ClusterObject[][] {
  const found = tying.map(() => [] as (ClusterObject & { readonly score: number })[]);
  for (const { shares, objectWeight } of traces) {
    const sharers = countSharers(shares);
    for (let o = 0; o < sharers.length; o++) {
      if (sharers[o]! < 2) continue;
      for (const [g, members] of membersSharing(shares, groups, o)) {
        if (members < 2 || !tying[g]!.has(shares.trace)) continue;
        const score = members * objectWeight[o]!;
        found[g]!.push({ trace: shares.trace, object: shares.objects.name(o), members, sharers: sharers[o]!, score });
        if (found[g]!.length > 40 * TOP_OBJECTS) keepBest(found[g]!);
      }
    }
  }
  return found.map((objects) => keepBest(objects).map(({ trace, object, members, sharers }) => ({ trace, object, members, sharers })));
}

/** How many members of each group share object `o`. */
function membersSharing({ account, objectStart }: TraceEvidence["shares"], groups: Int32Array, o: number): Map<number, number> {
  const members = new Map<number, number>();
  const seen = new Set<number>();
  for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) {
    const g = groups[account[i]!]!;
    if (g === NO_GROUP || seen.has(account[i]!)) continue;
    seen.add(account[i]!);
    members.set(g, (members.get(g) ?? 0) + 1);
  }
  return members;
}

function keepBest<T extends { readonly score: number; readonly trace: string; readonly object: string }>(objects: T[]): T[] {
  objects.sort((a, b) => b.score - a.score || compareTexts(a.trace, b.trace) || compareTexts(a.object, b.object));
  objects.length = Math.min(objects.length, TOP_OBJECTS);
  return objects;
}
