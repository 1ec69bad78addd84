import type { Draw } from "../../draw/draw.js";
import type { PublishedPost } from "../../stage/stage.js";
import { hashId } from "./hashId.js";

/** A post as it goes round, with the hash of its id, which is looked at often. */
export interface Shown {
  readonly post: PublishedPost;
  readonly hash: number;
}

export function shown(post: PublishedPost): Shown {
  return { post, hash: hashId(post.id) };
}

/** The newest posts of a feed, so many and no more. */
export interface Ring {
  readonly capacity: number;
  readonly posts: Shown[];
  /** Where the next post goes. */
  next: number;
}

export function createRing(capacity: number): Ring {
  return { capacity, posts: [], next: 0 };
}

export function addToRing(ring: Ring, post: Shown): void {
  ring.posts[ring.next] = post;
  ring.next = ring.next + 1 === ring.capacity ? 0 : ring.next + 1;
}

/** Somebody scrolls down from the newest post and stops: half of them within the first eighth. */
export function scrollRing(ring: Ring, draw: Draw): Shown | undefined {
  const { length } = ring.posts;
  if (length === 0) return undefined;
  const u = draw.uniform();
  const place = ring.next - 1 - Math.floor(length * u * u * u);
  return ring.posts[place < 0 ? place + length : place];
}
