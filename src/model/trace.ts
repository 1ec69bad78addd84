import type { Original } from "./original.js";
import type { Post } from "./post.js";
import type { SettingDeclarations } from "./settings.js";
import type { Limit } from "./ties.js";

/**
 * A trace says what counts as one shared object: it maps a post to the objects
 * that the post shares. Account, time and post of the share come from the post.
 */
export interface Trace {
  readonly name: string;
  /** What one object of this trace is; completes "accounts that share …". */
  readonly object: string;
  /** Which posts it skips, and why, in one sentence. */
  readonly skips: string;
  /** Default windows in seconds, narrowest first. */
  readonly windowsSeconds: readonly number[];
  readonly settings: SettingDeclarations;
  /**
   * A function that calls `emit` once for every object that a post shares, with an id
   * that is equal for equal objects and never empty. `settings` are resolved values.
   * The function keeps no state between posts and doesn't modify them.
   */
  prepare(settings: Readonly<Record<string, unknown>>): (post: Post, emit: (object: string) => void) => void;
  /**
   * For traces that can tell only after all posts which of their objects are one, as with near copies of texts: a
   * function from the distinct objects to the name that each counts by; undefined if these settings unite none.
   * The order of objects doesn't matter to it. Published methods, which have rules of their own, don't call it.
   */
  unite?(settings: Readonly<Record<string, unknown>>): UniteObjects | undefined;
  /**
   * For traces that transform what a post wrote: a function from a post to what `prepare` makes objects of, each as it
   * was written and with the steps to its object, so that two originals can be shown side by side. It may be slow.
   */
  originals?(settings: Readonly<Record<string, unknown>>): (post: Post) => readonly Original[];
  /**
   * For traces in which a post may itself be an object that others share: a function from a post to that object, if it
   * has one; undefined if these settings leave authors out. The author counts as one who shares it where accounts of other
   * platforms do and no other account of its own: whoever repeats a post within a platform says nothing about its author.
   * Published methods, which have rules of their own, don't call it.
   */
  ownObject?(settings: Readonly<Record<string, unknown>>): ((post: Post) => string | undefined) | undefined;
}

/**
 * One name for each object, never empty.
 * @param objects distinct
 * @param shares how many shares each has
 * @throws LockstepError `interrupted` when the signal fires
 */
export type UniteObjects = (objects: readonly string[], shares: Uint32Array, watch: UniteObjectsWatch) => Promise<readonly string[]>;

/** What uniting the objects of a trace reports to and is stopped by. */
export interface UniteObjectsWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told what was left alone to keep the work bounded; `setting` is one of the trace. */
  readonly onLimit?: ((limit: Limit) => void) | undefined;
}
