import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hostileRun } from "../../../src/testing/runVariants.js";
import { gexf } from "../../../src/reports/gexf.js";
import { graphml } from "../../../src/reports/graphml.js";
import { exampleRun } from "../exampleRun.js";
import { textOf } from "../golden.js";

const PYTHON = "python3";
const hasNetworkx = spawnSync(PYTHON, ["-c", "import networkx"]).status === 0;

/** Reads both files with networkx and prints what it made of them: values keep their types in JSON. */
const PROGRAM = `
import json, sys, networkx
for read, path in ((networkx.read_gexf, sys.argv[1]), (networkx.read_graphml, sys.argv[2])):
    graph = read(path)
    edges = [[*sorted((a, b)), data] for a, b, data in graph.edges(data=True)]
    print(json.dumps({"directed": graph.is_directed(), "nodes": dict(graph.nodes(data=True)), "edges": edges}))
`;

interface Graph {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [source: string, target: string, data: Readonly<Record<string, unknown>>])[];
}

const folder = mkdtempSync(join(tmpdir(), "lockstep-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function readBoth(run: ReturnType<typeof exampleRun>): readonly [gexf: Graph, graphml: Graph] {
  const files = [gexf, graphml].map((report) => {
    const file = join(folder, report.file);
    writeFileSync(file, textOf(report, run));
    return file;
  });
  const { stdout, stderr } = spawnSync(PYTHON, ["-c", PROGRAM, ...files], { encoding: "utf8", env: { ...process.env, PYTHONIOENCODING: "utf8" } });
  expect(stderr).toBe("");
  const [first, second] = stdout.trim().split("\n").map((line) => JSON.parse(line) as Graph);
  return [first!, second!];
}

describe.skipIf(!hasNetworkx)(`networkx${hasNetworkx ? "" : ` (left out: ${PYTHON} has no networkx here)`}`, () => {
  it("opens both files with types and times", () => {
    const [fromGexf, fromGraphml] = readBoth(exampleRun());
    const alice = { label: 'Alice & "co" 🙂', platform: "x", accountId: "alice", cluster: "c1", coordination: 0.333_333_333, flagged: false };
    const tie = { weight: 2.5, weight_hashtag: 0, weight_repost: 2.5, coShares: 3, objects: 2, meanGapSeconds: 3.333 };
    for (const graph of [fromGexf, fromGraphml]) {
      expect([graph.directed, Object.keys(graph.nodes).length, graph.edges.length]).toEqual([false, 5, 5]);
      expect(graph.nodes["x:alice"]).toEqual(alice);
    }
    const between = ({ edges }: Graph) => edges.find(([source, target]) => source === "x:-100" && target === "x:alice")?.[2];
    expect(between(fromGexf)).toEqual({ ...tie, id: "2", start: "2021-08-01T12:00:00Z", end: "2021-08-01T12:01:01.500Z" });
    expect(between(fromGraphml)).toEqual({ ...tie, firstTime: "2021-08-01T12:00:00Z", lastTime: "2021-08-01T12:01:01.500Z" });
  });

  it("opens both files where names are hostile", () => {
    for (const graph of readBoth(hostileRun(exampleRun()))) expect([Object.keys(graph.nodes).length, graph.edges.length]).toEqual([5, 5]);
  });
});
