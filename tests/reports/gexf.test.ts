import { UndirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { gexf } from "../../src/reports/gexf.js";
import { checkReport } from "../../src/testing/reportKit.js";
import { exampleRun } from "./exampleRun.js";
import { golden, textOf } from "./golden.js";

describe("network.gexf", () => {
  it("keeps what every report promises", () => checkReport(gexf, exampleRun()));

  it("declares GEXF 1.3 and typed attributes", () => {
    expect(textOf(gexf, exampleRun())).toBe(golden("network.gexf"));
  });

  it("opens in another program's reader with its attributes", () => {
    const graph = parse(UndirectedGraph, textOf(gexf, exampleRun()), { allowUndeclaredAttributes: false });
    expect(graph.nodes()).toEqual(["telegram:@zoë", "telegram:＝ü\ny", "x:-100", "x:alice", "x:b\uFFFDb"]);
    expect(graph.getNodeAttributes("x:alice")).toEqual({
      ...{ label: 'Alice & "co" 🙂', platform: "x", accountId: "alice", cluster: "c1", coordination: 0.333_333_333, flagged: false },
    });
    expect(graph.getEdgeAttributes("x:alice", "x:-100")).toEqual({
      ...{ weight: 2.5, weight_hashtag: 0, weight_repost: 2.5, coShares: 3, objects: 2, meanGapSeconds: 3.333 },
    });
    expect(graph.size).toBe(5);
  });
});
