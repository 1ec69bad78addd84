import { foldCase } from "../../content/foldCase.js";
import { createNames, type Names } from "../../model/names.js";
import { compareTexts } from "../../model/order.js";
import type { TraceEvidence } from "../../network/evidence.js";
import { NO_GROUP } from "../../network/group.js";
import { mentionHash, type Footprints } from "./footprints.js";
import type { Handles } from "./handles.js";
import { createHashMap, type HashMap } from "./hashMap.js";

/** What is known of the accounts and posts that members act on. */
export interface Targets {
  /** `platform:id` of each target, by number. */
  readonly names: Names;
  /** Clusters whose target an account is, by its number. */
  readonly clusters: readonly (readonly number[])[];
  /** Author of each member's post. */
  readonly memberPosts: HashMap;
  /** Target that wrote a post. */
  readonly targetPosts: HashMap;
  /** Author of each post that a member reposts, quotes or answers, where the data has it. */
  readonly actedOn: HashMap;
  /** The target that a mention means, -1 for none. */
  mentioned(platform: string, mention: string): number;
  /** Hashes of the names that targets are mentioned by. */
  readonly mentionedAs: HashMap;
  /** Clusters with targets that were left out because too many others act on them. */
  readonly cut: ReadonlySet<number>;
}

/** Who is asked about, and what is known beforehand. */
export interface TargetSources {
  /** Cluster of each account number, or NO_GROUP. */
  readonly groups: Int32Array;
  readonly accounts: Names;
  readonly footprints: Footprints;
  readonly handles: Handles;
  /** Of the trace of mentions, if the run has it. */
  readonly mentions: TraceEvidence | undefined;
}

/** Fewest members that act on an account, and most such accounts of a cluster. */
const MEMBERS_MIN = 2;
const TARGETS_MAX = 50;

/**
 * The accounts outside a cluster that at least two of its members repost, quote, answer or mention: those that most members act on, as long as
 * what others do to them doesn't exceed `othersMax` posts.
 */
export function findTargets(sources: TargetSources, othersMax: readonly number[]): Targets {
  const { groups, footprints, accounts } = sources;
  const memberPosts = createHashMap();
  footprints.author.forEach((account, i) => {
    if (groups[account] !== NO_GROUP) memberPosts.set(footprints.post[i]!, account);
  });
  const actedOn = findAuthors(sources);
  const names = createNames();
  const members = countMembers(sources, actedOn, names);
  const candidates = new Set([...members.values()].flatMap((of) => [...of].flatMap(([target, { size }]) => (size >= MEMBERS_MIN ? [target] : []))));
  const { targetPosts, others } = countOthers(sources, names, candidates);
  const clusters = Array.from({ length: names.size }, () => [] as number[]);
  const cut = new Set<number>();
  for (const [cluster, of] of members) {
    const ranked = [...of].filter(([, { size }]) => size >= MEMBERS_MIN).sort(([a, { size: some }], [b, { size: more }]) => more - some || compareTexts(names.name(a), names.name(b)));
    let [left, chosen] = [othersMax[cluster]!, 0];
    for (const [target] of ranked) {
      if (chosen === TARGETS_MAX) break;
      if (others[target]! > left) {
        cut.add(cluster);
        continue;
      }
      left -= others[target]!;
      chosen++;
      clusters[target]!.push(cluster);
    }
  }
  return { names, clusters, memberPosts, targetPosts, actedOn, ...mentionIndex(names, clusters, sources.handles), cut };

  /** The authors of what members act on. */
  function findAuthors({ footprints: { acting, target, author, post } }: TargetSources): HashMap {
    const wanted = createHashMap();
    const found = createHashMap();
    for (let i = 0; i < target.length; i++) if (groups[author[acting[i]!]!] !== NO_GROUP) wanted.set(target[i]!, 0);
    for (let i = 0; i < post.length; i++) if (wanted.get(post[i]!) >= 0) found.set(post[i]!, author[i]!);
    return found;
  }

  /** Members by cluster and target. */
  function countMembers({ mentions, handles }: TargetSources, authors: HashMap, into: Names): Map<number, Map<number, Set<number>>> {
    const counted = new Map<number, Map<number, Set<number>>>();
    const note = (member: number, key: string): void => {
      const cluster = groups[member]!;
      const number = accounts.find(key);
      if (number !== undefined && groups[number] === cluster) return;
      const of = counted.get(cluster) ?? new Map<number, Set<number>>();
      counted.set(cluster, of);
      const target = into.intern(key);
      of.set(target, (of.get(target) ?? new Set()).add(member));
    };
    footprints.acting.forEach((place, i) => {
      const member = footprints.author[place]!;
      const author = groups[member] === NO_GROUP ? -1 : authors.get(footprints.target[i]!);
      if (author >= 0) note(member, accounts.name(author));
    });
    if (mentions) eachMention(mentions, groups, handles, note);
    return counted;
  }
}

/** Each mention by a member of an account that is known. */
function eachMention({ shares }: TraceEvidence, groups: Int32Array, handles: Handles, note: (member: number, key: string) => void): void {
  for (let o = 0; o < shares.objects.size; o++) {
    let key: string | undefined;
    for (let i = shares.objectStart[o]!; i < shares.objectStart[o + 1]!; i++) {
      if (groups[shares.account[i]!] === NO_GROUP) continue;
      key ??= keyOfMention(shares.objects.name(o), handles);
      if (key === undefined) break;
      note(shares.account[i]!, key);
    }
  }
}

/** @param object of the trace of mentions: `platform:` and the folded handle or id */
function keyOfMention(object: string, handles: Handles): string | undefined {
  const colon = object.indexOf(":");
  return handles.find(object.slice(0, colon), object.slice(colon + 1));
}

/** Posts of the candidates, and how many posts of anybody act on each. */
function countOthers({ footprints, accounts, mentions, handles }: TargetSources, names: Names, candidates: ReadonlySet<number>): { readonly targetPosts: HashMap; readonly others: Uint32Array } {
  const { author, post, target } = footprints;
  const targetOf = new Int32Array(accounts.size).fill(-1);
  for (const candidate of candidates) {
    const account = accounts.find(names.name(candidate));
    if (account !== undefined) targetOf[account] = candidate;
  }
  const targetPosts = createHashMap();
  for (let i = 0; i < post.length; i++) if (targetOf[author[i]!]! >= 0) targetPosts.set(post[i]!, targetOf[author[i]!]!);
  const others = new Uint32Array(names.size);
  for (let i = 0; i < target.length; i++) {
    const of = targetPosts.get(target[i]!);
    if (of >= 0) others[of]!++;
  }
  if (mentions) {
    const { objects, objectStart } = mentions.shares;
    for (let o = 0; o < objects.size; o++) {
      const key = keyOfMention(objects.name(o), handles);
      const of = key === undefined ? undefined : names.find(key);
      if (of !== undefined) others[of]! += objectStart[o + 1]! - objectStart[o]!;
    }
  }
  return { targetPosts, others };
}

function mentionIndex(names: Names, clusters: readonly (readonly number[])[], handles: Handles): Pick<Targets, "mentioned" | "mentionedAs"> {
  const byPlatform = new Map<string, Map<string, number>>();
  const mentionedAs = createHashMap();
  clusters.forEach((of, target) => {
    if (of.length === 0) return;
    const key = names.name(target);
    const platform = key.slice(0, key.indexOf(":"));
    const named = byPlatform.get(platform) ?? new Map<string, number>();
    byPlatform.set(platform, named);
    for (const name of handles.namesOf(key)) {
      named.set(name, target);
      mentionedAs.set(mentionHash(platform, name), target);
    }
  });
  return { mentioned: (platform, mention) => byPlatform.get(platform)?.get(foldCase(mention)) ?? -1, mentionedAs };
}
