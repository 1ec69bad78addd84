import type { Shares } from "../model/shares.js";
import type { Ties } from "../model/ties.js";
import { mergePairs, NO_ROW } from "./mergePairs.js";

/** Ties of one trace with one weight each, in columns of equal length, sorted by (source, target). */
export interface WeighedTies {
  readonly trace: string;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Counts at the widest window in which the pair is tied. */
  readonly coShares: Uint32Array;
  readonly objects: Uint32Array;
  readonly sourceFirst: Uint32Array;
  readonly targetFirst: Uint32Array;
  readonly meanGapSeconds: Float64Array;
  readonly minGapSeconds: Float64Array;
}

/**
 * Rarity of each object in nats, log(1 + accounts / sharers): what two accounts have in common
 * says more the fewer others have it. `accounts` are those with a share in this trace.
 * Adamic & Adar (2003) weigh common neighbours alike, by the inverse log of their degree.
 */
export function objectRarity(shares: Shares, accounts: number): Float64Array {
  const { objectStart } = shares;
  const rarity = new Float64Array(objectStart.length - 1);
  const sharers = countSharers(shares);
  for (let o = 0; o < rarity.length; o++) rarity[o] = Math.log1p(accounts / sharers[o]!);
  return rarity;
}

/** Distinct accounts per object. */
export function countSharers({ account, objectStart, accounts }: Shares): Uint32Array {
  const sharers = new Uint32Array(objectStart.length - 1);
  const seenAt = new Uint32Array(accounts.size);
  for (let o = 0; o < sharers.length; o++) {
    for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) {
      if (seenAt[account[i]!] === o + 1) continue;
      seenAt[account[i]!] = o + 1;
      sharers[o]!++;
    }
  }
  return sharers;
}

/**
 * One weight per pair: the rarity of its common objects, averaged over the windows. What lies
 * within a narrow window lies within the wider ones too, so that closeness in time counts more.
 * Ranks pairs; says nothing about how often chance alone would do as much.
 *
 * @param ties of one trace, one per window, widest last; at least one
 */
export function weigh(ties: readonly Ties[]): WeighedTies {
  const { source, target, rows } = mergePairs(ties);
  const n = source.length;
  const result = {
    trace: ties[0]!.trace,
    source,
    target,
    weight: new Float64Array(n),
    coShares: new Uint32Array(n),
    objects: new Uint32Array(n),
    sourceFirst: new Uint32Array(n),
    targetFirst: new Uint32Array(n),
    meanGapSeconds: new Float64Array(n),
    minGapSeconds: new Float64Array(n),
  };
  ties.forEach((from, w) => {
    for (let pair = 0; pair < n; pair++) {
      const row = rows[w]![pair]!;
      if (row === NO_ROW) continue;
      result.weight[pair]! += from.objectWeight[row]! / ties.length;
      for (const column of COUNTS) result[column][pair] = from[column][row]!;
    }
  });
  return result;
}

const COUNTS = ["coShares", "objects", "sourceFirst", "targetFirst", "meanGapSeconds", "minGapSeconds"] as const;
