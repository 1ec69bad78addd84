import { expect, it } from "vitest";
import { scoreAccounts } from "../../../src/baselines/fsaV/scoreAccounts.js";

it("scores members by their community and others by their edges, up to the network's mean", () => {
  // Mean (9 + 1 + 6) / 3. 2 has edges of 1 and 6; 3 one of 6, which is more than the mean; 4 none.
  const network = { source: Uint32Array.of(0, 1, 2), target: Uint32Array.of(1, 2, 3), weight: Float64Array.of(9, 1, 6), accounts: { size: 5 } };
  const score = scoreAccounts(network, { group: Int32Array.of(0, 0, -1, -1, -1), meanWeight: [9], networkMean: 16 / 3 });
  expect([...score]).toEqual([9, 9, 3.5, 16 / 3, 0]);
});
