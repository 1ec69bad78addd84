import type { Post } from "../../model/post.js";
import type { Account } from "../../model/account.js";
import type { ScoreNeed } from "../../model/score.js";

/** Finds out which needs of scores the data meets anywhere. */
export interface NeedsMet {
  add(post: Post): void;
  readonly met: ReadonlySet<ScoreNeed>;
}

/** What shows that a post's kind of data is there. */
const OF_POSTS: readonly (readonly [ScoreNeed, (post: Post) => boolean])[] = [
  ["client", ({ client }) => client !== undefined],
  ["deletions", ({ deletedAt }) => deletedAt !== undefined],
  ["hashtags", ({ hashtags }) => hashtags !== undefined],
  ["lang", ({ lang }) => lang !== undefined],
  ["media", ({ media }) => media !== undefined],
  ["mentions", ({ mentions }) => mentions !== undefined],
  ["replies", ({ replyTo }) => replyTo !== undefined],
  ["reposts", ({ repostOf }) => repostOf !== undefined],
  ["text", ({ text }) => text !== undefined],
  ["urls", ({ urls }) => urls !== undefined],
];

/**
 * What a cluster has none of is unknown only where nobody's data has it: of a cluster that reposts nobody one knows that it reposts nobody,
 * as long as others are seen to repost.
 * @param known accounts files, by `platform:id`
 */
export function createNeedsMet(known: ReadonlyMap<string, Account>): NeedsMet {
  const met = new Set<ScoreNeed>();
  if (known.size > 0) met.add("accounts");
  for (const { followers, following } of known.values()) {
    if (followers === undefined && following === undefined) continue;
    met.add("follows");
    break;
  }
  let open = OF_POSTS;
  return {
    add(post) {
      for (const [need, shows] of open) if (shows(post)) met.add(need);
      if (open.some(([need]) => met.has(need))) open = open.filter(([need]) => !met.has(need));
    },
    met,
  };
}
