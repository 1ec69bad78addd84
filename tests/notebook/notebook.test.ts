import { beforeAll, describe, expect, it } from "vitest";
import { createNotebook, type Notebook } from "../../src/notebook/notebook.js";
import { createPlotter, type Plotter } from "../../src/notebook/pictures/plot.js";
import type { View } from "../../src/notebook/view.js";
import { textFault } from "../../src/testing/inertText.js";
import { emptyRun, hostileRun } from "../../src/testing/runVariants.js";
import { exampleRecords, notebookRun } from "./exampleRecords.js";

let plotter: Plotter;
beforeAll(async () => {
  plotter = await createPlotter();
});

const everyView = (notebook: Notebook, id?: string): Readonly<Record<string, View>> => ({
  ...{ findings: notebook.findings({ all: true }), prose: notebook.prose(id), table: notebook.table(id), timeline: notebook.timeline(id) },
  ...{ network: notebook.network(id), laundering: notebook.laundering(id), compare: notebook.compare(id) },
});

describe("a notebook", () => {
  it("lists what was found, and the rest where asked", () => {
    const notebook = createNotebook(exampleRecords(), plotter);
    const [row, ...others] = notebook.findings().data;
    expect(others).toEqual([]);
    expect(row).toEqual({
      ...{ clusterId: "c1", accounts: 3, flagged: true, kind: "copypasta", verdict: "inauthentic", coordination: 0.666_666_667, log10EValue: 3.25 },
      ...{ inauthenticity: { value: 0.75, low: 0.6, high: 0.9 }, object: '=1+1, "sum"' },
    });
    expect(notebook.findings().text).toContain("1 further groups of ties aren't flagged");
    expect(notebook.findings().text).toContain("Caution: posts.csv has exactly 22 rows.");
    expect(notebook.findings({ all: true }).data.map(({ clusterId, verdict }) => [clusterId, verdict])).toEqual([["c1", "inauthentic"], ["c2", "undecided"]]);
  });

  it("says in words what was seen, how sure, what else explains it, and what would refute it", () => {
    const { text, html, svg } = createNotebook(exampleRecords(), plotter).prose("c1");
    for (const words of ['3 accounts keep company, "so to say" <b>.', "Verdict: inauthentic.", "Coordinated: 67% (25% to 99%). Inauthentic, if coordinated: 75% (60% to 90%).", "petition (0 of 100): No link in common.", "A share button."]) expect(text).toContain(words);
    expect(html).toContain("&lt;b&gt;");
    expect(svg).toBeUndefined();
  });

  it("puts posts side by side, the earlier first, with words but of deleted ones", () => {
    const { data } = createNotebook(exampleRecords(), plotter).table("c1", { most: 1 });
    expect(data).toEqual([
      {
        ...{ trace: "repost", object: "p1\uDC00", gapSeconds: 1 },
        first: { account: "x:alice", post: "x:a1", time: "2021-08-01T12:00:00Z", text: "vote\u2028 </script> \uD800" },
        second: { account: "x:-100", post: "x:m1", time: "2021-08-01T12:00:01Z", text: undefined },
      },
    ]);
    const [second] = createNotebook(exampleRecords(), plotter).table("c1").data.slice(1);
    expect([second!.first.post, second!.second.post]).toEqual(["x:m2", "x:a2"]);
  });

  it("draws who posted when, each post once", () => {
    const { data, svg, text } = createNotebook(exampleRecords(), plotter).timeline();
    expect(data.map(({ post }) => post)).toEqual(["x:a1", "x:m1", "x:m2", "x:a2"]);
    const [, dots = ""] = /<g aria-label="dot"[^>]*>(.*?)<\/g>/s.exec(svg!) ?? [];
    expect(dots.match(/<path /g)).toHaveLength(4);
    expect(text).toContain("4 posts of 2 accounts");
    expect(text).toContain("repost (circle)");
  });

  it("draws ties, the closer the wider, the same each time", () => {
    const { data, svg } = createNotebook(exampleRecords(), plotter).network("c1");
    expect(data.map(({ weight }) => weight)).toEqual([1_234_570, 2.5, 1.23457]);
    expect(svg).toContain('stroke-width="4"');
    expect(createNotebook(exampleRecords(), plotter).network("c1").svg).toBe(svg);
  });

  it("draws how things travelled, or says that nothing did", () => {
    const notebook = createNotebook(exampleRecords(), plotter);
    expect(notebook.laundering("c1").svg).toContain("placement");
    const run = notebookRun();
    const [first, ...others] = run.findings!;
    const [path] = first!.paths;
    const steps = [path!.steps[0]!, { ...path!.steps[0]!, phase: "layering", platform: "telegram", byMember: false, seconds: path!.steps[0]!.seconds + 60 } as const];
    const { svg, text } = createNotebook(exampleRecords({ ...run, findings: [{ ...first!, paths: [{ ...path!, steps }] }, ...others] }), plotter).laundering("c1");
    expect(text).toContain("a.example/1: x → telegram");
    // All steps, and once more those by members, filled.
    const dots = [...svg!.matchAll(/<g aria-label="dot"[^>]*>(.*?)<\/g>/gs)].map(([, marks]) => marks!.match(/<circle/g)!.length);
    expect(dots).toEqual([2, 1]);
    expect(notebook.laundering("c2")).toMatchObject({ svg: undefined, text: "Cluster c2: nothing was seen to travel from platform to platform." });
  });

  it("puts a cluster beside the unflagged one that is most like it", () => {
    const run = notebookRun();
    const [first, second] = run.clusters;
    const like = { ...first!, id: "c3", flagged: false, log10EValue: 0.5 };
    const { data, text } = createNotebook(exampleRecords({ ...run, clusters: [first!, second!, like] }), plotter).compare("c1");
    expect(data.cluster).toMatchObject({ clusterId: "c1", medianGapSeconds: 1.25, trace: "hashtag" });
    expect(data.innocent).toMatchObject({ clusterId: "c3", medianGapSeconds: undefined });
    expect(text).toContain("Cluster c1 beside c3");
    expect(createNotebook(exampleRecords({ ...run, clusters: [first!] }), plotter).compare().text).toContain("no unflagged cluster");
  });

  it("names the clusters that there are where there isn't such a one", () => {
    expect(() => createNotebook(exampleRecords(), plotter).prose("c9")).toThrow('There is no cluster "c9". Clusters are c1, c2.');
    const empty = createNotebook(exampleRecords(emptyRun(notebookRun())), plotter);
    expect(empty.findings().text).toContain("No cluster is flagged.");
    expect(() => empty.timeline()).toThrow("The run has no clusters.");
  });

  it("shows every view of a run without findings", () => {
    const { findings: _, citedPosts: __, ...plain } = notebookRun();
    const views = everyView(createNotebook(exampleRecords(plain), plotter));
    expect(views["prose"]!.text).toContain("What kind of operation it looks like wasn't looked at.");
    expect(views["laundering"]!.text).toContain("wasn't looked at");
  });

  it.each(["c1", "c2"])("keeps hostile names inert, in pictures too: %s", (id) => {
    for (const [name, { html, svg }] of Object.entries(everyView(createNotebook(exampleRecords(hostileRun(notebookRun())), plotter), id))) {
      expect(html, name).not.toMatch(/<script|<img|javascript:|\u202E/i);
      expect(textFault("view.xml", `<div>${html}</div>`), name).toBeUndefined();
      if (svg !== undefined) expect(textFault("picture.svg", svg), name).toBeUndefined();
    }
  });
});
