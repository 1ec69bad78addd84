import type { DomainTags } from "../../content/domainTags.js";
import { postHash } from "../../content/postHash.js";
import { resolvePost } from "../../content/resolution.js";
import type { UrlResolver } from "../../content/url.js";
import type { Account } from "../../model/account.js";
import type { Cluster } from "../../model/cluster.js";
import type { Exposure } from "../../model/finding.js";
import { createNames, type Names } from "../../model/names.js";
import type { Post } from "../../model/post.js";
import type { Score, ScoreContext, ScoreState, ScoreValue } from "../../model/score.js";
import type { TraceEvidence } from "../../network/evidence.js";
import { NO_GROUP } from "../../network/group.js";
import { releaseSightings } from "../../scores/sightings/watch.js";
import { findBystanders } from "./bystanders.js";
import { createConcerns, type Concerned } from "./concerns.js";
import { createExposure, type ExposureCount } from "./exposure.js";
import type { Footprints } from "./footprints.js";
import { createHandles } from "./handles.js";
import { hourOfWeek, WEEK_HOURS } from "./hourOfWeek.js";
import { createHashMap, type HashMap } from "./hashMap.js";
import { isKept } from "./keptReposts.js";
import { findObjects } from "./objects.js";
import { repostNumbers, sortReposts } from "./repostsByCluster.js";
import { findTargets } from "./targets.js";
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
  readonly exposure: ExposureCount;
  readonly activity: Uint32Array;
}

/** Makes the look-ups of {@link ClusterWatch}: all that depends on the whole of the data is found out here, before the first post goes by again. */
export function watchClusters(sources: WatchSources): ClusterWatch {
  const { clusters, groups, accounts, traces, footprints, known, scores, resolver, othersPerMember } = sources;
  const handles = createHandles(accounts, known);
  const othersMax = clusters.map(({ accounts: members }) => othersPerMember * members.length);
  const objects = findObjects(traces, groups, othersMax);
  const targets = findTargets({ groups, accounts, footprints, handles, mentions: traces.find(({ shares }) => shares.trace === "mention") }, othersMax);
  const concerns = createConcerns({ clusters, groups, objects, targets });
  const wanted = findWanted({ footprints, groups, objects, targets });
  const repostsOf = sortReposts(footprints, groups, concerns, wanted, clusters.length);
  const accused = new Set(clusters.flatMap(({ accounts: members, flagged }) => (flagged ? members : [])));
  const clustered = new Set(clusters.flatMap(({ accounts: members }) => members));
  const shared: Omit<ScoreContext, "members"> = {
    bystanders: findBystanders(known, (key) => clustered.has(key)),
    account: (key) => known.get(key),
    mentioned: (platform, mention) => handles.find(platform, mention),
    author(platform, id) {
      const hash = postHash(platform, id);
      const account = Math.max(targets.memberPosts.get(hash), targets.actedOn.get(hash));
      if (account >= 0) return accounts.name(account);
      const target = targets.targetPosts.get(hash);
      return target >= 0 ? targets.names.name(target) : undefined;
    },
    accused: (key) => accused.has(key),
    listed: (site) => sources.domainTags?.tagsOf(site) ?? [],
    fromSeconds: sources.fromSeconds,
    toSeconds: sources.toSeconds,
  };
  const watching: (Watching | undefined)[] = clusters.map(({ accounts: members }) => {
    const context: ScoreContext = { ...shared, members: new Set(members) };
    return { context, states: scores.map((score) => score.init(context)), exposure: createExposure(), activity: new Uint32Array(WEEK_HOURS) };
  });
  const langs = createLangs();
  const show = (post: Post, hash: number, author: number, { cluster, concern, engaged }: Concerned): void => {
    const { states, exposure, activity } = watching[cluster]!;
    for (const state of states) state.add(post, concern);
    if (concern.byMember) {
      activity[hourOfWeek(post.createdAt)]!++;
      if (post.lang !== undefined) langs.set(hash, post.lang);
    } else if (engaged >= 0 && !(author >= 0 && clusters[author]!.flagged)) exposure.add(post, engaged);
  };
  const showReposts = (cluster: number): void => {
    for (const kept of repostsOf(cluster)) {
      const { place, author, hash, acted } = repostNumbers(footprints, groups, kept);
      const concerned = concerns.ofRepost(author, hash, acted).clusters.find((one) => one.cluster === cluster)!;
      show(footprints.reposts.post(kept, accounts.name(footprints.author[place]!)), hash, author, concerned);
    }
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
      showReposts(cluster);
      const { context, states, exposure, activity } = watching[cluster]!;
      watching[cluster] = undefined;
      const values = states.map((state) => state.value());
      releaseSightings(context);
      return { values, exposure: exposure.rows((hash) => langs.get(hash)), activity: [...activity] };
    },
    cut: clusters.flatMap(({ id }, cluster) => (objects.cut.has(cluster) || targets.cut.has(cluster) ? [id] : [])),
  };
}

/** Languages of posts by hash, of which there are few. */
function createLangs() {
  const [numbers, names] = [createHashMap(), createNames()];
  return {
    set: (hash: number, lang: string): void => numbers.set(hash, names.intern(lang)),
    get(hash: number): string | undefined {
      const number = numbers.get(hash);
      return number < 0 ? undefined : names.name(number);
    },
  };
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
