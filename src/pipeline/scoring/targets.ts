import { foldCase } from "../../content/foldCase.js";
import { growingUint32 } from "../../model/columns.js";
import { createNames, type Names } from "../../model/names.js";
import { compareTexts } from "../../model/order.js";
import type { TraceEvidence } from "../../network/evidence.js";
import { NO_GROUP } from "../../network/group.js";
import { mentionHash, type Footprints } from "./footprints.js";
import type { Handles } from "./handles.js";
import { createHashMap, type HashMap } from "./hashMap.js";
import type { MemberTest } from "./memberTest.js";

/** What is known of the accounts and posts that members act on. */
export interface Targets {
  /** `platform:id` of each target, by number. */
  readonly names: Names;
  /** Clusters whose target an account is, by its number among targets. */
  readonly clusters: readonly (readonly number[])[];
  /** Number among targets of each account, -1 for those that are none. */
  readonly targetOf: Int32Array;
  /** Author, by account number, of each post that is a member's or a target's, or that a member reposts, quotes or answers. */
  readonly authors: HashMap;
  /** For each action of the footprints, the author of the post acted on as `authors` knows it, or -1. */
  readonly actedOn: Int32Array;
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
  readonly isMember: MemberTest;
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
  const { acts, authors } = findAuthors(sources);
  const names = createNames();
  const { members, accountOf } = countMembers(sources, acts, authors, names);
  const { targetOf, actedOn, others } = countOthers(sources, names, { members, accountOf }, authors);
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
  return { names, clusters, targetOf, authors, actedOn, ...mentionIndex(names, clusters, sources.handles), cut };
}

/** Which actions are members', and the authors of members' posts and of those that they act on. */
function findAuthors({ isMember, footprints: { acting, target, author, post } }: TargetSources): { readonly acts: Uint32Array; readonly authors: HashMap } {
  const acts = growingUint32();
  const wanted = createHashMap();
  for (let i = 0; i < target.length; i++) {
    if (!isMember(author[acting[i]!]!)) continue;
    acts.push(i);
    wanted.set(target[i]!, 0);
  }
  const authors = createHashMap();
  for (let i = 0; i < post.length; i++) if (isMember(author[i]!) || wanted.get(post[i]!) >= 0) authors.set(post[i]!, author[i]!);
  return { acts: acts.finish(), authors };
}

/** Whom members act on. */
interface Acting {
  /** By cluster and target, the members who act on it. */
  readonly members: ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>>;
  /** Account number of each target, -1 for those that are known from accounts files only. */
  readonly accountOf: readonly number[];
}

/** @param into where targets get their numbers */
function countMembers({ groups, accounts, footprints: { author, acting, target }, mentions, handles }: TargetSources, acts: Uint32Array, authors: HashMap, into: Names): Acting {
  const accountOf: number[] = [];
  const counted = new Map<number, Map<number, Set<number>>>();
  const note = (member: number, target: number): void => {
    let of = counted.get(groups[member]!);
    if (!of) counted.set(groups[member]!, (of = new Map<number, Set<number>>()));
    const members = of.get(target);
    if (members) members.add(member);
    else of.set(target, new Set([member]));
  };
  const numbers = new Int32Array(accounts.size).fill(-1);
  const numberOf = (account: number): number => {
    if (numbers[account]! < 0) accountOf[(numbers[account] = into.intern(accounts.name(account)))] = account;
    return numbers[account]!;
  };
  for (const i of acts) {
    const [member, of] = [author[acting[i]!]!, authors.get(target[i]!)];
    if (of >= 0 && groups[of] !== groups[member]) note(member, numberOf(of));
  }
  if (mentions) {
    eachMention(mentions, groups, handles, (member, key) => {
      const account = accounts.find(key) ?? -1;
      if (account >= 0 && groups[account] === groups[member]) return;
      const target = account < 0 ? into.intern(key) : numberOf(account);
      accountOf[target] = account;
      note(member, target);
    });
  }
  return { members: counted, accountOf };
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

/**
 * Which accounts several members of a cluster act on, and how many posts of anybody act on each of them.
 * @param authors their posts are added
 */
function countOthers({ footprints, accounts, mentions, handles }: TargetSources, names: Names, { members, accountOf }: Acting, authors: HashMap): Pick<Targets, "targetOf" | "actedOn"> & { readonly others: Uint32Array } {
  const { author, post, target } = footprints;
  const targetOf = new Int32Array(accounts.size).fill(-1);
  for (const of of members.values()) {
    for (const [candidate, { size }] of of) {
      const account = accountOf[candidate]!;
      if (size >= MEMBERS_MIN && account >= 0) targetOf[account] = candidate;
    }
  }
  for (let i = 0; i < post.length; i++) if (targetOf[author[i]!]! >= 0) authors.set(post[i]!, author[i]!);
  const others = new Uint32Array(names.size);
  const actedOn = new Int32Array(target.length);
  for (let i = 0; i < target.length; i++) {
    const account = authors.get(target[i]!);
    actedOn[i] = account;
    if (account >= 0 && targetOf[account]! >= 0) others[targetOf[account]!]!++;
  }
  if (mentions) {
    const { objects, objectStart } = mentions.shares;
    for (let o = 0; o < objects.size; o++) {
      const key = keyOfMention(objects.name(o), handles);
      const of = key === undefined ? undefined : names.find(key);
      if (of !== undefined) others[of]! += objectStart[o + 1]! - objectStart[o]!;
    }
  }
  return { targetOf, actedOn, others };
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
