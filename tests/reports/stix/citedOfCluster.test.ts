import { describe, expect, it } from "vitest";
import { citedByCluster } from "../../../src/reports/stix/citedOfCluster.js";
import { exampleRun } from "../exampleRun.js";

// 2021-08-01T12:00:00Z
const NOON = 1_627_819_200;

describe("citedByCluster", () => {
  it("lists what flagged members posted, with the words where there are any, and counts the rest", () => {
    const { citedPosts, ...plain } = exampleRun();
    const run = { ...plain, evidence: (tie: number) => plain.evidence(tie).map((share) => ({ ...share, sourcePost: `x:${share.sourcePost}`, targetPost: `x:${share.targetPost}` })) };
    // Tie 0 is of alice, who isn't flagged, and -100, who is.
    expect([...citedByCluster(run, 9)]).toEqual([
      [
        "c1",
        {
          all: 2,
          listed: [
            { platform: "x", id: "m1", account: "x:-100", createdAt: NOON + 1 },
            { platform: "x", id: "m2", account: "x:-100", createdAt: NOON + 60.25 },
          ],
        },
      ],
    ]);
    const cut = citedByCluster({ ...run, citedPosts: citedPosts! }, 1).get("c1")!;
    expect([cut.all, cut.listed]).toEqual([2, [citedPosts!.get("x:m1")]]);
  });
});
