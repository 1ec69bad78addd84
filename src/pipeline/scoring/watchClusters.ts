import type { DomainTags } from "../../content/domainTags.js";
import { postHash } from "../../content/postHash.js";
import { resolvePost } from "../../content/resolution.js";
import type { UrlResolver } from "../../content/url.js";
import { accountKey, type Account } from "../../model/account.js";
import type { Cluster, ObjectTag } from "../../model/cluster.js";
import type { Exposure } from "../../model/finding.js";
import type { Names } from "../../model/names.js";
import type { Post } from "../../model/post.js";
import type { Score, ScoreContext, ScoreState, ScoreValue } from "../../model/score.js";
import type { TraceEvidence } from "../../network/evidence.js";
import { NO_GROUP } from "../../network/group.js";
import { releaseSightings, seesSightings, type WatchState } from "../../scores/sightings/watch.js";
import { findBystanders } from "./bystanders.js";
import { createConcerns, type Concerned } from "./concerns.js";
import { createExposure, type Engaging, type ExposureCount } from "./exposure.js";
import type { Footprints } from "./footprints.js";
import { createHandles, type Handles } from "./handles.js";
import { hourOfWeek, WEEK_HOURS } from "./hourOfWeek.js";
import type { HashMap } from "./hashMap.js";
import { isKept } from "./keptReposts.js";
import { createMemberTest } from "./memberTest.js";
import { findObjects } from "./objects.js";
import { createRepostConcerns } from "./repostConcerns.js";
import { sortReposts } from "./repostsByCluster.js";
import { findTargets, type Targets } from "./targets.js";
import { findWanted } from "./wanted.js";

/** What the first pass knows of clusters and of whom they met. */
export interface WatchSources {
  readonly clusters: readonly Pick<Cluster, "id" | "accounts" | "flagged">[];
  /** Number of the cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly accounts: Names;
  readonly traces: readonly TraceEvidence[];
  readonly footprints: Footprints;
  /** Accounts files, by `platform:id`. */
  readonly known: ReadonlyMap<string, Account>;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly scores: readonly Score[];
  readonly resolver: UrlResolver | undefined;
  readonly domainTags?: DomainTags | undefined;
  /** Most posts of others about a cluster's objects, and about its targets, for each of its members. */
  readonly othersPerMember: number;
}

/** What was seen of one cluster. */
export interface Watched {
  /** One for each score, in their order. */
  readonly values: readonly ScoreValue[];
  readonly exposure: readonly Exposure[];
  /** Members' posts by hour of the week. */
  readonly activity: readonly number[];
}

/** Shows each post to the scores of the clusters that it concerns. */
export interface ClusterWatch {
  /** Passes over reposts that the first pass has kept. @param hash of the post, from `postHash` */
  add(post: Post, hash: number): void;
  /** For each post of the first pass 1 if it has to be added, or is cited; the others concern nobody, or were kept. @param cited hashes of posts */
  wanted(cited: HashMap): Uint8Array;
  /** After the last post, once for each cluster: shows it the reposts that were kept, and lets go of what is known of it. */
  finish(cluster: number): Watched;
  /** Ids of clusters of which objects or targets were left out, since too many others post about them. */
  readonly cut: readonly string[];
}

interface Watching {
  readonly context: ScoreContext;
  readonly states: readonly ScoreState[];
  /** Those that need no posts, and those that do. */
  readonly seeing: readonly WatchState[];
  readonly reading: readonly ScoreState[];
  readonly exposure: ExposureCount;
  readonly activity: Uint32Array;
}

/** Makes the look-ups of {@link ClusterWatch}: all that depends on the whole of the data is found out here, before the first post goes by again. */
export function watchClusters(sources: WatchSources): ClusterWatch {
  const { clusters, groups, accounts, traces, footprints, scores, resolver, othersPerMember } = sources;
  const [handles, isMember] = [createHandles(accounts, sources.known), createMemberTest(groups)];
  const othersMax = clusters.map(({ accounts: members }) => othersPerMember * members.length);
  const objects = findObjects(traces, groups, othersMax);
  const targets = findTargets({ groups, isMember, accounts, footprints, handles, mentions: traces.find(({ shares }) => shares.trace === "mention") }, othersMax);
  const concerns = createConcerns({ clusters, groups, objects, targets });
  const wanted = findWanted({ footprints, isMember, objects, targets });
  const repostConcerns = createRepostConcerns({ footprints, accounts, groups, objects, targets });
  const repostsOf = sortReposts(footprints, repostConcerns, wanted, clusters.length);
  const contextOf = createContexts(sources, targets, handles);
  const watching: (Watching | undefined)[] = clusters.map(({ accounts: members }) => {
    const context = contextOf(members);
    const states = scores.map((score) => score.init(context));
    return { context, states, seeing: states.filter(seesSightings), reading: states.filter((state) => !seesSightings(state)), exposure: createExposure(), activity: new Uint32Array(WEEK_HOURS) };
  });
  /** @param engaged hash of the member's post that it is about, -1 for none; @param own cluster of its author, -1 for none */
  const count = ({ exposure, activity }: Watching, by: Engaging & { readonly post: number; readonly byMember: boolean }, engaged: number, own: number): void => {
    if (by.byMember) {
      activity[hourOfWeek(by.seconds)]!++;
      if (by.lang !== undefined) exposure.addOwn(by.post, by.lang);
    } else if (engaged >= 0 && !(own >= 0 && clusters[own]!.flagged)) exposure.add(by, engaged);
  };
  const show = (post: Post, hash: number, own: number, { cluster, concern, engaged }: Concerned): void => {
    const of = watching[cluster]!;
    for (const state of of.states) state.add(post, concern);
    const { platform, accountId, lang, createdAt: seconds } = post;
    count(of, { post: hash, platform, account: accountKey(platform, accountId), lang, seconds, byMember: concern.byMember }, engaged, own);
  };
  const showRepost = (cluster: number, kept: number, list: number): void => {
    const of = watching[cluster]!;
    const { sighting, author, objects: shared } = repostConcerns.seenBy(cluster, kept, list);
    for (const state of of.seeing) state.see(sighting);
    for (const state of of.reading) state.add(footprints.reposts.post(kept, sighting.account), { byMember: sighting.byMember, engages: sighting.engages, objects: shared, targets: sighting.targets });
    count(of, sighting, sighting.engages ? sighting.actedOn! : -1, groups[author]!);
  };
  return {
    add(post, hash) {
      if (isKept(post)) return;
      const { own, clusters: concerned } = concerns.ofPost(post, hash);
      if (concerned.length === 0) return;
      const resolved = resolver ? resolvePost(post, resolver) : post;
      for (const one of concerned) show(resolved, hash, own, one);
    },
    wanted(cited) {
      for (let i = 0; i < wanted.length; i++) if (cited.get(footprints.post[i]!) >= 0) wanted[i] = 1;
      return wanted;
    },
    finish(cluster) {
      repostsOf(cluster, (kept, list) => showRepost(cluster, kept, list));
      const { context, states, exposure, activity } = watching[cluster]!;
      watching[cluster] = undefined;
      const values = states.map((state) => state.value());
      releaseSightings(context);
      return { values, exposure: exposure.rows(), activity: [...activity] };
    },
    cut: clusters.flatMap(({ id }, cluster) => (objects.cut.has(cluster) || targets.cut.has(cluster) ? [id] : [])),
  };
}

/** Makes the contexts of clusters. */
function createContexts({ clusters, accounts, known, domainTags, fromSeconds, toSeconds }: WatchSources, targets: Targets, handles: Handles): (members: readonly string[]) => ScoreContext {
  const named = new Set(clusters.flatMap(({ accounts: members, flagged }) => (flagged ? members : [])));
  const clustered = new Set(clusters.flatMap(({ accounts: members }) => members));
  const bystanders = findBystanders(known, (key) => clustered.has(key));
  const account = (key: string): Account | undefined => known.get(key);
  const mentioned = (platform: string, mention: string): string | undefined => handles.find(platform, mention);
  const author = (platform: string, id: string): string | undefined => {
    const number = targets.authors.get(postHash(platform, id));
    return number < 0 ? undefined : accounts.name(number);
  };
  const accused = (key: string): boolean => named.has(key);
  const listed = (site: string): readonly ObjectTag[] => domainTags?.tagsOf(site) ?? [];
  // Field by field: what the contexts have in common, spread into each, makes each another kind of object to V8, and all that scores ask of them slow.
  return (members) => ({ members: new Set(members), account, mentioned, author, accused, bystanders, listed, fromSeconds, toSeconds });
}

/** Numbers of clusters by account number. */
export function groupsOf(clusters: readonly Pick<Cluster, "accounts">[], accounts: Names): Int32Array {
  const groups = new Int32Array(accounts.size).fill(NO_GROUP);
  clusters.forEach(({ accounts: members }, cluster) => {
    for (const member of members) {
      const account = accounts.find(member);
      if (account !== undefined) groups[account] = cluster;
    }
  });
  return groups;
}
