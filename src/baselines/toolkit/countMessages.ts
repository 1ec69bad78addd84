import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";
import { growingEdges } from "../columns/growingEdges.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import type { MessageRows } from "./messageRows.js";

export interface MessageCount {
  /** Inclusive. */
  readonly windowSeconds: number;
  readonly minEdgeWeight: number;
  /** Whether two messages of one object match. Default: all do. */
  readonly matches?: ((messageA: number, messageB: number) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Directed edges sorted by (source, target). */
export interface MessageEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * The toolkit's query: for each ordered pair of accounts the number of distinct messages of
 * the first with at least one matching message of the second inside the window. An account
 * is also paired with itself, by two of its messages: no message matches itself.
 *
 * Swept row by row: per account one dense counter over the others, and per other account the
 * message that raised it last. Memory is O(rows + accounts + edges).
 * @throws LockstepError `result-limit`, `interrupted`
 */
export function countMessages(rows: MessageRows, count: MessageCount): MessageEdges {
  const { windowSeconds, minEdgeWeight, matches, signal } = count;
  const { account, post } = rows;
  const progress = stopIfAborted(signal, "toolkit");
  const { from, to } = rowsInReach(rows, windowSeconds);
  const edges = growingEdges("Narrow the window, or raise minEdgeWeight.");
  const weight = new Uint32Array(rows.accounts.size);
  const raisedBy = new Uint32Array(rows.accounts.size);
  const touched = new Uint32Array(rows.accounts.size);
  const order = orderByTwoKeys(account, post);
  let neighbours = 0;
  let message = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const previous = order[i - 1];
    if (previous === undefined || account[row] !== account[previous] || post[row] !== post[previous]) message++;
    progress(to[row]! - from[row]!);
    for (let other = from[row]!; other < to[row]!; other++) {
      const b = account[other]!;
      if (raisedBy[b] === message || post[other] === post[row]) continue;
      if (matches && !matches(post[row]!, post[other]!)) continue;
      raisedBy[b] = message;
      if (weight[b]!++ === 0) touched[neighbours++] = b;
    }
    const next = order[i + 1];
    if (next !== undefined && account[next] === account[row]) continue;
    for (const b of touched.subarray(0, neighbours).sort()) {
      if (weight[b]! >= minEdgeWeight) edges.add(account[row]!, b, weight[b]!);
      weight[b] = 0;
    }
    neighbours = 0;
  }
  return edges.finish();
}

/**
 * For each row the rows of its object with a time between t - w and t + w. The bounds are
 * rounded as SQLite rounds them, which differs from |dt| <= w in the last digit.
 */
function rowsInReach({ seconds, objectStart }: MessageRows, windowSeconds: number): { from: Uint32Array; to: Uint32Array } {
  const from = new Uint32Array(seconds.length);
  const to = new Uint32Array(seconds.length);
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const end = objectStart[o + 1]!;
    let low = objectStart[o]!;
    let high = low;
    for (let row = low; row < end; row++) {
      while (seconds[low]! < seconds[row]! - windowSeconds) low++;
      while (high < end && seconds[high]! <= seconds[row]! + windowSeconds) high++;
      from[row] = low;
      to[row] = high;
    }
  }
  return { from, to };
}
