import fc from "fast-check";
import { bipartite, type Bipartite } from "../../../src/baselines/fraudar/bipartite.js";
import { inNameOrder } from "../../../src/baselines/columns/inNameOrder.js";
import { sharesOf } from "../sharesOf.js";

type Pair = readonly [account: number, object: number];

export function graphOf(pairs: readonly Pair[]): Bipartite {
  const shares = sharesOf(pairs.map(([account, object]) => [account, `o${object}`, 0] as const), 1 + Math.max(0, ...pairs.map(([account]) => account)));
  return bipartite(shares, inNameOrder(shares));
}

/** Up to five accounts and five objects. */
export const randomPairs: fc.Arbitrary<readonly Pair[]> = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 18 });
