import { foldCase } from "../../content/foldCase.js";
import { postHash } from "../../content/postHash.js";
import { growingFloat64, growingUint32 } from "../../model/columns.js";
import type { Post } from "../../model/post.js";
import { createRepostKeeper, isKept, type KeptReposts } from "./keptReposts.js";

/**
 * Who wrote which post, which it reposts, quotes or answers, and whom it mentions: what the first pass keeps so that the second one knows, before it sees
 * a post, whom it concerns. Posts go by their place among all posts, as they came. Posts are hashes of 53 bits of their keys: with ten million, one is taken for another by a chance of 1 in 200.
 */
export interface Footprints {
  /** Account number and hash of each post. */
  readonly author: Uint32Array;
  readonly post: Float64Array;
  /** Place of the post that acts, and hash of the post acted on. */
  readonly acting: Uint32Array;
  readonly target: Float64Array;
  /** Place of a post that mentions somebody in words of its own, and hash of whom, as `platform:` and the folded name. */
  readonly mentioning: Uint32Array;
  readonly mentioned: Float64Array;
  readonly reposts: KeptReposts;
}

export interface FootprintCollector {
  /** @param account the author's number among the accounts as they were first seen */
  add(post: Post, account: number): void;
  /** @param rank final number of each account; call once */
  finish(rank: Uint32Array): Footprints;
}

/** 12 bytes a post, 12 for each that is about another one, and as much for each mention; those of reposts come on top. */
export function createFootprints(): FootprintCollector {
  const author = growingUint32();
  const posts = growingFloat64();
  const acting = growingUint32();
  const target = growingFloat64();
  const mentioning = growingUint32();
  const mentioned = growingFloat64();
  const reposts = createRepostKeeper();
  return {
    add(post, account) {
      const place = posts.length;
      author.push(account);
      posts.push(postHash(post.platform, post.id));
      if (isKept(post)) reposts.add(post, acting.length);
      for (const id of targetsOf(post)) {
        acting.push(place);
        target.push(postHash(post.platform, id));
      }
      if (!post.mentions || post.repostOf !== undefined) return;
      for (const name of post.mentions) {
        mentioning.push(place);
        mentioned.push(mentionHash(post.platform, foldCase(name)));
      }
    },
    finish(rank) {
      const authors = author.finish();
      for (let i = 0; i < authors.length; i++) authors[i] = rank[authors[i]!]!;
      return { author: authors, post: posts.finish(), acting: acting.finish(), target: target.finish(), mentioning: mentioning.finish(), mentioned: mentioned.finish(), reposts: reposts.finish() };
    },
  };
}

/** What stands for a mention in {@link Footprints}. @param folded from `foldCase` */
export function mentionHash(platform: string, folded: string): number {
  return postHash(platform, folded);
}

const NONE: readonly string[] = [];

/** The posts that a post reposts, or else quotes and answers, as the traces of the same names see it. */
export function targetsOf({ id, repostOf, replyTo, quoteOf }: Post): readonly string[] {
  if (repostOf !== undefined) return repostOf === id ? NONE : [repostOf];
  const answered = replyTo !== undefined && replyTo !== id;
  const quoted = quoteOf !== undefined && quoteOf !== id && quoteOf !== replyTo;
  if (!answered) return quoted ? [quoteOf] : NONE;
  return quoted ? [replyTo, quoteOf] : [replyTo];
}
