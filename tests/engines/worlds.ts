import fc from "fast-check";
import type { PairRequest } from "../../src/model/engine.js";
import type { ShareRow } from "../../src/testing/engineKit.js";

/** Up to 60 shares in which accounts, objects, times and posts often coincide. */
export const shareRows: fc.Arbitrary<readonly ShareRow[]> = fc.array(
  fc.tuple(
    fc.constantFrom("a", "b", "c", "d", "e"),
    fc.constantFrom("o", "p", "q", "r"),
    fc.integer({ min: 0, max: 240 }).map((halves) => 1_600_000_000 + halves / 2),
    fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8", "9"),
  ),
  { maxLength: 60, size: "max" },
);

export const pairRequest: fc.Arbitrary<PairRequest> = fc.record({
  windowsSeconds: fc.uniqueArray(fc.constantFrom(0, 1, 5, 10.5, 60, 1000), { minLength: 1, maxLength: 4 }),
  minCoShares: fc.integer({ min: 1, max: 3 }),
  minObjects: fc.integer({ min: 1, max: 3 }),
  sharesPerObjectMax: fc.constantFrom(2, 3, 5, 1000),
});
