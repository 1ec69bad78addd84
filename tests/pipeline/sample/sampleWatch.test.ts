import { describe, expect, it } from "vitest";
import { createSampleWatch } from "../../../src/pipeline/sample/sampleWatch.js";

type Row = readonly [platform: string, account: number, seconds: number];

function watched(rows: readonly Row[]) {
  const watch = createSampleWatch();
  for (const row of rows) watch.add(...row);
  return watch.finish();
}

/** A post every so many seconds, of accounts in turn. */
const every = (seconds: number, posts: number, platform = "x", accounts = 7): Row[] => Array.from({ length: posts }, (_, i) => [platform, i % accounts, 1_600_000_000 + i * seconds]);

describe("createSampleWatch", () => {
  it("finds nothing in an ordinary sample", () => {
    expect(watched(every(37, 500))).toEqual({ resolutionSeconds: 1, cautions: [] });
    expect(watched([])).toEqual({ resolutionSeconds: 1, cautions: [] });
  });

  it.each([
    [60, "minute"],
    [3600, "hour"],
    [86_400, "day"],
  ])("says that times are in steps of %i s, in words", (seconds, unit) => {
    const { resolutionSeconds, cautions } = watched(every(seconds, 100));
    expect(resolutionSeconds).toBe(seconds);
    expect(cautions[0]).toEqual({ sign: "coarseTimes", meaning: `Times are in whole ${unit}s: nobody can be seen acting closer than that, no window is narrower, and all who shared a thing within one ${unit} count as equally close.` });
    expect(cautions).toHaveLength(1);
  });

  it("names platforms whose times are coarser than those of the others", () => {
    const { resolutionSeconds, cautions } = watched([...every(37, 400), ...every(60, 110, "zuckerberg"), ...every(3600, 100, "telegram"), ...every(60, 99, "few")]);
    expect(resolutionSeconds).toBe(1);
    expect(cautions.map(({ meaning }) => meaning.split(":")[0])).toEqual(["Times of telegram are in whole hours, others are finer", "Times of zuckerberg are in whole minutes, others are finer"]);
  });

  it("says where accounts were cut off at one number of posts", () => {
    const { cautions } = watched([...every(37, 500, "x", 10), ...every(41, 9, "x", 3).map(([platform, account, seconds]): Row => [platform, account + 10, seconds])]);
    expect(cautions).toEqual([{ sign: "cappedAccounts", meaning: expect.stringMatching(/^10 accounts have exactly 50 posts and none has more/) as string }]);
  });

  it("names holes in time, three at most", () => {
    const day = (d: number): Row[] => every(50, 300).map(([platform, account, seconds]) => [platform, account, seconds + d * 86_400]);
    const { cautions } = watched([0, 3, 6, 9, 12].flatMap(day));
    // 300 posts 50 seconds apart from 12:26:40 on: 72 in a full hour; the last one is at 16:35:50.
    expect(cautions).toEqual([
      { sign: "gap", meaning: expect.stringMatching(/^No posts from 2020-09-13T17:00Z to 2020-09-16T12:00Z \(67 hours\), .* and 1 more times, though an hour with any has 72 \(median\): the collection may have a hole\./) as string },
    ]);
  });
});
