import { hashNumbersAfter } from "../../content/text.js";
import { growingFloat64, growingUint32 } from "../../model/columns.js";
import type { Post } from "../../model/post.js";
import { postKey } from "../../model/postKey.js";

/**
 * Who wrote which post, and who reposted, quoted or answered which: what the first pass keeps so that the second one knows, before it sees
 * a post, whom it concerns. Posts are hashes of 53 bits of their keys: with ten million, one is taken for another by a chance of 1 in 200.
 */
export interface Footprints {
  /** Account number and hash of each post. */
  readonly author: Uint32Array;
  readonly post: Float64Array;
  /** Account number of who acted, and hash of the post acted on. */
  readonly actor: Uint32Array;
  readonly target: Float64Array;
}

export interface FootprintCollector {
  /** @param account the author's number among the accounts as they were first seen */
  add(post: Post, account: number): void;
  /** @param rank final number of each account; call once */
  finish(rank: Uint32Array): Footprints;
}

/** 12 bytes a post, and 12 more for each that is about another one. */
export function createFootprints(): FootprintCollector {
  const author = growingUint32();
  const posts = growingFloat64();
  const actor = growingUint32();
  const target = growingFloat64();
  return {
    add(post, account) {
      author.push(account);
      posts.push(postHash(post.platform, post.id));
      for (const id of targetsOf(post)) {
        actor.push(account);
        target.push(postHash(post.platform, id));
      }
    },
    finish(rank) {
      const [authors, actors] = [author.finish(), actor.finish()];
      for (let i = 0; i < authors.length; i++) authors[i] = rank[authors[i]!]!;
      for (let i = 0; i < actors.length; i++) actors[i] = rank[actors[i]!]!;
      return { author: authors, post: posts.finish(), actor: actors, target: target.finish() };
    },
  };
}

const hashers = new Map<string, (id: string) => number>();

/** What stands for a post in {@link Footprints}: `hashNumber` of its key. */
export function postHash(platform: string, id: string): number {
  let hash = hashers.get(platform);
  if (!hash) {
    hash = hashNumbersAfter(postKey(platform, ""));
    // Platforms are few; where something else stands in their place, it isn't kept for good.
    if (hashers.size < PLATFORMS_MAX) hashers.set(platform, hash);
  }
  return hash(id);
}

const PLATFORMS_MAX = 1000;

const NONE: readonly string[] = [];

/** The posts that a post reposts, or else quotes and answers, as the traces of the same names see it. */
export function targetsOf({ id, repostOf, replyTo, quoteOf }: Post): readonly string[] {
  if (repostOf !== undefined) return repostOf === id ? NONE : [repostOf];
  const answered = replyTo !== undefined && replyTo !== id;
  const quoted = quoteOf !== undefined && quoteOf !== id && quoteOf !== replyTo;
  if (!answered) return quoted ? [quoteOf] : NONE;
  return quoted ? [replyTo, quoteOf] : [replyTo];
}
