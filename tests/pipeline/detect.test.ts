import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import type { Post } from "../../src/model/post.js";
import type { Run } from "../../src/model/run.js";
import { detect, type DetectSettings } from "../../src/pipeline/detect.js";
import { reports } from "../../src/reports/index.js";
import { traces } from "../../src/traces/index.js";
import { bystanders, renamed, ring, smallWorld } from "./worlds.js";

const allTraces = traces.map(({ name }) => name);

/** Every output file as text. Without a clock a run has no timings, so that equal runs are equal files. */
async function files(posts: readonly Post[], settings: DetectSettings = {}): Promise<Record<string, string>> {
  const run = await detect(read(posts), settings);
  return Object.fromEntries(reports.map((report) => [report.file, [...report.write(run)].join("")]));
}

async function clustersOf(posts: readonly Post[], settings: DetectSettings = {}): Promise<readonly (readonly string[])[]> {
  const { clusters } = await detect(read(posts), settings);
  return clusters.map(({ accounts }) => [...accounts].sort());
}

function tieNames({ network }: Run): string[] {
  return Array.from(network.source, (source, i) => `${network.accounts.name(source)} ${network.accounts.name(network.target[i]!)}`);
}

describe("detect", () => {
  it("finds who shares closely in time, with weights worked out by hand", async () => {
    const run = await detect(read([...ring, ...bystanders]), { windows: [60] });
    expect(run.clusters).toHaveLength(1);
    const [cluster] = run.clusters;
    // Six accounts share links; five share the first, four the second.
    const weight = Math.log(1 + 6 / 5) + Math.log(1 + 6 / 4);
    expect(cluster).toMatchObject({ id: "c1", ties: 6, density: 1, traces: { link: 1 }, firstSeconds: 1_700_000_000, lastSeconds: 1_700_005_003 });
    expect([...cluster!.accounts].sort()).toEqual(["x:ann", "x:ben", "x:cem", "x:dot"]);
    expect(cluster!.weight).toBeCloseTo(6 * weight, 10);
    expect(cluster!.coordination).toBeCloseTo(weight / (1 + weight), 12);
    expect(cluster!.topObjects.map(({ members, sharers }) => [members, sharers])).toEqual([[4, 4], [4, 5]]);
    expect(run.accounts.map(({ accountId, clusterId, flagged }) => [accountId, clusterId, flagged])).toEqual([
      ...["ann", "ben", "cem", "dot"].map((name) => [name, "c1", false]),
      ["eve", undefined, false],
      ["fay", undefined, false],
    ]);
    expect(run.head).toMatchObject({ seed: 1, limits: [], timings: {}, rows: { read: 10, accepted: 10, duplicates: 0, rejected: 0 } });
    expect(run.head.traces.find(({ trace }) => trace === "link")).toEqual({ trace: "link", windowsSeconds: [60], shares: 10, objects: 3, accounts: 6, ties: 6 });
  });

  it("names both posts of every tie, the rarer object first", async () => {
    const run = await detect(read([...ring, ...bystanders]), { windows: [60] });
    const tie = tieNames(run).indexOf("x:ann x:cem");
    expect(run.evidence(tie).map(({ sourcePost, targetPost, gapSeconds }) => [sourcePost, targetPost, gapSeconds])).toEqual([
      ["x:ann2", "x:cem2", 2],
      ["x:ann1", "x:cem1", 2],
    ]);
    const shorter = await detect(read(ring), { windows: [60], evidencePerTie: 1 });
    expect(shorter.evidence(0)).toHaveLength(1);
  });

  it("writes the same files whatever the order of posts, and on repeat", async () => {
    const shuffles = smallWorld.chain((posts) => fc.tuple(fc.constant(posts), fc.shuffledSubarray([...posts], { minLength: posts.length })));
    let clusters = 0;
    await fc.assert(
      fc.asyncProperty(shuffles, fc.boolean(), async ([posts, shuffled], every) => {
        const settings = { ...(every ? { traces: allTraces } : {}), textMinLength: 5, sharesPerObjectMax: 12 };
        const expected = await files(posts, settings);
        expect(await files(shuffled, settings)).toEqual(expected);
        expect(await files(posts, settings)).toEqual(expected);
        clusters += expected["clusters.csv"]!.split("\n").length - 2;
      }),
      { numRuns: 60, seed: 20261122 },
    );
    // Worlds without clusters would prove nothing.
    expect(clusters).toBeGreaterThan(30);
  });

  it("changes names only where accounts are renamed in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(smallWorld, async (posts) => {
        const before = await files(posts, { traces: allTraces });
        const after = await files(renamed(posts, "zz"), { traces: allTraces });
        const back = Object.fromEntries(Object.entries(after).map(([file, text]) => [file, text.replaceAll(/zz(?=[a-f]\d)/g, "")]));
        expect(back).toEqual(before);
      }),
      { numRuns: 25, seed: 20261122 },
    );
  });

  it("ties nobody to the author whose posts they repost, by any trace", async () => {
    const content = (i: number) => ({
      platform: "x",
      text: ["", "first the council closed our library", "then a bridge was built on sand", "now the river smells of chemicals", "and nurses work through the night"][i]!,
      urls: [`https://news${i}.example/`],
      hashtags: ["one", "two", "three", `tag${i}`],
      mentions: [`somebody${i}`],
      objects: [`o${i}`, `p${i}`],
      media: [{ hash: `h${i}` }],
      replyTo: `t${i}`,
      quoteOf: `q${i}`,
    });
    const originals = [1, 2, 3, 4].map((i): Post => ({ ...content(i), id: `p${i}`, accountId: "author", createdAt: 1_700_000_000 + 1000 * i }));
    const by = (accountId: string, repost: boolean, later: number): Post[] =>
      originals.map((post) => ({ ...post, id: `${accountId}${post.id}`, accountId, createdAt: post.createdAt + later, ...(repost ? { repostOf: post.id } : {}) }));
    const settings = { traces: allTraces, minClusterSize: 2 };
    expect(tieNames(await detect(read([...originals, ...by("fan", true, 1)]), settings))).toEqual([]);
    expect(tieNames(await detect(read([...originals, ...by("fan", true, 1), ...by("fan2", true, 2)]), settings))).toEqual(["x:fan x:fan2"]);
    const copied = await detect(read([...originals, ...by("copyist", false, 1)]), settings);
    expect(tieNames(copied)).toEqual(["x:author x:copyist"]);
    expect(copied.head.traces.filter(({ ties }) => ties > 0).map(({ trace }) => trace)).toEqual(allTraces.filter((name) => name !== "repost"));
  });

  it("ties nobody by a single common object", async () => {
    const once = ring.filter(({ id }) => id.endsWith("1"));
    expect(await clustersOf(once)).toEqual([]);
    // Neither do two shares of it.
    const twice = once.flatMap((post) => [post, { ...post, id: `${post.id}b`, createdAt: post.createdAt + 7 }]);
    expect(await clustersOf(twice)).toEqual([]);
  });

  it("names what limits set aside", async () => {
    const { head } = await detect(read([...ring, ...bystanders]), { windows: [60], sharesPerObjectMax: 4 });
    expect(head.limits).toMatchObject([{ setting: "sharesPerObjectMax", value: 4, trace: "link", windowSeconds: 60, count: 1 }]);
    expect(head.limits[0]!.examples[0]).toContain("news.example/1");
    const cut = await detect(read(ring), { windows: [60], tiesPerClusterMax: 2 });
    expect(cut.head.limits).toMatchObject([{ setting: "tiesPerClusterMax", value: 2, count: 1, examples: ["c1"] }]);
    expect(cut.clusterTies).toHaveLength(2);
    expect(cut.network.source).toHaveLength(6);
  });

  it("labels accounts by handle, else by name", async () => {
    const accounts = read([{ id: "ann", platform: "x", handle: "Ann_", name: "Ann" }, { id: "ben", platform: "x", name: "Ben B." }, { id: "cem", platform: "y", name: "other" }], { expects: "account" });
    const run = await detect(read(ring), {}, { accounts });
    expect(run.accounts.map(({ label }) => label)).toEqual(["Ann_", "Ben B.", undefined, undefined]);
    expect(run.head.inputs.map(({ role }) => role)).toEqual(["posts", "accounts"]);
  });

  it("measures by the clock it is given, and tells how far it is", async () => {
    let seconds = 0;
    const stages = new Set<string>();
    const run = await detect(read(ring), {}, { clock: () => seconds++, onProgress: ({ stage }) => stages.add(stage) });
    expect(Object.keys(run.head.timings)).toEqual(["read", "unite", "pair", "weigh", "group", "describe", "score", "read again"]);
    expect([...stages]).toEqual(expect.arrayContaining(["read", "pair link", "group", "read again"]));
  });

  it.each([
    [{ traces: [] }, "setting-invalid", "traces"],
    [{ traces: ["lnik"] }, "setting-invalid", "lnik"],
    [{ minObjects: 1 }, "setting-invalid", "minObjects"],
    [{ windowz: [1] }, "setting-unknown", "windowz"],
  ])("refuses %j", async (settings, code, named) => {
    await expect(detect(read(ring), settings as DetectSettings)).rejects.toMatchObject({ code, message: expect.stringContaining(named) as string });
  });

  it("says what clusters look like where posts can be read again, and keeps the posts that evidence names", async () => {
    const posts = [...ring, ...bystanders];
    const { findings, citedPosts, clusters, clusterTies, evidence } = await detect(read(posts));
    expect(findings!.map(({ clusterId, size, verdict }) => [clusterId, size, verdict])).toEqual([[clusters[0]!.id, 4, "undecided"]]);
    const cited = new Set(clusterTies.flatMap(evidence).flatMap(({ sourcePost, targetPost }) => [sourcePost, targetPost]));
    expect([...citedPosts!.keys()]).toEqual([...cited].sort());
    function* generated(): Generator<Post> {
      yield* posts;
    }
    for (const run of [await detect(read(generated())), await detect(read(posts), {}, { findings: false })]) expect([run.findings, run.citedPosts, run.clusters.length]).toEqual([undefined, undefined, 1]);
  });

  it("stops when asked to, at any stage", async () => {
    await expect(detect(read(ring), {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
    for (const stop of ["read", "pair link", "group", "read again"]) {
      const controller = new AbortController();
      const onProgress = ({ stage }: { readonly stage: string }): void => {
        if (stage === stop) setTimeout(() => controller.abort());
      };
      await expect(detect(read(ring), {}, { signal: controller.signal, onProgress }), stop).rejects.toMatchObject({ code: "interrupted" });
    }
  });

  it("stops while records keep coming out of memory", async () => {
    function* endless(): Generator<Post> {
      for (let i = 0; ; i++) yield { id: `p${i}`, platform: "x", accountId: "a", createdAt: 1_700_000_000 + i };
    }
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(detect(read(endless()), {}, { signal: controller.signal })).rejects.toMatchObject({ code: "interrupted" });
  });
});
