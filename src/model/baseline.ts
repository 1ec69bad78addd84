import type { Post } from "./post.js";
import type { SettingDeclarations } from "./settings.js";
import type { SharedNames } from "./shares.js";
import type { Trace } from "./trace.js";

/** A published method, re-implemented so that its authors would recognise their numbers. */
export interface Baseline {
  readonly name: string;
  /** What it does, in one line. */
  readonly title: string;
  /** The paper or tool, and how this departs from it. */
  readonly cites: string;
  readonly settings: SettingDeclarations;
  /** Names of the edge columns after `source,target,weight`, in output order. */
  readonly columns: readonly string[];
  /** Set if its networks come with the pairs of shares that edges are made of. */
  readonly hasPairs?: true;
  /** Set if it doesn't look at times, so that posts need none. */
  readonly timeless?: true;
  /** Set if it fuses the networks of several traces into one; all others take one trace. */
  readonly fuses?: true;
  /** Takes posts one by one, in any order. `settings` are resolved values. */
  start(options: BaselineStart): BaselineRun;
}

export interface BaselineStart {
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of one trace, unless the baseline `fuses` several. */
  readonly traces: readonly [Trace, ...Trace[]];
  readonly names: SharedNames;
}

export interface BaselineRun {
  add(post: Post): void;
  /** @throws LockstepError `interrupted` when the signal fires */
  finish(signal?: AbortSignal): BaselineNetwork;
}

/** Edges in columns of equal length, sorted by account numbers. */
export interface BaselineNetwork {
  readonly directed: boolean;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** One array for each of the baseline's columns. */
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
  /** Pair rows, for methods that have them: what each edge is made of. */
  readonly pairs?: BaselinePairs;
  /** The weight above which an edge counts, for methods that draw a line. */
  readonly threshold?: number;
  /** For methods that judge accounts themselves; with all others an account is judged by its edges. */
  readonly accounts?: BaselineAccounts;
}

/** Accounts as a method itself ranks and groups them, in columns of equal length, sorted by account number. */
export interface BaselineAccounts {
  readonly account: Uint32Array;
  /** Higher is more suspicious, 0 or more. */
  readonly score: Float64Array;
  /** 1 for the accounts that the method names as coordinated. */
  readonly named: Uint8Array;
  /** Number of the account's group from 0; -1 for accounts that are in none. Accounts that aren't named are in none. */
  readonly group: Int32Array;
}

/** One row per pair of shares; the first account's post is the older one. */
export interface BaselinePairs {
  readonly length: number;
  /** Name of the object of row `i`. */
  object(i: number): string;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly sourcePost: Uint32Array;
  readonly targetPost: Uint32Array;
  readonly gapSeconds: Float64Array;
}
