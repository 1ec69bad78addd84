import { expect, it } from "vitest";
import { realisedFdr } from "../../../src/evaluate/metrics/realisedFdr.js";

it.each([
  [{ found: 3, missed: 9, alarms: 1 }, 0.25],
  [{ found: 3, missed: 0, alarms: 0 }, 0],
  [{ found: 0, missed: 5, alarms: 2 }, 1],
  [{ found: 0, missed: 5, alarms: 0 }, 0],
  [{ found: 0, missed: 0, alarms: 0 }, 0],
])("of %j is %d", (counts, expected) => expect(realisedFdr(counts)).toBe(expected));
