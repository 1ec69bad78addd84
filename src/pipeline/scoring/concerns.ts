import { postHash } from "../../content/postHash.js";
import { splitAccountKey } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { Post } from "../../model/post.js";
import type { Concern } from "../../model/score.js";
import { NO_GROUP } from "../../network/group.js";
import { targetsOf } from "./footprints.js";
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

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** A concern while it is put together. */
interface Found extends Growing<Concerned> {
  readonly concern: Growing<Concern> & { readonly objects: SharedObject[]; readonly targets: string[] };
}

/** All that a post concerns. */
export interface Concerns {
  /** The cluster that its author is a member of, -1 for none. */
  readonly own: number;
  readonly clusters: readonly Concerned[];
}

/** Finds out which clusters a post concerns: nearly all concern none or one. */
export interface ConcernLookup {
  /** For a post that concerns none it is two look-ups of numbers and one of the author, and nothing is made. */
  ofPost(post: Post, hash: number): Concerns;
}

export function createConcerns({ clusters, groups, objects, targets }: ConcernSources): ConcernLookup {
  const memberOf = indexMembers(clusters);
  let found: Found[] = [];
  let own = -1;
  const at = (cluster: number): Found => {
    for (const one of found) if (one.cluster === cluster) return one;
    const one: Found = { cluster, engaged: -1, concern: { byMember: cluster === own, engages: false, objects: [], targets: [] } };
    found.push(one);
    return one;
  };
  const noteObject = (object: number): void => {
    const of = objects.clusters[object]!;
    const one = objects.objects[object]!;
    for (const cluster of of) at(cluster).concern.objects.push(one);
    if (own >= 0 && !of.includes(own) && !objects.leftOut[object]!.includes(own)) at(own).concern.objects.push(one);
  };
  const noteTarget = (target: number): void => {
    for (const cluster of targets.clusters[target]!) {
      const { targets: named } = at(cluster).concern;
      const name = targets.names.name(target);
      if (!named.includes(name)) named.push(name);
    }
  };
  const noteActedOn = (acted: number): void => {
    const author = targets.authors.get(acted);
    if (author < 0) return;
    if (groups[author] !== NO_GROUP) {
      const of = at(groups[author]!);
      of.concern.engages = true;
      of.engaged = acted;
    }
    if (targets.targetOf[author]! >= 0) noteTarget(targets.targetOf[author]!);
  };
  return {
    ofPost(post, hash) {
      if (found.length > 0) found = [];
      own = memberOf(post.platform, post.accountId);
      if (own >= 0) at(own);
      objects.each(objects.listOf(hash), noteObject);
      for (const id of targetsOf(post)) noteActedOn(postHash(post.platform, id));
      if (post.mentions && post.repostOf === undefined) {
        for (const mention of post.mentions) {
          const target = targets.mentioned(post.platform, mention);
          if (target >= 0) noteTarget(target);
        }
      }
      return { own, clusters: found };
    },
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
