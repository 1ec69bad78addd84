import type { Shown } from "./ring.js";

/** Which posts an account reposted lately: platforms let nobody repost the same twice. */
export interface Memory {
  /** Once in four thousand million times it takes a new post for a known one. */
  knows(account: number, post: Shown): boolean;
  note(account: number, post: Shown): void;
}

const FEWEST = 3;
const MOST = 64;

/** Keeps the last reposts of each account: those of about a day, 3 to 64. */
export function createMemory(postsPerDay: ArrayLike<number>): Memory {
  const size = postsPerDay.length;
  const from = new Uint32Array(size + 1);
  for (let account = 0; account < size; account++) {
    const rate = postsPerDay[account]!;
    from[account + 1] = from[account]! + (rate > 0 ? Math.min(MOST, FEWEST + Math.floor(rate)) : 0);
  }
  // 0 stands for nothing.
  const slots = new Uint32Array(from[size]!);
  const next = new Uint8Array(size);
  return {
    knows(account, { hash }) {
      for (let slot = from[account]!; slot < from[account + 1]!; slot++) if (slots[slot] === hash) return true;
      return false;
    },
    note(account, { hash }) {
      const capacity = from[account + 1]! - from[account]!;
      if (capacity === 0) return;
      slots[from[account]! + next[account]!] = hash;
      next[account] = (next[account]! + 1) % capacity;
    },
  };
}
