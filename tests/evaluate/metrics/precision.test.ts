import { expect, it } from "vitest";
import { precision } from "../../../src/evaluate/metrics/precision.js";

it.each([
  [{ found: 3, missed: 9, alarms: 1 }, 0.75],
  [{ found: 3, missed: 0, alarms: 0 }, 1],
  [{ found: 0, missed: 5, alarms: 2 }, 0],
  [{ found: 0, missed: 5, alarms: 0 }, null],
  [{ found: 0, missed: 0, alarms: 0 }, null],
])("of %j is %d", (counts, expected) => expect(precision(counts)).toBe(expected));
