import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Sensitivity } from "../../src/model/sensitivity.js";
import { listed, run, temporaryFolder } from "./commandLine.js";

it("detect --sensitivity writes how clusters hold up, and explains what it flags", async () => {
  const out = join(temporaryFolder(), "out");
  const { code, stdout } = await run("detect", "fixtures/election/posts.jsonl", "--out", out, "--sensitivity", "--json");
  const path = join(out, "sensitivity.json");
  expect([code, (JSON.parse(stdout) as { files: string[] }).files]).toEqual([0, expect.arrayContaining([path])]);
  const { formatVersion, clusters, repetitions } = JSON.parse(readFileSync(path, "utf8")) as Sensitivity & { formatVersion: number };
  expect([formatVersion, repetitions.length, clusters[0]!.id]).toEqual([1, 10, "c1"]);
  const { account } = clusters[0]!.members[0]!;
  expect((await run("explain", out, "--account", account)).stdout).toMatch(/: flagged, in cluster c1 [^]*\n1\. 2025-[^]* met \d+ of the \d+ others/);
  expect((await run("detect", "fixtures/election/posts.jsonl", "--out", out, "--sensitivity", "--quiet")).stderr).toContain("--force");
  expect((await run("detect", "fixtures/election/posts.jsonl", "--out", out, "--quiet", "--force")).code).toBe(0);
  expect(listed(out)).not.toContain("sensitivity.json");
}, 60_000);
