import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeOriginals, originalsOfLedger } from "../../src/cli/originalsOfLedger.js";
import type { ResultsHead } from "../../src/cli/readResults.js";
import type { LedgerLine } from "../../src/reports/index.js";
import { postsFile, temporaryFolder } from "./commandLine.js";

const head = { settings: { traces: ["link"], windows: [], textNearDuplicates: "off", timezone: null, unknownToday: 1 } } as unknown as ResultsHead;
const signal = new AbortController().signal;

function ledgerOf(trace: string, object: string, ...posts: readonly string[]): LedgerLine {
  const [post, ...members] = posts;
  return { entries: [{ trace, object, post, members: members.map((member) => ({ post: member })) }] } as unknown as LedgerLine;
}

it("shows two originals side by side, and why they count as one", async () => {
  const folder = temporaryFolder();
  const resolved = join(folder, "links.csv");
  writeFileSync(resolved, "url,target\nhttps://short.example/1,https://www.news.example/a\n");
  const posts = postsFile(folder, [
    { id: "1", platform: "x", accountId: "ann", createdAt: 1_700_000_000, text: "Read http://news.example/a?utm_source=x" },
    { id: "2", platform: "x", accountId: "ben", createdAt: 1_700_000_001, text: "https://short.example/1" },
    { id: "3", platform: "x", accountId: "cem", createdAt: 1_700_000_002, text: "https://other.example/" },
  ]);
  const written = await originalsOfLedger(ledgerOf("link", "news.example/a", "x:1", "x:2", "x:2", "x:9"), head, [posts], resolved, signal);
  expect(written).toMatchObject([{ trace: "link", object: "news.example/a", posts: [{ post: "x:1", originals: [{ original: "http://news.example/a?utm_source=x" }] }, { post: "x:2", originals: [{ original: "https://short.example/1" }] }] }]);
  const text = describeOriginals(written);
  expect(text).toContain("1. link news.example/a\n   post x:1\n     wrote http://news.example/a?utm_source=x\n");
  expect(text).toMatch(/utm_source[^]*post x:2\n {5}wrote https:\/\/short\.example\/1\n {7}resolved/);
});

it("says so where a post has nothing of it, or isn't there", async () => {
  const posts = postsFile(temporaryFolder(), [{ id: "1", platform: "x", accountId: "ann", createdAt: 1_700_000_000, text: "https://short.example/1" }]);
  expect(describeOriginals(await originalsOfLedger(ledgerOf("link", "news.example/a", "x:1"), head, [posts], undefined, signal))).toContain("nothing in it counts as this");
  expect(describeOriginals(await originalsOfLedger(ledgerOf("link", "news.example/a", "x:7"), head, [posts], undefined, signal))).toContain("none of its posts is in the files given");
});
