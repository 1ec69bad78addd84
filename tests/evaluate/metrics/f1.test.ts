import { expect, it } from "vitest";
import { f1 } from "../../../src/evaluate/metrics/f1.js";

it.each([
  [{ found: 3, missed: 2, alarms: 2 }, 0.6],
  // Precision 1/4, recall 1/2: 2 * 1/8 / (3/4) = 1/3.
  [{ found: 1, missed: 1, alarms: 3 }, 1 / 3],
  [{ found: 4, missed: 0, alarms: 0 }, 1],
  [{ found: 0, missed: 4, alarms: 0 }, 0],
  [{ found: 0, missed: 4, alarms: 9 }, 0],
  [{ found: 0, missed: 0, alarms: 9 }, null],
  [{ found: 0, missed: 0, alarms: 0 }, null],
])("of %j is %d", (counts, expected) => {
  if (expected === null) expect(f1(counts)).toBeNull();
  else expect(f1(counts)).toBeCloseTo(expected, 15);
});
