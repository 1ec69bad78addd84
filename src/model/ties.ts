import type { Names } from "./names.js";

/**
 * Pairs of accounts that shared the same objects within a time window: one row
 * a pair, in columns of equal length, sorted by (source, target).
 * `source < target` as account numbers; the numbering carries no meaning.
 */
export interface Ties {
  readonly trace: string;
  /** Two shares of one object are a co-share if they lie at most this far apart, inclusive. */
  readonly windowSeconds: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Pairs of shares (one of each account, same object, different posts) inside the window. */
  readonly coShares: Uint32Array;
  /** Distinct objects among them. */
  readonly objects: Uint32Array;
  /** Distinct posts of the source, and of the target, among them. */
  readonly sourcePosts: Uint32Array;
  readonly targetPosts: Uint32Array;
  readonly meanGapSeconds: Float64Array;
  readonly minGapSeconds: Float64Array;
  /** Co-shares in which the source, or the target, was strictly earlier. */
  readonly sourceFirst: Uint32Array;
  readonly targetFirst: Uint32Array;
  /** Sum of the engine's `objectWeight` over the distinct objects. */
  readonly objectWeight: Float64Array;
  readonly accounts: Names;
}

/** Something that was left out to keep a run bounded, named instead of lost. */
export interface Limit {
  /** The setting that drew the line, e.g. `sharesPerObjectMax`. */
  readonly setting: string;
  /** Its value in this run. */
  readonly value: number;
  readonly trace?: string;
  readonly windowSeconds?: number;
  /** How many things it touched. */
  readonly count: number;
  /** Up to 20 of them by name, largest first. */
  readonly examples: readonly string[];
  /** One sentence on what that means for the result. */
  readonly meaning: string;
}
