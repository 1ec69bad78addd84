import type { Names } from "../../model/names.js";
import { NO_GROUP } from "../../network/group.js";
import { sightingOfRepost, thingOf, type Sighting } from "../../scores/sightings/sighting.js";
import type { Footprints } from "./footprints.js";
import type { ClusterObjects, SharedObject } from "./objects.js";
import type { Targets } from "./targets.js";

/** Finds out which clusters the reposts concern that the first pass has kept, and how: by numbers alone, without their posts. */
export interface RepostConcerns {
  /**
   * Visits the clusters that a repost concerns, some more than once.
   * @param kept its place among those that were kept
   * @returns the list of its objects: to look it up takes longer than all the rest
   */
  each(kept: number, visit: (cluster: number) => void): number;
  /** How a cluster that it concerns sees it. @param list from `each` */
  seenBy(cluster: number, kept: number, list: number): SeenRepost;
}

/** A repost as one cluster sees it. */
export interface SeenRepost {
  readonly sighting: Sighting;
  /** Account number of its author. */
  readonly author: number;
  /** What it shares with the cluster; `things` of the sighting are their names. */
  readonly objects: readonly SharedObject[];
}

/** Where reposts are looked up. */
export interface RepostSources {
  readonly footprints: Footprints;
  readonly accounts: Names;
  /** Cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly objects: ClusterObjects;
  readonly targets: Targets;
}

/** Most reposts of one post share the same with a cluster: they are given the same lists. */
type Shared = Pick<SeenRepost, "objects"> & Pick<Sighting, "things">;

const NONE: readonly never[] = [];
const NOTHING: Shared = { objects: NONE, things: NONE };

export function createRepostConcerns({ footprints, accounts, groups, objects, targets }: RepostSources): RepostConcerns {
  const { author, post, acting, target, reposts } = footprints;
  const alone: Shared[] = [];
  const named: (readonly string[])[] = [];
  const nameOf = createNaming(accounts, (account) => groups[account] !== NO_GROUP || targets.targetOf[account]! >= 0);
  const sharedOf = (list: number, isMember: boolean, cluster: number): Shared => {
    let found: readonly number[] = NONE;
    objects.each(list, (object) => {
      if (objects.clusters[object]!.includes(cluster) || (isMember && !objects.leftOut[object]!.includes(cluster))) found = found.length === 0 ? [object] : [...found, object];
    });
    if (found.length === 0) return NOTHING;
    return found.length === 1 ? (alone[found[0]!] ??= sharedObjects(found)) : sharedObjects(found);
  };
  const sharedObjects = (numbers: readonly number[]): Shared => {
    const found = numbers.map((object) => objects.objects[object]!);
    return { objects: found, things: found.map(thingOf) };
  };
  return {
    each(kept, visit) {
      const action = reposts.acting[kept]!;
      const place = acting[action]!;
      const own = groups[author[place]!]!;
      if (own !== NO_GROUP) visit(own);
      const list = objects.listOf(post[place]!);
      objects.each(list, (object) => objects.clusters[object]!.forEach(visit));
      const account = targets.actedOn[action]!;
      if (account < 0) return list;
      if (groups[account] !== NO_GROUP) visit(groups[account]!);
      if (targets.targetOf[account]! >= 0) targets.clusters[targets.targetOf[account]!]!.forEach(visit);
      return list;
    },
    seenBy(cluster, kept, list) {
      const action = reposts.acting[kept]!;
      const place = acting[action]!;
      const account = targets.actedOn[action]!;
      const acted = account < 0 ? -1 : targets.targetOf[account]!;
      const byMember = groups[author[place]!] === cluster;
      const { objects: shared, things } = sharedOf(list, byMember, cluster);
      const { platform, lang, client } = reposts.manner(kept);
      const sighting = sightingOfRepost({
        post: post[place]!,
        id: reposts.id(kept),
        account: nameOf(author[place]!),
        platform,
        seconds: reposts.seconds[kept]!,
        byMember,
        engages: account >= 0 && groups[account] === cluster,
        actedOn: target[action]!,
        target: account < 0 ? undefined : nameOf(account),
        lang,
        client,
        things,
        targets: acted >= 0 && targets.clusters[acted]!.includes(cluster) ? (named[acted] ??= [targets.names.name(acted)]) : NONE,
      });
      return { sighting, author: author[place]!, objects: shared };
    },
  };
}

/**
 * Names of accounts; those that are named again and again get the same text each time: scores tell accounts apart by them, and to put one together and hash it
 * takes longer than to look it up.
 */
function createNaming(accounts: Names, isFrequent: (account: number) => boolean): (account: number) => string {
  const known = new Map<number, string>();
  return (account) => {
    if (!isFrequent(account)) return accounts.name(account);
    let name = known.get(account);
    if (name === undefined) known.set(account, (name = accounts.name(account)));
    return name;
  };
}
