import type { Account } from "../../../src/model/account.js";
import type { Post } from "../../../src/model/post.js";
import type { ConfounderSort, TruthPost, TruthRecord } from "../../../src/model/truth.js";
import { families } from "../../../src/simulate/families/index.js";
import { simulate, type WorldRecord } from "../../../src/simulate/simulate.js";

export const familyNames = families.map(({ name }) => name);

export interface CrowdWorld {
  /** By `platform:id`. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly posts: readonly Post[];
  /** What the look-alike made people post, in order of time. */
  readonly crowdPosts: readonly CrowdPost[];
  readonly members: ReadonlySet<string>;
  readonly sort: ConfounderSort;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export interface CrowdPost extends Post {
  /** `platform:id` of the author. */
  readonly account: string;
}

const worlds = new Map<string, CrowdWorld>();

/** A world of 1,200 accounts and six days without campaigns, in which that look-alike is the only one. */
export function crowdWorld(lookAlike: string, family: string): CrowdWorld {
  const key = `${lookAlike}/${family}`;
  const known = worlds.get(key);
  if (known) return known;
  const world = collect(simulate({ accounts: 1200, days: 6, seed: 5, family, lookAlikes: [lookAlike], campaigns: ["none"] }));
  worlds.set(key, world);
  return world;
}

function collect(records: Iterable<WorldRecord>): CrowdWorld {
  const accounts = new Map<string, Account>();
  const posts: Post[] = [];
  const crowdPosts: CrowdPost[] = [];
  const members = new Set<string>();
  let sort: ConfounderSort | undefined;
  let [fromSeconds, toSeconds] = [NaN, NaN];
  for (const { account, post, truth } of records) {
    if (account) accounts.set(`${account.platform}:${account.id}`, account);
    if (post) posts.push(post);
    if (post && isOfCrowd(truth)) crowdPosts.push({ ...post, account: truth.account });
    if (truth?.record === "members") for (const member of truth.accounts) members.add(member);
    if (truth?.record === "confounder") sort = truth.sort;
    if (truth?.record === "world") ({ fromSeconds, toSeconds } = truth);
  }
  if (!sort) throw new Error("the world has no confounder");
  return { accounts, posts, crowdPosts, members, sort, fromSeconds, toSeconds };
}

function isOfCrowd(truth: TruthRecord | undefined): truth is TruthPost {
  return truth?.record === "post" && truth.confounder !== undefined;
}

/** Posts with that in common, by what they have in common. */
export function postsBy<K>(posts: readonly CrowdPost[], keysOf: (post: CrowdPost) => readonly K[]): ReadonlyMap<K, readonly CrowdPost[]> {
  const groups = new Map<K, CrowdPost[]>();
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const group = groups.get(key);
      if (group) group.push(post);
      else groups.set(key, [post]);
    }
  }
  return groups;
}

/** The middle value, the upper one of two. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
