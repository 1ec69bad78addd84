import { expect, it } from "vitest";
import { read } from "../../src/adapters/index.js";
import type { Post } from "../../src/model/post.js";
import { detect } from "../../src/pipeline/detect.js";
import { runJson } from "../../src/reports/runJson.js";
import { traces } from "../../src/traces/index.js";

const HASHTAGS = 100_000;
const MEGABYTE = 1_000_000;

/** Three accounts that share two huge things each, seconds apart, beside plain ones. */
function posts(content: (round: number) => Partial<Post>): readonly Post[] {
  return [0, 1].flatMap((round) => ["a", "b", "c"].map((accountId, i) => ({ id: `${accountId}${round}`, platform: "x", accountId, createdAt: 1_600_000_000 + round * 5000 + i, ...content(round) })));
}

it.each<[string, (round: number) => Partial<Post>, number]>([
  ["100,000 hashtags", (round) => ({ hashtags: Array.from({ length: HASHTAGS }, (_, i) => `tag${i}${"ab"[round]!}`) }), 2 * (HASHTAGS + 1)],
  ["100,000 hashtags in its text", (round) => ({ text: Array.from({ length: HASHTAGS }, (_, i) => `#tag${i}${"ab"[round]!}`).join(" ") }), 2 * (HASHTAGS + 2)],
  ["a text of a megabyte", (round) => ({ text: `${"the river smells again ".repeat(MEGABYTE / 23)} ${round}` }), 2],
  ["an address of a megabyte", (round) => ({ urls: [`https://news.example/${"a/".repeat(MEGABYTE / 2)}${round}`] }), 3],
  ["lone surrogates for a megabyte", (round) => ({ text: `${"\ud800word ".repeat(MEGABYTE / 6)} ${round}`, hashtags: ["\ud800a", "\udc00b", `c${round}`], urls: [`https://news.example/\ud800${round}`] }), 11],
])("a post of %s goes all the way, in bounded time, to a result of bounded size", async (_, content, objects) => {
  const startedAt = performance.now();
  const run = await detect(read(posts(content)), { traces: traces.map(({ name }) => name) });
  // Some seconds; anything quadratic in these would take hours.
  expect(performance.now() - startedAt).toBeLessThan(60_000);
  expect(run.clusters.map(({ accounts }) => accounts.length)).toEqual([3]);
  expect(run.head.traces.reduce((sum, trace) => sum + trace.objects, 0)).toBe(objects);
  expect([...runJson.write(run)].join("").length).toBeLessThan(200_000);
}, 120_000);
