import { expect, it } from "vitest";
import { reachWithin } from "../../../src/baselines/pairing/reach.js";
import { matchActions } from "../../../src/baselines/synchrotrap/matchActions.js";
import { sharesOf } from "../sharesOf.js";

it("visits each pair once with its matches, the earlier time first whoever acted", () => {
  const shares = sharesOf([[2, "o", 0], [0, "o", 4], [0, "o", 5], [2, "o", 8], [2, "p", 20], [0, "p", 19], [1, "p", 24], [1, "q", 0]], 3);
  const seen: unknown[] = [];
  let steps = 0;
  matchActions(shares, reachWithin(shares, 4), (more) => (steps += more), (a, b, { object, earlier, later }) => {
    seen.push([a, b, Array.from(object, (o, i) => [shares.objects.name(o), earlier[i], later[i]])]);
  });
  // On o the action at 4 takes the one at 0, so that 5 gets 8. On p, 20 and 24 are within reach, 19 and 24 aren't.
  expect(seen).toEqual([
    [0, 2, [["o", 0, 4], ["o", 5, 8], ["p", 19, 20]]],
    [1, 2, [["p", 20, 24]]],
  ]);
  // Rows in reach, themselves among them: of 0, 4, 5 and 8 on o; of 19, 20 and 24 on p; of the one on q.
  expect(steps).toBe(2 + 4 + 3 + 3 + 2 + 3 + 2 + 1);
});
