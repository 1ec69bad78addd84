import { describe, expect, it } from "vitest";
import { createGapWatch } from "../../../src/pipeline/sample/gaps.js";

const HOUR = 3600;

function watched(times: readonly number[]) {
  const watch = createGapWatch();
  for (const time of times) watch.add(time);
  return watch.finish();
}

/** So many posts in each of these hours. */
const inHours = (hours: readonly number[], posts: number): number[] => hours.flatMap((hour) => Array.from({ length: posts }, (_, i) => hour * HOUR + i));

describe("createGapWatch", () => {
  it("names a day of silence in a busy export, from the hour after the last post", () => {
    const found = { gaps: [{ fromSeconds: 3 * HOUR, toSeconds: 27 * HOUR }], medianPosts: 10 };
    expect(watched(inHours([0, 1, 2, 27, 28], 10))).toEqual(found);
    expect(watched(inHours([28, 2, 27, 0, 2, 1], 10)), "whatever the order").toEqual(found);
  });

  it("takes nights for nights", () => {
    expect(watched(inHours([0, 1, 2, 26, 27], 10)).gaps).toEqual([]);
  });

  it("says nothing of an export in which hours are quiet anyway", () => {
    expect(watched(inHours([0, 1, 2, 100], 9)).gaps).toEqual([]);
    expect(watched([])).toEqual({ gaps: [], medianPosts: 0 });
  });

  it("takes times before 1970 and halves of seconds", () => {
    expect(watched([...inHours([-40, -39], 20).map((time) => time + 0.5), ...inHours([0], 20)]).gaps).toEqual([{ fromSeconds: -38 * HOUR, toSeconds: 0 }]);
  });
});
