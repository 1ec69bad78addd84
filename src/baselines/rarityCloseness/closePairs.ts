import { ROUNDING_SECONDS } from "../../model/window.js";
import { growingEdges } from "../columns/growingEdges.js";
import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";
import type { FirstShares } from "./firstShares.js";

export interface CloseOptions {
  readonly windowSeconds: number;
  /** Gaps far below it are as good as none. */
  readonly scaleSeconds: number;
  /** How many sharers before and after an account, in time order, it is paired with on one object. */
  readonly neighbours: number;
  /** How many account numbers there are. */
  readonly accounts: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * For every pair of accounts the sum over common objects of the object's rarity, ln(accounts / its sharers), times
 * closeness in time, which falls with the logarithm of the gap from 1 to 0 at the window's end. Pairs of no weight are
 * left out; `source < target`, sorted. One account's sums are in memory at a time.
 * @throws LockstepError `result-limit`, `interrupted`
 */
export function closePairs(
  { account, seconds, objectStart }: FirstShares,
  { windowSeconds, scaleSeconds, neighbours, accounts, signal }: CloseOptions,
): { source: Uint32Array; target: Uint32Array; weight: Float64Array } {
  const progress = stopIfAborted(signal, "rarityCloseness");
  const edges = growingEdges("Narrow the window, or set fewer neighbours.");
  const object = objectOfRows(objectStart);
  const widest = windowSeconds + ROUNDING_SECONDS;
  const slope = 1 / Math.log1p(windowSeconds / scaleSeconds);
  const sum = new Float64Array(accounts);
  const touched = new Uint32Array(accounts);
  const order = orderByTwoKeys(account, object);
  const sharing = countDistinct(account, accounts);
  let partners = 0;
  const look = (row: number, other: number, rarity: number): void => {
    const b = account[other]!;
    if (b <= account[row]!) return;
    const closeness = 1 - slope * Math.log1p(Math.abs(seconds[row]! - seconds[other]!) / scaleSeconds);
    const gain = rarity * closeness;
    if (!(gain > 0)) return;
    if (sum[b] === 0) touched[partners++] = b;
    sum[b]! += gain;
  };
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const a = account[row]!;
    const from = objectStart[object[row]!]!;
    const to = objectStart[object[row]! + 1]!;
    const rarity = Math.log(sharing / (to - from));
    progress(2 * neighbours);
    for (let other = row - 1; other >= Math.max(from, row - neighbours) && seconds[row]! - seconds[other]! <= widest; other--) look(row, other, rarity);
    for (let other = row + 1; other < Math.min(to, row + neighbours + 1) && seconds[other]! - seconds[row]! <= widest; other++) look(row, other, rarity);
    if (i + 1 < order.length && account[order[i + 1]!] === a) continue;
    for (const b of touched.subarray(0, partners).sort()) {
      edges.add(a, b, sum[b]!);
      sum[b] = 0;
    }
    partners = 0;
  }
  return edges.finish();
}

function objectOfRows(objectStart: Uint32Array): Uint32Array {
  const object = new Uint32Array(objectStart[objectStart.length - 1]!);
  for (let o = 0; o + 1 < objectStart.length; o++) object.fill(o, objectStart[o], objectStart[o + 1]);
  return object;
}

function countDistinct(account: Uint32Array, accounts: number): number {
  const seen = new Uint8Array(accounts);
  let distinct = 0;
  for (let row = 0; row < account.length; row++) {
    if (seen[account[row]!] === 1) continue;
    seen[account[row]!] = 1;
    distinct++;
  }
  return distinct;
}
