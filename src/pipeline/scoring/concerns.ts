import { splitAccountKey } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { Post } from "../../model/post.js";
import type { Concern } from "../../model/score.js";
import { postHash, targetsOf } from "./footprints.js";
import type { ClusterObjects, SharedObject } from "./objects.js";
import type { Targets } from "./targets.js";

/** A cluster that a post concerns, and why. */
export interface Concerned {
  readonly cluster: number;
  readonly concern: Concern;
  /** Hash of the member's post that it reposts, quotes or answers; -1 if it does none of these. */
  readonly engaged: number;
}

/** Where clusters are looked up. */
export interface ConcernSources {
  readonly clusters: readonly Pick<Cluster, "accounts">[];
  /** Cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly objects: ClusterObjects;
  readonly targets: Targets;
}

interface Growing {
  byMember: boolean;
  engages: boolean;
  engaged: number;
  objects: SharedObject[];
  targets: string[];
}

const NOBODY: readonly Concerned[] = [];

/**
 * A function from a post and its hash to the clusters that it concerns. Nearly all posts concern none: for them it is three look-ups of numbers and
 * one of the author, and nothing is made.
 */
export function createConcerns({ clusters, groups, objects, targets }: ConcernSources): (post: Post, hash: number) => readonly Concerned[] {
  const memberOf = indexMembers(clusters);
  const found = new Map<number, Growing>();
  const at = (cluster: number): Growing => {
    let growing = found.get(cluster);
    if (!growing) found.set(cluster, (growing = { byMember: false, engages: false, engaged: -1, objects: [], targets: [] }));
    return growing;
  };
  const noteTarget = (target: number): void => {
    for (const cluster of targets.clusters[target]!) {
      const { targets: named } = at(cluster);
      const name = targets.names.name(target);
      if (!named.includes(name)) named.push(name);
    }
  };
  return (post, hash) => {
    if (found.size > 0) found.clear();
    const own = memberOf(post.platform, post.accountId);
    if (own >= 0) at(own).byMember = true;
    objects.each(hash, (object) => {
      const of = objects.clusters[object]!;
      const one = objects.objects[object]!;
      for (const cluster of of) at(cluster).objects.push(one);
      if (own >= 0 && !of.includes(own) && !objects.leftOut[object]!.includes(own)) at(own).objects.push(one);
    });
    for (const id of targetsOf(post)) {
      const acted = postHash(post.platform, id);
      const member = targets.memberPosts.get(acted);
      if (member >= 0) {
        const growing = at(groups[member]!);
        growing.engages = true;
        growing.engaged = acted;
      }
      const target = targets.targetPosts.get(acted);
      if (target >= 0) noteTarget(target);
    }
    if (post.mentions && post.repostOf === undefined) {
      for (const mention of post.mentions) {
        const target = targets.mentioned(post.platform, mention);
        if (target >= 0) noteTarget(target);
      }
    }
    return found.size > 0 ? Array.from(found, ([cluster, { engaged, ...concern }]) => ({ cluster, concern, engaged })) : NOBODY;
  };
}

/** The cluster of an account, -1 for none: by platform and id, so that no key has to be put together for each post. */
function indexMembers(clusters: ConcernSources["clusters"]): (platform: string, id: string) => number {
  const byPlatform = new Map<string, Map<string, number>>();
  clusters.forEach(({ accounts }, cluster) => {
    for (const key of accounts) {
      const { platform, accountId } = splitAccountKey(key);
      const of = byPlatform.get(platform) ?? new Map<string, number>();
      byPlatform.set(platform, of);
      of.set(accountId, cluster);
    }
  });
  return (platform, id) => byPlatform.get(platform)?.get(id) ?? -1;
}
