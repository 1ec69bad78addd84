import type { Account } from "../../model/account.js";
import type { Post } from "../../model/post.js";

/** Remembers rows by a 64-bit hash and says which of them it has seen before. */
export interface SeenRows {
  readonly size: number;
  /** True if an equal post came before. Text, counts and client don't matter. */
  seenPost(post: Post): boolean;
  /** True if an account of the same platform and id came before. */
  seenAccount(account: Account): boolean;
}

const FILL_MAX = 0.6;

/**
 * An empty set of rows. Exports with one row per (post, object) repeat post ids and must
 * keep every row, so a post repeats another one only if it agrees in platform, id, account,
 * time and everything that it shares.
 *
 * Only hashes are kept, 8 bytes a row at a fill of at most 0.6: two different rows out of n
 * share one with probability n(n-1)/2^65, that is 3 in a million for 10 million rows,
 * and one of them would then be counted as a duplicate.
 */
export function createSeenRows(capacity = 1 << 12): SeenRows {
  let slots = 1 << Math.ceil(Math.log2(Math.max(capacity, 2)));
  let table = new Uint32Array(slots * 2);
  let size = 0;

  const insert = (into: Uint32Array, high: number, low: number): boolean => {
    const mask = into.length / 2 - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 2;
      if (into[at] === 0 && into[at + 1] === 0) {
        into[at] = high;
        into[at + 1] = low;
        return true;
      }
      if (into[at] === high && into[at + 1] === low) return false;
    }
  };
  const grow = (): void => {
    slots *= 2;
    const larger = new Uint32Array(slots * 2);
    for (let at = 0; at < table.length; at += 2) {
      if (table[at] !== 0 || table[at + 1] !== 0) insert(larger, table[at]!, table[at + 1]!);
    }
    table = larger;
  };
  const seen = (hash: RowHash): boolean => {
    if (size >= slots * FILL_MAX) grow();
    // Two zeros mark an empty slot.
    const low = hash.high() === 0 && hash.low() === 0 ? 1 : hash.low();
    if (!insert(table, hash.high(), low)) return true;
    size++;
    return false;
  };
  const hash = createRowHash();
  return {
    get size() {
      return size;
    },
    seenPost: (post) => seen(hashPost(hash, post)),
    seenAccount(account) {
      hash.start();
      hash.addText(account.platform);
      hash.addText(account.id);
      return seen(hash);
    },
  };
}

function hashPost(hash: RowHash, post: Post): RowHash {
  hash.start();
  hash.addText(post.platform);
  hash.addText(post.id);
  hash.addText(post.accountId);
  hash.addNumber(post.createdAt);
  hash.addText(post.repostOf);
  hash.addText(post.replyTo);
  hash.addText(post.quoteOf);
  hash.addTexts(post.urls);
  hash.addTexts(post.hashtags);
  hash.addTexts(post.mentions);
  hash.addTexts(post.objects);
  hash.addNumber(post.media?.length ?? -1);
  if (post.media) {
    for (const item of post.media) {
      hash.addText(item.id);
      hash.addText(item.hash);
      hash.addText(item.url);
    }
  }
  return hash;
}

interface RowHash {
  start(): void;
  addText(text: string | undefined): void;
  addTexts(texts: readonly string[] | undefined): void;
  addNumber(value: number): void;
  high(): number;
  low(): number;
}

/**
 * Two multiplicative hashes with different odd factors run side by side, each finished with
 * MurmurHash3's mixer (Appleby 2011). Lengths go in before contents, so that neighbouring
 * fields can't run into each other.
 */
function createRowHash(): RowHash {
  let a = 0;
  let b = 0;
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const add = (word: number): void => {
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca77);
    b ^= b >>> 13;
  };
  const addText = (text: string | undefined): void => {
    if (text === undefined) {
      add(0xffffffff);
      return;
    }
    const length = text.length;
    add(length);
    let x = a;
    let y = b;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      x = Math.imul(x ^ code, 0x9e3779b1);
      x ^= x >>> 15;
      y = Math.imul(y ^ code, 0x85ebca77);
      y ^= y >>> 13;
    }
    a = x;
    b = y;
  };
  return {
    start() {
      a = 0x243f6a88;
      b = 0x13198a2e;
    },
    addText,
    addTexts(texts) {
      add(texts === undefined ? 0xffffffff : texts.length);
      if (texts) for (let i = 0; i < texts.length; i++) addText(texts[i]);
    },
    addNumber(value) {
      double[0] = value;
      add(halves[0]!);
      add(halves[1]!);
    },
    high: () => mixed(a),
    low: () => mixed(b),
  };
}

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
