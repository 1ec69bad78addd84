import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ended, listed, run, start, temporaryFolder } from "./commandLine.js";

const SMALL = ["--accounts", "300", "--days", "1", "--campaigns", "copypasta,trend", "--look-alikes", "newsroom"];
const FILES = [".lockstep.json", "accounts.jsonl", "posts.jsonl", "truth.jsonl"];

describe("simulate", () => {
  it("writes a world and says what is in it and what evasion cost", async () => {
    const out = join(temporaryFolder(), "world");
    const { code, stdout } = await run("simulate", "--out", out, ...SMALL, "--participation", "1");
    expect(code).toBe(0);
    expect(listed(out)).toEqual(FILES);
    expect(stdout).toMatch(/^300 accounts, [\d,]+ posts\nCampaigns, and what evasion left of them:\n {2}copypasta: 6 accounts, \d+ actions planned, \d+% done, \d+% within an hour\n {2}trend: /);
    expect(stdout).toMatch(/Innocent crowds that look coordinated:\n {2}newsroom \(open\): \d+ accounts?\nWorld: .*\n$/);
    const done = Number(/copypasta: .* (\d+)% done/.exec(stdout)?.[1]);
    // Those who give orders post themselves; of all others one in twenty.
    expect(done).toBeLessThan(60);
  });

  it("makes the same bytes from the same flags", async () => {
    const folder = temporaryFolder();
    const make = async (name: string, seed: string) => {
      await run("simulate", "--out", join(folder, name), "--quiet", "--seed", seed, ...SMALL);
      return readFileSync(join(folder, name, "posts.jsonl"), "utf8");
    };
    const first = await make("a", "5");
    expect(await make("b", "5")).toBe(first);
    expect(await make("c", "6")).not.toBe(first);
  });

  it("makes worlds that detect and evaluate read", async () => {
    const folder = temporaryFolder();
    const [world, results] = [join(folder, "world"), join(folder, "results")];
    expect((await run("simulate", "--out", world, "--quiet", ...SMALL)).code).toBe(0);
    const posts = join(world, "posts.jsonl");
    const detected = await run("detect", posts, "--accounts", join(world, "accounts.jsonl"), "--out", results, "--json", "--quiet");
    const { rows } = JSON.parse(detected.stdout) as { rows: { read: number; accepted: number } };
    expect(rows.accepted).toBe(rows.read);
    const evaluated = await run("evaluate", results, join(world, "truth.jsonl"), "--json");
    expect(evaluated.code).toBe(0);
    expect(JSON.parse(evaluated.stdout)).toMatchObject({ pooled: { counts: { accounts: 300, campaign: 12 } } });
  });

  it("prints a summary for programs with --json, and nothing with --quiet", async () => {
    const folder = temporaryFolder();
    const { stdout } = await run("simulate", "--out", join(folder, "a"), "--json", ...SMALL);
    expect(JSON.parse(stdout)).toMatchObject({ accounts: 300, campaigns: [{ campaign: "copypasta", attacker: { accounts: 6 } }, { campaign: "trend" }], lookAlikes: [{ name: "newsroom", sort: "open" }] });
    expect(await run("simulate", "--out", join(folder, "b"), "--quiet", ...SMALL)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    [["--accounts", "many"], "--accounts"],
    [["--jitter", "2"], "from 0 to 1"],
    [["--campaigns", "none,trend"], "none alone"],
    [["--look-alikes", "carnival"], "lookAlikes"],
    [["--family", "oracle"], "--family"],
    [["--start", "tomorrow"], "tomorrow"],
  ])("refuses %j with a message that helps, and leaves nothing", async (flags, named) => {
    const out = join(temporaryFolder(), "world");
    const { code, stderr } = await run("simulate", "--out", out, ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
    expect(existsSync(out)).toBe(false);
  });

  it("replaces a world with --force only, and nobody else's files ever", async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, "posts.jsonl"), "mine");
    const { code, stderr } = await run("simulate", "--out", out, "--force", ...SMALL);
    expect([code, stderr]).toEqual([2, expect.stringContaining("posts.jsonl")]);
    expect(readFileSync(join(out, "posts.jsonl"), "utf8")).toBe("mine");
    expect((await run("simulate", "--out", "", ...SMALL)).code).toBe(2);
  });

  it("leaves nothing after Ctrl-C half-way", async () => {
    const folder = temporaryFolder();
    const out = join(folder, "world");
    const child = start(folder, "simulate", "--out", out, "--accounts", "20000", "--days", "60");
    const end = ended(child);
    await vi.waitUntil(() => existsSync(out) && listed(out).some((draft) => statSync(join(out, draft, "posts.jsonl"), { throwIfNoEntry: false })?.size), { timeout: 30_000 });
    child.kill("SIGINT");
    const { code } = await end;
    expect(code).toBe(130);
    expect(existsSync(out)).toBe(false);
  });
});
