import { NO_GROUP } from "../../network/group.js";
import type { Footprints } from "./footprints.js";
import type { ClusterObjects } from "./objects.js";
import type { Targets } from "./targets.js";

/** What posts are looked up in. */
export interface WantedSources {
  readonly footprints: Footprints;
  /** Cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly objects: Pick<ClusterObjects, "has">;
  readonly targets: Pick<Targets, "memberPosts" | "targetPosts" | "mentionedAs">;
}

/**
 * For each post of the first pass, in order, 1 if it may concern a cluster. By hashes alone, so that
 * now and then a post is among them that concerns nobody; none that does is left out.
 */
export function findWanted({ footprints, groups, objects, targets }: WantedSources): Uint8Array {
  const { author, post, acting, target, mentioning, mentioned } = footprints;
  const { memberPosts, targetPosts, mentionedAs } = targets;
  const wanted = new Uint8Array(post.length);
  for (let i = 0; i < wanted.length; i++) {
    if (groups[author[i]!] !== NO_GROUP || objects.has(post[i]!)) wanted[i] = 1;
  }
  for (let i = 0; i < target.length; i++) {
    if (memberPosts.get(target[i]!) >= 0 || targetPosts.get(target[i]!) >= 0) wanted[acting[i]!] = 1;
  }
  for (let i = 0; i < mentioned.length; i++) if (mentionedAs.get(mentioned[i]!) >= 0) wanted[mentioning[i]!] = 1;
  return wanted;
}
