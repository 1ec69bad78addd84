import { distinctWithin } from "./distinct.js";

/** The posts of one account of a pair that take part in a co-share, each with its narrowest slot. */
export interface PostList {
  add(post: number, slot: number): void;
  clear(): void;
  /** Distinct posts per slot, cumulative. */
  countInto(slots: Uint32Array): void;
}

/** An empty list, to be used for pair after pair. */
export function createPostList(): PostList {
  let keys = new Float64Array(64);
  let length = 0;
  return {
    add(post, slot) {
      if (length === keys.length) {
        const larger = new Float64Array(length * 2);
        larger.set(keys);
        keys = larger;
      }
      keys[length++] = post * 256 + slot;
    },
    clear() {
      length = 0;
    },
    countInto(slots) {
      distinctWithin(keys.subarray(0, length), slots);
    },
  };
}
