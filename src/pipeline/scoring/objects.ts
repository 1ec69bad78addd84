import { growingUint32 } from "../../model/columns.js";
import { compareTexts } from "../../model/order.js";
import type { TraceEvidence } from "../../network/evidence.js";
import { NO_GROUP } from "../../network/group.js";
import { hashNumber } from "../../content/text.js";
import { createHashMap } from "./hashMap.js";
import { createMemberTest } from "./memberTest.js";

/** One thing that posts share. */
export interface SharedObject {
  readonly trace: string;
  readonly object: string;
}

/** Which posts share what clusters share. */
export interface ClusterObjects {
  /** Number of the list of a post's objects; 0 for posts that concern no cluster. */
  listOf(postHash: number): number;
  /** Calls `visit` with the number of each object of a list; nothing for list 0. */
  each(list: number, visit: (object: number) => void): void;
  readonly objects: readonly SharedObject[];
  /** Clusters of which at least two members share the object; none for things that only a member's own posts are listed with. */
  readonly clusters: readonly (readonly number[])[];
  /** Clusters that the object was left out of: not even their members' posts are listed with it, or it would look as if nobody else shared it. */
  readonly leftOut: readonly (readonly number[])[];
  /** Clusters with objects that were left out because too many others share them. */
  readonly cut: ReadonlySet<number>;
}

const MEMBERS_MIN = 2;
/** Traces whose objects are posts themselves. */
const ACTING = ["quote", "reply", "repost"];

/**
 * The things that at least two members of a cluster share, those that tell most about them first (members times rarity), as long as what others post
 * about them doesn't exceed `othersMax` posts a cluster; and for each post which of them it shares. Made from the shares that the run was
 * found on: no post is looked at again.
 *
 * @param groups cluster of each account number, or NO_GROUP
 * @param othersMax by cluster
 */
export function findObjects(traces: readonly TraceEvidence[], groups: Int32Array, othersMax: readonly number[]): ClusterObjects {
  const { touched, chosen, leftOut, cut } = choose(traces, groups, othersMax);
  const heads = createHashMap();
  const [next, listed] = [growingUint32(), growingUint32()];
  const objects: SharedObject[] = [];
  const clusters: (readonly number[])[] = [];
  const without: (readonly number[])[] = [];
  const list = (hash: number, object: number): void => {
    const before = heads.get(hash);
    // 0 ends a list, so places count from 1.
    next.push(before < 0 ? 0 : before);
    listed.push(object);
    heads.set(hash, listed.length);
  };
  for (const [t, { shares }] of traces.entries()) {
    for (const o of touched[t]!) {
      const of = chosen[t]!.get(o);
      const number = objects.push({ trace: shares.trace, object: shares.objects.name(o) }) - 1;
      clusters.push(of ?? []);
      without.push(leftOut[t]!.get(o) ?? []);
      for (let i = shares.objectStart[o]!; i < shares.objectStart[o + 1]!; i++) {
        if (of !== undefined || groups[shares.account[i]!] !== NO_GROUP) list(hashNumber(shares.posts.name(shares.post[i]!)), number);
      }
      // The post that is reposted, quoted or answered is shown too: times are counted from it.
      if (of !== undefined && ACTING.includes(shares.trace)) list(hashNumber(shares.objects.name(o)), number);
    }
  }
  const [nextOf, objectOf] = [next.finish(), listed.finish()];
  return {
    listOf: (hash) => Math.max(0, heads.get(hash)),
    each(first, visit) {
      for (let at = first; at > 0; at = nextOf[at - 1]!) visit(objectOf[at - 1]!);
    },
    objects,
    clusters,
    leftOut: without,
    cut,
  };
}

interface Candidate {
  readonly trace: number;
  readonly object: number;
  readonly others: number;
  readonly score: number;
}

interface Chosen {
  /** Per trace, the objects that any member shares; ascending. */
  readonly touched: readonly Uint32Array[];
  /** Per trace, the clusters of each chosen object, and those that an object was left out of. */
  readonly chosen: readonly Map<number, number[]>[];
  readonly leftOut: readonly Map<number, number[]>[];
  readonly cut: ReadonlySet<number>;
}

function choose(traces: readonly TraceEvidence[], groups: Int32Array, othersMax: readonly number[]): Chosen {
  const candidates = othersMax.map(() => [] as Candidate[]);
  const touched = traces.map(({ shares, objectWeight }, trace) => {
    const found = growingUint32();
    let last = -1;
    eachClusterOfObjects(shares, groups, othersMax.length, (object, cluster, members, rows) => {
      if (object !== last) found.push(object);
      last = object;
      if (members < MEMBERS_MIN) return;
      const others = shares.objectStart[object + 1]! - shares.objectStart[object]! - rows;
      candidates[cluster]!.push({ trace, object, others, score: members * objectWeight[object]! });
    });
    return found.finish();
  });
  const [chosen, leftOut] = [traces.map(() => new Map<number, number[]>()), traces.map(() => new Map<number, number[]>())];
  const cut = new Set<number>();
  const nameOf = ({ trace, object }: Candidate): string => traces[trace]!.shares.objects.name(object);
  candidates.forEach((of, cluster) => {
    let left = othersMax[cluster]!;
    of.sort((a, b) => b.score - a.score || a.trace - b.trace || compareTexts(nameOf(a), nameOf(b)));
    for (const { trace, object, others } of of) {
      const fits = others <= left;
      if (fits) left -= others;
      else cut.add(cluster);
      const into = (fits ? chosen : leftOut)[trace]!;
      into.set(object, [...(into.get(object) ?? []), cluster]);
    }
  });
  return { touched, chosen, leftOut, cut };
}

/** Visits each object once for every cluster whose members share it, with how many do and in how many rows; objects ascending. */
function eachClusterOfObjects(
  { account, objectStart, objects }: TraceEvidence["shares"],
  groups: Int32Array,
  clusterCount: number,
  visit: (object: number, cluster: number, members: number, rows: number) => void,
): void {
  // By account, the object + 1 that it was last seen with; by cluster, what was counted of the object at hand.
  const [seen, isMember] = [new Uint32Array(groups.length), createMemberTest(groups)];
  const [members, rows] = [new Uint32Array(clusterCount), new Uint32Array(clusterCount)];
  const touched: number[] = [];
  for (let o = 0; o < objects.size; o++) {
    touched.length = 0;
    for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) {
      if (!isMember(account[i]!)) continue;
      const cluster = groups[account[i]!]!;
      if (rows[cluster]!++ === 0) touched.push(cluster);
      if (seen[account[i]!] === o + 1) continue;
      seen[account[i]!] = o + 1;
      members[cluster]!++;
    }
    for (const cluster of touched) {
      visit(o, cluster, members[cluster]!, rows[cluster]!);
      members[cluster] = rows[cluster] = 0;
    }
  }
}
