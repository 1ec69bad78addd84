import { growingUint32 } from "../../model/columns.js";
import type { ConcernLookup } from "./concerns.js";
import type { Footprints } from "./footprints.js";

/** The kept reposts that concern a cluster, by its number; ascending. */
export type RepostsByCluster = (cluster: number) => Uint32Array;

/** A kept repost by numbers: its place among all posts, the cluster of its author, -1 for none, and the hashes of itself and of what it repeats. */
export interface RepostNumbers {
  readonly place: number;
  readonly author: number;
  readonly hash: number;
  readonly acted: number;
}

/** @param groups cluster of each account number, or NO_GROUP */
export function repostNumbers({ author, post, acting, target, reposts }: Footprints, groups: Int32Array, kept: number): RepostNumbers {
  const action = reposts.acting[kept]!;
  const place = acting[action]!;
  return { place, author: groups[author[place]!]!, hash: post[place]!, acted: target[action]! };
}

/**
 * Sorts the kept reposts that may concern a cluster by the clusters that they do concern.
 * @param wanted from `findWanted`: they are taken out of it, as nobody has to read them again
 */
export function sortReposts(footprints: Footprints, groups: Int32Array, concerns: ConcernLookup, wanted: Uint8Array, clusterCount: number): RepostsByCluster {
  const [clusters, reposts] = [growingUint32(), growingUint32()];
  const [start, last] = [new Uint32Array(clusterCount + 1), new Int32Array(clusterCount).fill(-1)];
  let kept = 0;
  const note = (cluster: number): void => {
    if (last[cluster] === kept) return;
    last[cluster] = kept;
    clusters.push(cluster);
    reposts.push(kept);
    start[cluster + 1]!++;
  };
  for (; kept < footprints.reposts.acting.length; kept++) {
    if (wanted[footprints.acting[footprints.reposts.acting[kept]!]!] !== 1) continue;
    const { place, author, hash, acted } = repostNumbers(footprints, groups, kept);
    wanted[place] = 0;
    concerns.eachOfRepost(author, hash, acted, note);
  }
  for (let cluster = 0; cluster < clusterCount; cluster++) start[cluster + 1]! += start[cluster]!;
  const [ofCluster, next] = [new Uint32Array(reposts.length), start.slice()];
  clusters.view().forEach((cluster, i) => (ofCluster[next[cluster]!++] = reposts.view()[i]!));
  return (cluster) => ofCluster.subarray(start[cluster]!, start[cluster + 1]!);
}
