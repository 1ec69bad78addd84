import { benjaminiHochberg } from "../../stats/benjaminiHochberg.js";
import { logHypergeometricTail } from "../../stats/hypergeometric.js";
import type { MemberLists } from "../columns/memberLists.js";

/** Pairs of accounts with the number of objects that both shared. */
export interface CommonObjects {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

export interface ValidatedEdges {
  /** 0 where it is below the smallest double. */
  readonly p: Float64Array;
  readonly minusLog10P: Float64Array;
  /** 1 where the pair is validated. */
  readonly significant: Uint8Array;
}

/**
 * Tests every pair: had the two accounts chosen their objects at random, each as many as it did, how probable
 * were at least as many in common? Pairs without anything in common have p = 1 and count as tests.
 *
 * @param sharers who shared each object
 * @param options `accounts`: how many account numbers there are; `fdr`: expected share of false pairs among the validated ones
 */
export function validateEdges(
  { source, target, weight }: CommonObjects,
  { account, start }: MemberLists,
  options: { readonly accounts: number; readonly fdr: number },
): ValidatedEdges {
  const objectsOf = new Uint32Array(options.accounts);
  let sharing = 0;
  for (let i = 0; i < account.length; i++) if (objectsOf[account[i]!]!++ === 0) sharing++;
  const total = start.length - 1;
  const logP = new Float64Array(source.length);
  for (let e = 0; e < source.length; e++) {
    logP[e] = logHypergeometricTail(weight[e]!, { total, marked: objectsOf[source[e]!]!, drawn: objectsOf[target[e]!]! });
  }
  const limit = benjaminiHochberg(logP, options.fdr, (sharing * (sharing - 1)) / 2);
  return {
    p: logP.map(Math.exp),
    minusLog10P: logP.map((log) => Math.max(0, -log / Math.LN10)),
    significant: Uint8Array.from(logP, (log) => (log <= limit ? 1 : 0)),
  };
}
