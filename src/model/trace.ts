import type { Post } from "./post.js";
import type { SettingDeclarations } from "./settings.js";

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
}
