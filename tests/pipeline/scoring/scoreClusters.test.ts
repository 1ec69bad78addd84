import { describe, expect, it } from "vitest";
import { read, type Reading } from "../../../src/adapters/index.js";
import type { Post } from "../../../src/model/post.js";
import type { ScoreNeed } from "../../../src/model/score.js";
import { createStopwatch } from "../../../src/pipeline/progress.js";
import { scoreClusters, type ScoringSources } from "../../../src/pipeline/scoring/scoreClusters.js";
import { bystanders, ring } from "../worlds.js";
import { rememberingScore, sourcesOf } from "./watched.js";

const posts = [...ring, ...bystanders];
const members = ["x:ann", "x:ben", "x:cem", "x:dot"];

function given(more: Partial<ScoringSources> = {}): { readonly sources: ScoringSources; readonly shown: ReturnType<typeof rememberingScore>["shown"] } {
  const { score, shown } = rememberingScore();
  const watch = sourcesOf(posts, [members], { scores: [score] });
  const clusters = [{ id: "c1", accounts: members, flagged: true, log10EValue: 3 }];
  const sources = { ...watch, clusters, cited: ["x:ann1", "x:eve1"], coordination: () => ({ value: 1, low: 0.5, high: 1 }), met: new Set<ScoreNeed>(), inauthenticBaseRate: 0.5, stopwatch: createStopwatch(undefined), signal: undefined, onProgress: undefined };
  return { sources: { ...sources, ...more }, shown };
}

describe("scoreClusters", () => {
  it("shows every post that concerns a cluster once, and makes a finding of each cluster", async () => {
    const { sources, shown } = given();
    const { findings, citedPosts, limits } = await scoreClusters(read(posts), sources);
    expect(shown[0]!.map(({ post }) => post).sort()).toEqual([...ring.map(({ id }) => `x:${id}`), "x:eve1"].sort());
    expect(findings.map(({ clusterId, kinds, coordination }) => [clusterId, kinds[0]!.name, coordination.low])).toEqual([["c1", "copypasta", 0.5]]);
    expect([[...citedPosts.keys()], limits]).toEqual([["x:ann1", "x:eve1"], []]);
  });

  it("reads no more of the posts than it needs where that can be chosen, and sees that they are the same", async () => {
    const reading = read(posts);
    for await (const batch of reading.batches()) void batch;
    const asked: Post[] = [];
    const again = reading.again!()!;
    const watched: Reading = {
      ...again,
      async *only (...given) {
        for await (const batch of again.only!(...given)) {
          asked.push(...batch.posts);
          yield batch;
        }
      },
    };
    const { sources } = given();
    const { only: _, ...unchoosing } = read(posts);
    const whole = await scoreClusters(unchoosing, sources);
    expect(JSON.stringify(await scoreClusters(watched, sources))).toBe(JSON.stringify(whole));
    expect(asked.map(({ id }) => id)).toEqual([...ring.map(({ id }) => id), "eve1"]);
    await expect(scoreClusters(read([...posts].reverse()), sources)).rejects.toMatchObject({ code: "input-changed" });
  });

  it("names what was left out", async () => {
    const { limits } = await scoreClusters(read(posts), given({ othersPerMember: 0 }).sources);
    expect(limits).toMatchObject([{ setting: "othersPerMemberMax", value: 0, count: 1, examples: ["c1"] }]);
  });

  it("keeps the time of reading apart from that of scoring", async () => {
    let seconds = 0;
    const stopwatch = createStopwatch(() => seconds++);
    await scoreClusters(read(posts), given({ stopwatch }).sources);
    expect(Object.keys(stopwatch.timings())).toEqual(["score", "read again"]);
  });

  it("stops when asked to", async () => {
    await expect(scoreClusters(read(posts), given({ signal: AbortSignal.abort() }).sources)).rejects.toMatchObject({ code: "interrupted" });
  });

  it("follows short links to what the first pass counted", async () => {
    const seen: unknown[] = [];
    const resolver = { target: (key: string) => (key === "news.example/1" ? "https://page.example/" : undefined) };
    const { score } = rememberingScore();
    const watching = { ...score, init: () => ({ add: ({ urls }: { readonly urls?: readonly string[] }) => void seen.push(...(urls ?? [])), remove: () => undefined, value: score.init({} as never).value }) };
    await scoreClusters(read(posts), given({ resolver, scores: [watching] }).sources);
    expect([seen.filter((url) => url === "https://page.example/").length, seen.filter((url) => url === "https://news.example/1").length]).toEqual([5, 0]);
  });
});
