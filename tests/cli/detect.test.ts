import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { reports } from "../../src/reports/index.js";
import { bystanders, ring } from "../pipeline/worlds.js";
import { ended, listed, postsFile, run, start, temporaryFolder } from "./commandLine.js";

interface RunFile {
  readonly clusters: readonly { readonly topObjects: readonly object[] }[];
  readonly inputs: readonly { readonly role: string; readonly format: string; readonly rows: { readonly read: number } }[];
}

const posts = [...ring, ...bystanders];
const FILES = [".lockstep.json", "report.html", ...reports.map(({ file }) => file)].sort();

describe("detect", () => {
  it("writes every report, and says what it found and where", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    const { code, stdout, stderr } = await run("detect", postsFile(folder, posts), "--out", out);
    expect(code).toBe(0);
    expect(listed(out)).toEqual(FILES);
    expect(stdout).toContain("10 rows = 10 accepted + 0 duplicates + 0 rejected");
    expect(stdout).toContain("6 accounts shared something; 6 ties between them; 0 clusters with 0 accounts flagged");
    expect(stdout).toMatch(/Undecided: \d accounts have 3 or more posts .* 200 are needed .* Nobody is flagged\./);
    expect(stdout).toContain("1 further group of ties, not flagged");
    expect(stdout).toContain(`Results: ${out}`);
    expect(stderr).toMatch(/^read: .*\n(sort.*: .*\n|pair \w+: .*\n)+company: .*\nweigh: .*\ngroup: \d+ ties?.*\nscore: .*\nread again: .*\nscore: 1 cluster.*\nwrite: \d+ files/m);
  });

  it("prints one JSON document on standard output with --json", async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await run("detect", postsFile(folder, posts), "--out", join(folder, "out"), "--json");
    expect(code).toBe(0);
    expect(stdout.trimEnd()).not.toContain("\n");
    expect(JSON.parse(stdout)).toMatchObject({ rows: { read: 10, accepted: 10 }, accounts: 6, flagged: 0, ties: 6, clusters: [{ id: "c1", size: 4, flagged: false }], limits: [] });
  });

  it("reads posts a second time for findings, unless told not to", async () => {
    const folder = temporaryFolder();
    const findings = async (...flags: string[]) => {
      const out = join(folder, `out${flags.length}`);
      const { stdout } = await run("detect", postsFile(folder, posts), "--out", out, ...flags);
      return { findings: (JSON.parse(readFileSync(join(out, "findings.json"), "utf8")) as { findings: unknown[] | null }).findings?.length, stdout };
    };
    expect((await findings()).findings).toBe(1);
    const without = await findings("--no-findings");
    expect(without.findings).toBeUndefined();
    expect(without.stdout).toContain("No findings: the posts weren't read a second time");
  });

  it("prints nothing with --quiet, rejected rows neither", async () => {
    const folder = temporaryFolder();
    const path = postsFile(folder, [...posts, "{broken"]);
    expect(await run("detect", path, "--out", join(folder, "out"), "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("replaces its own results with --force only, and nobody else's files ever", async () => {
    const folder = temporaryFolder();
    const path = postsFile(folder, posts);
    const out = join(folder, "out");
    const again = (...flags: string[]) => run("detect", path, "--out", out, "--quiet", ...flags);
    expect((await again()).code).toBe(0);
    const refused = await again();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect((await again("--force", "--seed", "7")).code).toBe(0);
    expect(JSON.parse(readFileSync(join(out, "run.json"), "utf8"))).toMatchObject({ seed: 7 });
    writeFileSync(join(out, "ties.csv"), "mine");
    const foreign = await again("--force");
    expect([foreign.code, foreign.stderr]).toEqual([2, expect.stringContaining("ties.csv")]);
    expect(readFileSync(join(out, "ties.csv"), "utf8")).toBe("mine");
    expect(JSON.parse(readFileSync(join(out, "run.json"), "utf8"))).toMatchObject({ seed: 7 });
  });

  it("takes settings from flags, and names from an accounts file", async () => {
    const folder = temporaryFolder();
    const accounts = join(folder, "accounts.jsonl");
    writeFileSync(accounts, `${JSON.stringify({ platform: "x", id: "ann", handle: "Ann_" })}\n`);
    const { code } = await run("detect", postsFile(folder, posts), "--accounts", accounts, "--out", join(folder, "out"), "--windows", "1s,1m", "--traces", "link", "--min-cluster-size", "2", "--engine", "memory", "--quiet");
    expect(code).toBe(0);
    const written = JSON.parse(readFileSync(join(folder, "out", "run.json"), "utf8")) as { settings: unknown; traces: unknown };
    expect(written).toMatchObject({ settings: { windows: [1, 60], traces: ["link"], minClusterSize: 2 }, traces: expect.arrayContaining([expect.objectContaining({ trace: "link", windowsSeconds: [1, 60] })]) as unknown });
    expect(readFileSync(join(folder, "out", "network.gexf"), "utf8")).toContain("Ann_");
  });

  it("keeps rejected rows, printing the first 20", async () => {
    const folder = temporaryFolder();
    const many = Array.from({ length: 100 }, (_, i) => ({ ...posts[0]!, id: `more${i}` }));
    const faulty = Array.from({ length: 21 }, (_, i) => `{"id":"r${i}","platform":"x","accountId":"a","createdAt":"yesterday"}`);
    const { code, stderr } = await run("detect", postsFile(folder, [...many, ...faulty]), "--out", join(folder, "out"));
    expect(code).toBe(0);
    expect(stderr.match(/^rejected: .*:\d+: createdAt/gm)).toHaveLength(20);
    const lines = readFileSync(join(folder, "out", "rejected.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual(faulty.map((_, i) => 101 + i));
  });

  it("lets the next attempt replace the rejected rows of one that failed over them", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "bad.jsonl");
    const out = join(folder, "out");
    writeFileSync(path, '{"id":"1","accountId":"a","createdAt":"2021-08-01 12:00:00"}\n');
    expect((await run("detect", path, "--out", out)).code).toBe(2);
    expect((await run("detect", path, "--out", out, "--timezone", "UTC")).code).toBe(0);
    expect(listed(out)).toEqual(FILES);
  });

  it("ends with code 2 where too many rows are rejected, keeping them and earlier results", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    expect((await run("detect", postsFile(folder, posts), "--out", out, "--quiet")).code).toBe(0);
    const path = postsFile(folder, [posts[0]!, ...[1, 2, 3].map((i) => `{"id":"r${i}","platform":"x","accountId":"a","createdAt":"yesterday"}`)], "faulty.jsonl");
    const { code, stdout, stderr } = await run("detect", path, "--out", out, "--force");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/3 of 4 rows were rejected, 75%, and rejectedShareMax is 20%/);
    expect(stderr).toContain(join(out, "rejected.jsonl"));
    expect(readFileSync(join(out, "rejected.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(3);
    expect(listed(out)).toEqual([...FILES, "rejected.jsonl"].sort());
  });

  it.each([
    ["a missing file", () => "nowhere.jsonl", "no readable file"],
    ["a pattern without matches", () => "nowhere-*.jsonl", "No file matches"],
    ["a folder", (folder: string) => folder, "is a folder"],
    ["an empty file", (folder: string) => postsFile(folder, [], "empty.jsonl"), "is empty"],
    ["truncated gzip", (folder: string) => written(folder, "cut.jsonl.gz", gzipSync(posts.map((post) => JSON.stringify(post)).join("\n")).subarray(0, 150)), "cut.jsonl.gz"],
    ["pictures", (folder: string) => written(folder, "p.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), "p.png"],
    ["prose", (folder: string) => written(folder, "p.txt", Buffer.from("Dear reader,\nnothing here.\n")), "p.txt"],
  ])("ends with code 2 and a message for %s", async (_, make, message) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run("detect", make(folder), "--out", join(folder, "out"), "--quiet");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^lockstep: /);
    expect(stderr).not.toMatch(/^\s+at |unexpected fault/m);
    expect(listed(folder)).not.toContain("out");
  });

  it("refuses an output folder that is a file, before it reads", async () => {
    const folder = temporaryFolder();
    const path = postsFile(folder, posts);
    const { code, stderr } = await run("detect", path, "--out", path);
    expect([code, stderr]).toEqual([2, expect.stringContaining("is a file")]);
  });
});

describe("the built command", () => {
  it("reads standard input", async () => {
    const folder = temporaryFolder();
    const child = start(folder, "detect", "-", "--out", join(folder, "out"), "--json");
    child.stdin.end(posts.map((post) => `${JSON.stringify(post)}\n`).join(""));
    const { code, stdout } = await ended(child);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ accounts: 6, flagged: 0 });
  });

  it("stops within a second of Ctrl-C while it waits for input, and leaves nothing", async () => {
    const folder = temporaryFolder();
    const temporary = join(folder, "tmp");
    mkdirSync(temporary);
    const child = start(temporary, "detect", "-", "--out", join(folder, "out"));
    const end = ended(child);
    child.stdin.write(manyPosts(5000));
    await printed(child, "rejected: ");
    const asked = performance.now();
    child.kill("SIGINT");
    const { code, stderr } = await end;
    expect(performance.now() - asked).toBeLessThan(1000);
    expect([code, stderr]).toEqual([130, expect.stringContaining("nterrupted")]);
    expect(listed(folder)).toEqual(["tmp"]);
    expect(listed(temporary)).toEqual([]);
  });

  // A stage's line is printed when the next one begins; the first row of the file is rejected.
  it.each([
    ["reading", "rejected: "],
    ["pairing", "read: "],
    ["writing", "group: "],
  ])("stops within a second of Ctrl-C while %s, and leaves nothing", async (_, sign) => {
    const folder = temporaryFolder();
    const temporary = join(folder, "tmp");
    mkdirSync(temporary);
    const path = largeFile(folder);
    const child = start(temporary, "detect", path, "--out", join(folder, "out"));
    const end = ended(child);
    await printed(child, sign);
    const asked = performance.now();
    child.kill("SIGINT");
    const { code } = await end;
    expect(performance.now() - asked).toBeLessThan(1000);
    expect(code).toBe(130);
    expect(listed(folder)).toEqual(["posts.jsonl", "tmp"]);
    expect(listed(temporary)).toEqual([]);
  });
});

async function printed(child: ChildProcessWithoutNullStreams, sign: string): Promise<void> {
  return new Promise((resolve) => child.stderr.on("data", (chunk: Buffer) => chunk.toString().includes(sign) && resolve()));
}

function written(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function largeFile(folder: string): string {
  return written(folder, "posts.jsonl", Buffer.from(manyPosts(120_000)));
}

/** Bursts of ten accounts that take turns, with many ties to find, weigh and write; the second line is no JSON. */
function manyPosts(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const burst = Math.floor(i / 10);
    return `{"id":"p${i}","platform":"x","accountId":"a${((burst * 7919) % 4000) + (i % 10)}","createdAt":${1_600_000_000 + burst * 30 + (i % 10)},"urls":["https://site.example/${burst}"]}\n`;
  });
  lines.splice(1, 0, "{broken\n");
  return lines.join("");
}

describe("detect with tables beside the posts", () => {
  const links = ["ann", "ben", "cat"].flatMap((accountId, i) =>
    [1, 2, 3].map((n) => ({ id: `${accountId}${n}`, platform: "x", accountId, createdAt: 1_600_000_000 + n * 5000 + i, urls: [`https://short.example/${accountId}${n}`] })),
  );
  const resolved = ["url,target", ...links.map(({ urls }, i) => `${urls[0]!},https://news.example/${(i % 3) + 1}?utm_source=${i}`)].join("\n");

  const readRun = (out: string) => JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as RunFile;

  it("finds who shares a page behind short links of their own, and tags the page", async () => {
    const folder = temporaryFolder();
    const path = postsFile(folder, links);
    const out = join(folder, "out");
    writeFileSync(join(folder, "resolved.csv"), resolved);
    writeFileSync(join(folder, "domains.jsonl"), '{"domain":"news.example","operation":"Gull","source":"Report 1"}\n');
    const clusters = async (...flags: string[]): Promise<RunFile["clusters"]> => {
      expect(await run("detect", path, "--out", out, "--quiet", "--force", ...flags)).toEqual({ code: 0, stdout: "", stderr: "" });
      return readRun(out).clusters;
    };
    expect(await clusters()).toEqual([]);
    const [plain] = await clusters("--resolved", join(folder, "resolved.csv"));
    expect(plain!.topObjects[0]).toEqual({ trace: "link", object: "news.example/1", members: 3, sharers: 3 });
    const [tagged] = await clusters("--resolved", join(folder, "resolved.csv"), "--domains", join(folder, "domains.jsonl"));
    expect(tagged!.topObjects[0]).toEqual({ trace: "link", object: "news.example/1", members: 3, sharers: 3, tags: [{ operation: "Gull", source: "Report 1" }] });
    expect(readRun(out).inputs.map(({ role, format, rows }) => [role, format, rows.read])).toEqual([["posts", "jsonl", 9], ["resolved", "csv", 9], ["domains", "jsonl", 1]]);
  });

  it("says in the summary what the list says of a cluster's links", async () => {
    const folder = temporaryFolder();
    const pages = links.map((post, i) => ({ ...post, urls: [`https://news.example/${(i % 3) + 1}`] }));
    writeFileSync(join(folder, "domains.csv"), "domain,operation,source\nnews.example,Gull,Report 1\nnews.example,Gull,Report 2\n");
    const { stdout } = await run("detect", postsFile(folder, pages), "--out", join(folder, "out"), "--domains", join(folder, "domains.csv"));
    expect(stdout).toMatch(/^ {2}c1 +3 accounts +not flagged .*; listed domains: Gull$/m);
  });

  it("proposes mirrors with the evidence, from what posts link, if asked to", async () => {
    const folder = temporaryFolder();
    const hour = 3600;
    const articles = ["one", "two", "three"].flatMap((site, s) =>
      Array.from({ length: 12 }, (_, n) => ({ id: `${site}${n}`, platform: "x", accountId: `${site}${n}`, createdAt: 1_600_000_000 + 3 * n * hour + (s === 1 ? hour : 0), urls: [`https://${site}.example/2024/${s === 2 ? "own" : "the"}-story-number-${"abcdefghijkl"[n]!}`] })),
    );
    const path = postsFile(folder, articles);
    expect((await run("detect", path, "--out", join(folder, "plain"), "--quiet")).code).toBe(0);
    expect(listed(join(folder, "plain"))).not.toContain("mirrors.json");
    const { code, stdout } = await run("detect", path, "--out", join(folder, "out"), "--mirrors", "--json");
    expect([code, (JSON.parse(stdout) as { files: string[] }).files]).toEqual([0, expect.arrayContaining([join(folder, "out", "mirrors.json")])]);
    const { formatVersion, settings, groups, setAside } = JSON.parse(readFileSync(join(folder, "out", "mirrors.json"), "utf8")) as Record<string, unknown>;
    expect({ formatVersion, settings, setAside }).toEqual({ formatVersion: 1, settings: expect.objectContaining({ minShared: 5 }) as unknown, setAside: [] });
    expect(groups).toEqual([
      { sites: ["one.example", "two.example"], pairs: [expect.objectContaining({ a: "one.example", b: "two.example", shared: 12, order: 1, medianLagSeconds: hour }) as unknown] },
    ]);
    expect((await run("detect", path, "--out", join(folder, "out"), "--mirrors", "--quiet")).stderr).toContain("--force");
    expect((await run("detect", path, "--out", join(folder, "out"), "--quiet", "--force")).code).toBe(0);
    expect(listed(join(folder, "out"))).not.toContain("mirrors.json");
  });

  it("names the file and the first line that doesn't fit", async () => {
    const folder = temporaryFolder();
    const table = join(folder, "table.csv");
    for (const [flag, text, message] of [
      ["--resolved", "url,target\nhttps://a.example/,https://b.example/\nhttps://a.example/1,gone\n", "line 3"],
      ["--resolved", "from,to\na,b\n", "url, target"],
      ["--domains", "domain,operation,source\nno host,Gull,Report\n", "line 2"],
    ] as const) {
      writeFileSync(table, text);
      const { code, stderr } = await run("detect", postsFile(folder, links), "--out", join(folder, "out"), flag, table);
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
      expect(stderr).toContain("table.csv");
    }
  });
});
