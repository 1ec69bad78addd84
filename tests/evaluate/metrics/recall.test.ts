import { expect, it } from "vitest";
import { recall } from "../../../src/evaluate/metrics/recall.js";

it.each([
  [{ found: 3, missed: 9, alarms: 1 }, 0.25],
  [{ found: 3, missed: 0, alarms: 7 }, 1],
  [{ found: 0, missed: 5, alarms: 2 }, 0],
  [{ found: 0, missed: 0, alarms: 2 }, null],
])("of %j is %d", (counts, expected) => expect(recall(counts)).toBe(expected));
