import { describe, expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import { cosine } from "../../src/baselines/cosine.js";
import { coortweet } from "../../src/baselines/coortweet.js";
import type { Post } from "../../src/model/post.js";
import { runBaseline } from "../../src/pipeline/runBaseline.js";
import { link } from "../../src/traces/link.js";
import { bystanders, ring } from "./worlds.js";

const posts = [...ring, ...bystanders];

describe("runBaseline", () => {
  it("hands posts to the method and returns its network with names", async () => {
    const { network, names, platforms, timings } = await runBaseline(read(posts), { baseline: coortweet, traces: [link], settings: { window: 1, edgeQuantile: 0 } });
    const edges = Array.from(network.source, (source, i) => [names.accounts.name(source), names.accounts.name(network.target[i]!), network.weight[i]]);
    // Within 1 s: neighbours in the ring on both links; eve, beside ben, cem and dot once, has one row only.
    expect(edges.map((edge) => edge.slice(0, 2).sort().join(" ") + ` ${edge[2]}`).sort()).toEqual([
      "x:ann x:ben 2",
      "x:ben x:cem 2",
      "x:cem x:dot 2",
    ]);
    expect(platforms).toEqual(["x"]);
    expect(timings).toEqual({});
  });

  it("lists platforms sorted, and times its stages", async () => {
    let seconds = 0;
    const mixed = posts.map((post, i): Post => ({ ...post, platform: i % 2 ? "x" : "telegram" }));
    const { platforms, timings } = await runBaseline(read(mixed), { baseline: cosine, traces: [link], clock: () => seconds++ });
    expect(platforms).toEqual(["telegram", "x"]);
    expect(timings).toEqual({ read: 1, network: 1 });
  });

  it("refuses settings that the method doesn't have, before anything is read", async () => {
    const reading = read(posts);
    await expect(runBaseline(reading, { baseline: cosine, traces: [link], settings: { window: 1 } })).rejects.toMatchObject({ code: "setting-unknown" });
    expect(reading.summary().inputs).toEqual([]);
  });

  it("stops when asked to", async () => {
    await expect(runBaseline(read(posts), { baseline: cosine, traces: [link], signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "interrupted" });
    const controller = new AbortController();
    const late = { signal: controller.signal, onProgress: () => void setTimeout(() => controller.abort()) };
    await expect(runBaseline(read(posts), { baseline: cosine, traces: [link], ...late })).rejects.toMatchObject({ code: "interrupted" });
  });
});
