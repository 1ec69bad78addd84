import { growingUint32 } from "../../model/columns.js";
import type { Footprints } from "./footprints.js";
import type { RepostConcerns } from "./repostConcerns.js";

/** Visits the kept reposts that concern a cluster, in order, with the lists of their objects. */
export type RepostsByCluster = (cluster: number, visit: (kept: number, list: number) => void) => void;

/**
 * Sorts the kept reposts that may concern a cluster by the clusters that they do concern.
 * @param wanted from `findWanted`: they are taken out of it, as nobody has to read them again
 */
export function sortReposts({ acting, reposts }: Pick<Footprints, "acting" | "reposts">, concerns: RepostConcerns, wanted: Uint8Array, clusterCount: number): RepostsByCluster {
  // A row for each repost that is wanted, and the places of these rows by cluster.
  const [rows, lists] = [growingUint32(), growingUint32()];
  const [clusters, places] = [growingUint32(), growingUint32()];
  const [start, last] = [new Uint32Array(clusterCount + 1), new Int32Array(clusterCount).fill(-1)];
  const note = (cluster: number): void => {
    if (last[cluster] === rows.length) return;
    last[cluster] = rows.length;
    clusters.push(cluster);
    places.push(rows.length);
    start[cluster + 1]!++;
  };
  for (let kept = 0; kept < reposts.acting.length; kept++) {
    const place = acting[reposts.acting[kept]!]!;
    if (wanted[place] !== 1) continue;
    wanted[place] = 0;
    lists.push(concerns.each(kept, note));
    rows.push(kept);
  }
  for (let cluster = 0; cluster < clusterCount; cluster++) start[cluster + 1]! += start[cluster]!;
  const [ofCluster, next, unsorted] = [new Uint32Array(places.length), start.slice(), places.view()];
  clusters.view().forEach((cluster, i) => (ofCluster[next[cluster]!++] = unsorted[i]!));
  const [keptOf, listOf] = [rows.finish(), lists.finish()];
  return (cluster, visit) => {
    for (let i = start[cluster]!; i < start[cluster + 1]!; i++) visit(keptOf[ofCluster[i]!]!, listOf[ofCluster[i]!]!);
  };
}
