import { postHash } from "../../content/postHash.js";
import { accountKey } from "../../model/account.js";
import type { CitedPost } from "../../model/finding.js";
import { compareTexts } from "../../model/order.js";
import type { Post } from "../../model/post.js";
import { postKey } from "../../model/postKey.js";
import type { Run } from "../../model/run.js";
import { createHashMap, type HashMap } from "./hashMap.js";

/** Posts that evidence cites, collected as they go by. */
export interface Citations {
  /** Of the posts wanted. */
  readonly hashes: HashMap;
  add(post: Post, hash: number): void;
  /** By `platform:id`, sorted. */
  posts(): ReadonlyMap<string, CitedPost>;
}

/** Ties whose posts are kept of a cluster that no evidence names: enough to see why it was tied. */
const TIES_OF_UNFLAGGED = 10;

/** @param wanted hashes of keys, from {@link citedPosts} */
export function collectCitations(wanted: Iterable<string>): Citations {
  const hashes = createHashMap();
  for (const key of wanted) {
    const colon = key.indexOf(":");
    hashes.set(postHash(key.slice(0, colon), key.slice(colon + 1)), 1);
  }
  const found = new Map<string, CitedPost>();
  return {
    hashes,
    add(post, hash) {
      if (hashes.get(hash) < 0) return;
      const key = postKey(post.platform, post.id);
      if (!found.has(key)) found.set(key, citedPost(post));
    },
    posts: () => new Map([...found].sort(([a], [b]) => compareTexts(a, b))),
  };
}

/** Keys of the posts that a run's evidence names: of flagged clusters all, of the others those of their strongest ties. */
export function* citedPosts({ network, clusters, accounts, clusterTies, evidence }: Pick<Run, "network" | "clusters" | "accounts" | "clusterTies" | "evidence">): Iterable<string> {
  const flagged = new Set(clusters.filter((cluster) => cluster.flagged).map(({ id }) => id));
  const clusterOf = new Map(accounts.flatMap(({ platform, accountId, clusterId }) => (clusterId === undefined ? [] : [[accountKey(platform, accountId), clusterId] as const])));
  const ties = new Map<string, number>();
  for (const tie of clusterTies) {
    const cluster = clusterOf.get(network.accounts.name(network.source[tie]!)) ?? "";
    const seen = ties.get(cluster) ?? 0;
    ties.set(cluster, seen + 1);
    if (!flagged.has(cluster) && seen >= TIES_OF_UNFLAGGED) continue;
    for (const { sourcePost, targetPost } of evidence(tie)) yield* [sourcePost, targetPost];
  }
}

/** A post as reports show it; of one that was deleted, that it was is all that stays of its words. */
function citedPost(post: Post): CitedPost {
  const { platform, id, createdAt, text, lang, urls, repostOf, replyTo, quoteOf, deletedAt } = post;
  const withheld = deletedAt !== undefined;
  return {
    ...{ platform, id, account: accountKey(platform, post.accountId), createdAt },
    ...defined({ text: withheld ? undefined : text, lang, urls: withheld ? undefined : urls, repostOf, replyTo, quoteOf, deletedAt }),
  };
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
