import type { Names } from "./names.js";

/**
 * The multi-trace network: one row per tied pair of accounts, in columns of equal
 * length, sorted by (source, target), `source < target` as account numbers.
 */
export interface Network {
  readonly accounts: Names;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Fused over traces. */
  readonly weight: Float64Array;
  /** Weight of each trace, 0 where the trace doesn't tie the pair; keys sorted. */
  readonly traceWeight: Readonly<Record<string, Float64Array>>;
  /** Sums over traces, each at its widest window. */
  readonly coShares: Uint32Array;
  readonly objects: Uint32Array;
  readonly sourceFirst: Uint32Array;
  readonly targetFirst: Uint32Array;
  /** Mean over all co-shares of all traces, and the least of them. */
  readonly meanGapSeconds: Float64Array;
  readonly minGapSeconds: Float64Array;
}
