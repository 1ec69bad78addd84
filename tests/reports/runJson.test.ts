import { describe, expect, it } from "vitest";
import { runJson, type RunFile } from "../../src/reports/runJson.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

const read = (): RunFile => JSON.parse(textOf(runJson, exampleRun())) as RunFile;

describe("run.json", () => {
  it("keeps what every report promises", () => checkReport(runJson, exampleRun()));

  it("is, letter for letter, the published shape", () => {
    expect(textOf(runJson, exampleRun())).toBe(golden("run.json"));
  });

  it("begins with its format version, then the head, clusters and ties", () => {
    expect(Object.keys(read())).toEqual([
      ...["formatVersion", "version", "settings", "seed", "inputs", "rows", "platforms", "span", "traces", "evidence", "cautions", "limits", "timings", "isPseudonymised"],
      ...["clusters", "ties"],
    ]);
  });

  it("gives back the head as it was, with null for what is undefined", () => {
    const { head } = exampleRun();
    expect(read()).toMatchObject({
      ...head,
      settings: { ...head.settings, timezone: null },
      evidence: { ...head.evidence, log10PLine: null, undecided: null },
      inputs: [{ ...head.inputs[0], sha256: null }],
    });
  });

  it("holds the ties inside clusters only, cluster by cluster, strongest first", () => {
    expect(read().ties.map(({ clusterId, source, target, weight }) => [clusterId, source, target, weight])).toEqual([
      ["c1", "x:-100", "x:b\u0000b", 1_234_570],
      ["c1", "x:-100", "x:alice", 2.5],
      ["c1", "x:alice", "x:b\u0000b", 1.234_57],
      ["c2", "telegram:@zoë", "telegram:＝ü\ny", 3],
    ]);
  });

  it("turns evidence round with the tie that it belongs to", () => {
    const tie = read().ties[1]!;
    // The run has alice first, with 2 of 3 co-shares; by key -100 is the source.
    expect([tie.source, tie.sourceFirst, tie.targetFirst]).toEqual(["x:-100", 1, 2]);
    expect(tie.evidence).toEqual([
      {
        ...{ trace: "repost", object: "p1\uDC00", objectWeight: 1.5, sourcePost: "m1", targetPost: "a1" },
        ...{ sourceTime: "2021-08-01T12:00:01Z", targetTime: "2021-08-01T12:00:00Z", gapSeconds: 1 },
      },
      {
        ...{ trace: "repost", object: "p2", objectWeight: 1, sourcePost: "m2", targetPost: "a2" },
        ...{ sourceTime: "2021-08-01T12:01:00.250Z", targetTime: "2021-08-01T12:01:01.500Z", gapSeconds: 1.25 },
      },
    ]);
  });

  it("names the weights of those traces that tie the pair", () => {
    expect(read().ties.map(({ traceWeight }) => traceWeight)).toEqual([{ hashtag: 1_234_570 }, { repost: 2.5 }, { hashtag: 1.234_57 }, { repost: 3 }]);
  });

  it("writes each tie as a piece of its own", () => {
    const pieces = [...runJson.write(exampleRun())];
    expect(pieces.filter((piece) => piece.includes('"clusterId"'))).toHaveLength(4);
  });

  it("says null where a cluster has no times", () => {
    expect(read().clusters[1]).toMatchObject({ firstSeconds: null, lastSeconds: null, firstTime: null, lastTime: null });
  });
});
