import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bystanders, ring } from "../pipeline/worlds.js";
import { listed, postsFile, run, temporaryFolder } from "./commandLine.js";

const posts = [...ring, ...bystanders];

function place() {
  const folder = temporaryFolder();
  const out = join(folder, "edges.csv");
  const network = (...args: string[]) => run("network", postsFile(folder, posts), "--trace", "link", "--out", out, ...args);
  return { folder, out, network };
}

describe("network", () => {
  it("writes a method's edges and pairs, and says how many", async () => {
    const { folder, out, network } = place();
    const pairs = join(folder, "pairs.csv");
    const { code, stdout } = await network("--method", "coortweet", "--window", "1s", "--edge-quantile", "0.5", "--pairs", pairs);
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^source,target,weight,meanGapSeconds,aboveThreshold/);
    expect(readFileSync(out, "utf8").split("\n").filter((line) => /^(ann|ben|cem|dot),(ann|ben|cem|dot),2,1,0/.test(line))).toHaveLength(3);
    expect(readFileSync(pairs, "utf8").trimEnd().split("\n")).toHaveLength(1 + 6);
    expect(stdout).toContain("10 rows = 10 accepted + 0 duplicates + 0 rejected\ncoortweet: 3 edges out of 6 pairs of shares; those heavier than 2 are above the threshold\n");
    expect(stdout).toContain(`Results: ${out}`);
  });

  it.each(["toolkit", "cosine"])("runs %s", async (method) => {
    const { out, network } = place();
    expect((await network("--method", method, "--quiet")).code).toBe(0);
    expect(readFileSync(out, "utf8").trimEnd().split("\n").length).toBeGreaterThan(1);
  });

  it("prints one JSON document with --json, and nothing with --quiet", async () => {
    const { out, network } = place();
    const { code, stdout } = await network("--method", "cosine", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: { read: 10 }, files: [out] });
    expect(await network("--method", "cosine", "--quiet", "--force")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("replaces files with --force only, and says so before it reads", async () => {
    const { out, network } = place();
    writeFileSync(out, "mine");
    const refused = await network("--method", "cosine");
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--force")]);
    expect(refused.stderr).not.toContain("read:");
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect((await network("--method", "cosine", "--force", "--quiet")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^source,/);
  });

  it("refuses --pairs for a method without pair rows, and writes nothing", async () => {
    const { folder, network } = place();
    const { code, stderr } = await network("--method", "cosine", "--pairs", join(folder, "pairs.csv"), "--quiet");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--pairs")]);
    expect(listed(folder)).toEqual(["posts.jsonl"]);
  });

  it("keeps rejected rows beside the edges, also where they are too many", async () => {
    const { folder, out } = place();
    const few = postsFile(folder, [...posts, "{broken"], "few.jsonl");
    expect((await run("network", few, "--trace", "link", "--method", "cosine", "--out", out, "--quiet")).code).toBe(0);
    expect(readFileSync(`${out}.rejected.jsonl`, "utf8").trimEnd().split("\n")).toHaveLength(1);
    const many = postsFile(folder, [posts[0]!, ...[1, 2].map((i) => `{"id":"r${i}","platform":"x","accountId":"a","createdAt":"yesterday"}`)], "many.jsonl");
    const { code, stderr } = await run("network", many, "--trace", "link", "--method", "cosine", "--out", out, "--force", "--quiet");
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${out}.rejected.jsonl`)]);
    expect(readFileSync(`${out}.rejected.jsonl`, "utf8").trimEnd().split("\n")).toHaveLength(2);
  });
});
