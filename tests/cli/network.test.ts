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

  it("follows short links by a table", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "edges.csv");
    const short = ["ann", "ben"].flatMap((accountId, i) => [1, 2].map((n) => ({ id: `${accountId}${n}`, platform: "x", accountId, createdAt: 1_600_000_000 + 1000 * n + i, urls: [`https://short.example/${accountId}${n}`] })));
    writeFileSync(join(folder, "resolved.csv"), ["url,target", ...short.map(({ urls }, i) => `${urls[0]!},https://news.example/${(i % 2) + 1}`)].join("\n"));
    const edges = async (...flags: string[]): Promise<string[]> => {
      expect(await run("network", postsFile(folder, short), "--method", "coortweet", "--window", "10s", "--edge-quantile", "0", "--trace", "link", "--out", out, "--quiet", "--force", ...flags)).toEqual({ code: 0, stdout: "", stderr: "" });
      return readFileSync(out, "utf8").trimEnd().split(/\r?\n/).slice(1).map((line) => line.slice(0, 7));
    };
    expect(await edges()).toEqual([]);
    expect(await edges("--resolved", join(folder, "resolved.csv"))).toEqual(["ann,ben"]);
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

  it("replaces its own files with --force only, nobody else's ever, and says so before it reads", async () => {
    const { folder, out, network } = place();
    writeFileSync(out, "mine");
    for (const force of [[], ["--force"]]) {
      const refused = await network("--method", "cosine", ...force);
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("didn't write")]);
      expect(refused.stderr).not.toContain("read:");
      expect(readFileSync(out, "utf8")).toBe("mine");
    }
    const own = join(folder, "results", "edges.csv");
    expect((await network("--method", "cosine", "--out", own, "--quiet")).code).toBe(0);
    expect((await network("--method", "coortweet", "--out", own, "--quiet")).stderr).toContain("--force");
    expect((await network("--method", "coortweet", "--out", own, "--quiet", "--force")).code).toBe(0);
    expect(readFileSync(own, "utf8")).toMatch(/^source,target,weight,meanGapSeconds/);
  });

  it("never replaces its own input", async () => {
    const folder = temporaryFolder();
    const path = postsFile(folder, posts);
    const before = readFileSync(path, "utf8");
    expect((await run("network", path, "--method", "cosine", "--trace", "link", "--out", path, "--force")).code).toBe(2);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("takes rows without a time for a method that doesn't look at times, and for no other", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "features.csv");
    writeFileSync(path, "userid,feature_shared\na,1\nb,1\nc,2\n");
    const network = (method: string, out: string) =>
      run("network", path, "--map", "accountId=userid,objects=feature_shared", "--method", method, "--trace", "object", "--out", join(folder, out), "--quiet");
    expect((await network("cosine", "e.csv")).code).toBe(0);
    expect(readFileSync(join(folder, "e.csv"), "utf8")).toBe("source,target,weight,sharedObjects\na,b,1,1\n");
    const refused = await network("coortweet", "f.csv");
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("createdAt")]);
  });

  it("refuses --pairs for a method without pair rows, and writes nothing", async () => {
    const { folder, network } = place();
    const { code, stderr } = await network("--method", "cosine", "--pairs", join(folder, "pairs.csv"), "--quiet");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--pairs")]);
    expect(listed(folder)).toEqual(["posts.jsonl"]);
  });

  it("writes what a method says of accounts in the columns of detect's accounts.csv", async () => {
    const { folder, network } = place();
    const accounts = join(folder, "accounts.csv");
    const { code, stdout } = await network("--method", "coortweet", "--window", "1s", "--edge-quantile", "0", "--accounts", accounts);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Results: ${accounts}`)]);
    const [head, ...lines] = readFileSync(accounts, "utf8").trimEnd().split("\n");
    expect(head).toBe("platform,accountId,clusterId,coordination,flagged");
    // All weights tie, so that none is above the quantile: the members of the ring score, and nobody is named.
    expect(lines.filter((line) => /^x,(ann|ben|cem|dot),,1,false$/.test(line))).toHaveLength(4);
    expect(lines).toContain("x,eve,,0,false");
    expect((await network("--method", "cosine", "--accounts", accounts, "--force", "--quiet")).code).toBe(0);
    expect(readFileSync(accounts, "utf8")).toMatch(/^x,ann,c1,1,true$/m);
  });

  it("fuses several traces for a method that does so, and for no other", async () => {
    const { out, network } = place();
    const accounts = `${out}.accounts.csv`;
    const fused = await network("--trace", "link,domain", "--method", "nodePruning", "--accounts", accounts, "--quiet");
    expect(fused).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(out, "utf8")).toMatch(/^source,target,weight,traces\n(?:.*\n)*.*,2\n/);
    expect(readFileSync(accounts, "utf8")).toMatch(/,c1,1,true\n/);
    const refused = await network("--trace", "link,domain", "--method", "svn", "--quiet", "--force");
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("one trace")]);
  });

  it("refuses files without a name and files of one name", async () => {
    const { folder, out, network } = place();
    for (const flag of ["--accounts", "--pairs", "--out"]) {
      const { code, stderr } = await network("--method", "coortweet", "--quiet", flag, "");
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${flag} is empty`)]);
    }
    const { code, stderr } = await network("--method", "cosine", "--quiet", "--accounts", out);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--out and --accounts both name")]);
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
