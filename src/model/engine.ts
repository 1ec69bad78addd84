import type { Shares } from "./shares.js";
import type { Limit, Ties } from "./ties.js";

/** What an engine is asked to count. */
export interface PairRequest {
  /** Windows in seconds, inclusive. One {@link Ties} is returned for each, in this order. */
  readonly windowsSeconds: readonly number[];
  /** Pairs with fewer co-shares are dropped. At least 1. */
  readonly minCoShares: number;
  /** Pairs with fewer distinct co-shared objects are dropped. At least 1. */
  readonly minObjects: number;
  /**
   * An object with more shares than this inside one window can't make a pair a candidate;
   * it still counts for pairs that reach the minima without it.
   */
  readonly sharesPerObjectMax: number;
  /** One weight an object, summed over the distinct objects of a pair. Length: number of objects. */
  readonly objectWeight?: Float64Array;
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the shares swept so far. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface PairResult {
  /** One for each requested window, in the order of the request. */
  readonly ties: readonly Ties[];
  readonly limits: readonly Limit[];
}

/** An engine counts the co-shares of account pairs within time windows. All engines give equal results. */
export interface Engine {
  readonly name: string;
  /** One line on what it runs on. */
  readonly runsOn: string;
  /**
   * @throws LockstepError `interrupted` when the signal fires, `setting-invalid` for a request that makes no sense,
   * `result-limit` when the surviving ties don't fit into memory.
   */
  pair(shares: Shares, request: PairRequest): Promise<PairResult>;
}
