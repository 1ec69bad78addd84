import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LedgerLine } from "../../src/reports/index.js";
import { listed, postsFile, run, temporaryFolder } from "./commandLine.js";
import { resultsFolder } from "./results.js";

describe("explain", () => {
  it("tells of a flagged account which posts, whom they met, what chance, what was discounted, what would refute it", async () => {
    const folder = await resultsFolder();
    const files = listed(folder);
    const { code, stdout, stderr } = await run("explain", folder, "--account", "x:-100");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("x:-100: flagged, in cluster c1 with 2 others\n");
    expect(stdout).toContain("met 2 of the 2 others among the 3 who shared it closest in time; by chance: 0.36 (5 nats)\n");
    expect(stdout).toMatch(/\nWhat was discounted\n(- .+\n)+\nWhat about the data makes it less sure\n- posts\.csv has exactly 22 rows\.\n\nWhat else explains it\n(- .+\n)+\nWhat would refute it\n(- .+\n)+$/);
    expect(listed(folder), "nothing is written").toEqual(files);
  });

  it("explains a cluster by its flagged members", async () => {
    const { code, stdout } = await run("explain", await resultsFolder(), "--cluster", "c1", "--most", "0");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Cluster c1: flagged, 3 accounts\n/);
    expect(stdout).toContain("\nx:-100: score 0.6, 0.4 standard deviations");
    expect(stdout).toContain("\nx:b\\u{0}b: score 0.5");
    expect(stdout).not.toContain("x:m1");
  });

  it("says of accounts and clusters that aren't flagged why not, or why nobody is", async () => {
    const folder = await resultsFolder();
    expect((await run("explain", folder, "--account", "telegram:@zoë")).stdout).toMatch(/^telegram:@zoë: not flagged, in cluster c2 with 1 other\n[^]*no evidence names it/);
    expect((await run("explain", folder, "--account", "telegram:quiet")).stdout).toMatch(/^telegram:quiet: not flagged\n[^]*flagged accounts only/);
    expect((await run("explain", folder, "--cluster", "c2")).stdout).toMatch(/^Cluster c2: not flagged, 2 accounts\n[^]*no evidence names it/);
    const undecided = await resultsFolder({ tested: 6, passed: 0, log10PLine: undefined, communities: 0, log10POfCommunities: undefined, undecided: "6 accounts are too few.", divisions: [{ classes: 1, tested: 6, usualMedian: 0, usualScale: 0, usualLevel: 0, usualSlope: 0, usualExcess: 1, sharesPerPost: 1 }], divisionsLeftOut: [] });
    for (const flags of [["--account", "telegram:@zoë"], ["--cluster", "c2"]]) expect((await run("explain", undecided, ...flags)).stdout).toContain("undecided, so that nobody is flagged: 6 accounts are too few.\n\nWhat about the data makes it less sure\n- posts.csv has");
  });

  it("prints everything as JSON, cut only if asked to", async () => {
    const folder = await resultsFolder();
    const whole = JSON.parse((await run("explain", folder, "--account", "x:-100", "--json")).stdout) as { ledger: LedgerLine };
    const [first] = readFileSync(join(folder, "ledger.jsonl"), "utf8").split("\n");
    expect(whole).toMatchObject({ account: { account: "x:-100", clusterId: "c1", flagged: true, log10EValue: 3.5 }, evidence: { log10PLine: -4 }, ledger: JSON.parse(first!) as LedgerLine });
    const cut = JSON.parse((await run("explain", folder, "--cluster", "c1", "--json", "--most", "0")).stdout) as { ledgers: LedgerLine[] };
    expect(cut.ledgers.map(({ account, entries, rest }) => [account, entries.length, rest])).toEqual([["x:-100", 0, { posts: 1, nats: 4.995_117_187_5 }], ["x:b\u0000b", 0, { posts: 0, nats: 0 }]]);
    for (const document of [whole, cut]) {
      expect(document).toMatchObject({ discounted: expect.arrayContaining([expect.stringMatching(/^Breaking news/), expect.stringMatching(/^A declared common owner/)]) as unknown, refutedBy: expect.arrayContaining([expect.stringMatching(/^A common owner/)]) as unknown });
      expect(document).toHaveProperty("explanations.0.name");
    }
    expect(JSON.parse((await run("explain", folder, "--account", "telegram:quiet", "--json")).stdout)).toEqual({ account: expect.objectContaining({ flagged: false, clusterId: null }) as unknown, evidence: expect.anything() as unknown, cautions: [{ sign: "roundCount", meaning: "posts.csv has exactly 22 rows." }], ledger: null });
    rmSync(join(folder, "findings.json"));
    expect(JSON.parse((await run("explain", folder, "--account", "x:-100", "--json")).stdout)).toMatchObject({ explanations: null });
  });

  it.each([
    [["--account", "x:alcie"], "Near it: x:alice."],
    [["--account", "alice"], "Near it: x:alice"],
    [["--account", "x:somebody else"], "named platform:id"],
    [["--cluster", "c9"], "There are c1 to c2."],
    [[], "--account platform:id or --cluster ID"],
    [["--account", "x:alice", "--cluster", "c1"], "Name one thing"],
    [["--account", "x:alice", "--most", "few"], "no whole number"],
    [["--account", "x:alice", "--most", "-1"], "no whole number"],
    [["--cluster", "c1", "--posts", "posts.jsonl"], "name it by --account"],
    [["--account", "x:-100", "--resolved", "links.csv"], "name the posts by --posts"],
    [["--acount", "x:alice"], "--account"],
  ])("refuses %j with a message that helps", async (flags, named) => {
    const { code, stdout, stderr } = await run("explain", await resultsFolder(), ...flags);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(named)]);
  });

  it("shows what the posts wrote, given them", async () => {
    const folder = await resultsFolder();
    const posts = postsFile(temporaryFolder(), [{ id: "m1", platform: "x", accountId: "-100", createdAt: 1_700_000_000, repostOf: "p1" }]);
    expect((await run("explain", folder, "--account", "x:-100", "--posts", posts)).stdout).toContain("\nWhat the posts wrote, and why it counts as one\n1. repost p1");
    const { originals } = JSON.parse((await run("explain", folder, "--account", "x:-100", "--posts", posts, "--json")).stdout) as { originals: { trace: string }[] };
    expect(originals.map(({ trace }) => trace)).toEqual(["repost"]);
  });

  it("says what a folder lacks", async () => {
    const explain = async (folder: string) => {
      const { code, stderr } = await run("explain", folder, "--cluster", "c1");
      return [code, stderr];
    };
    expect(await explain("no such folder")).toEqual([2, expect.stringContaining('no "no such folder"')]);
    expect(await explain(temporaryFolder())).toEqual([2, expect.stringContaining("has no run.json")]);
    const folder = await resultsFolder();
    expect(await explain(join(folder, "run.json"))).toEqual([2, expect.stringContaining("is a file")]);
    writeFileSync(join(folder, "ledger.jsonl"), '{"clusterId":"c1",\n');
    expect(await explain(folder)).toEqual([2, expect.stringContaining("line 1 is no JSON")]);
    rmSync(join(folder, "ledger.jsonl"));
    expect(await explain(folder)).toEqual([2, expect.stringContaining("has no ledger.jsonl")]);
    writeFileSync(join(folder, "ledger.jsonl"), "");
    writeFileSync(join(folder, "run.json"), '{"formatVersion":1,"clusters":[]}');
    expect(await explain(folder)).toEqual([2, expect.stringContaining("says nothing of evidence")]);
    // Results from before there were quiet divisions.
    const former = join(await resultsFolder(), "run.json");
    writeFileSync(former, readFileSync(former, "utf8").replace(/,"divisionsLeftOut":\[\]/, ""));
    expect(await explain(dirname(former))).toEqual([2, expect.stringContaining("says nothing of evidence")]);
  });
});
