import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { keptFolder } from "../browser/keptFolder.js";
import { resultsFolder } from "./results.js";
import { listed, run, temporaryFolder } from "./commandLine.js";

const DATA = /<script type="application\/json" id="([\w-]+)">(.*)<\/script>/g;

/** The data in a report, by the ids of its blocks. */
function dataOf(path: string): ReadonlyMap<string, unknown> {
  return new Map([...readFileSync(path, "utf8").matchAll(DATA)].map(([, id = "", text = ""]) => [id, JSON.parse(text) as unknown]));
}

const election = keptFolder();

beforeAll(async () => {
  expect((await run("detect", "fixtures/election/posts.jsonl", "--accounts", "fixtures/election/accounts.jsonl", "--out", election.path, "--quiet", "--force")).code).toBe(0);
});

describe("report", () => {
  it("says from a folder of results what detect said from the run", async () => {
    const out = join(temporaryFolder(), "report.html");
    const { code, stdout } = await run("report", election.path, "--out", out);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^3 findings with [\d,]+ co-shares\nReport: .*report\.html\n$/)]);
    const [first, again] = [dataOf(join(election.path, "report.html")), dataOf(out)];
    expect([...first.keys()]).toEqual(["report-head", "report-finding-0", "report-finding-1", "report-finding-2"]);
    expect(again).toEqual(first);
  });

  it("puts pseudonyms in place of every name and id, the same ones under one key, and keeps the way back apart", async () => {
    const folder = temporaryFolder();
    const [key, one, two] = [join(folder, "key.json"), join(folder, "a", "report.html"), join(folder, "b", "report.html")];
    expect((await run("report", election.path, "--out", one, "--pseudonymise", key)).stdout).toContain("keep it apart");
    expect((await run("report", election.path, "--out", two, "--pseudonymise", key)).code).toBe(0);
    const bytes = readFileSync(one, "utf8");
    expect(readFileSync(two, "utf8")).toBe(bytes);
    const accounts = readFileSync("fixtures/election/accounts.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line) as { id: string; handle: string; name: string });
    const whole = readFileSync(join(election.path, "report.html"), "utf8");
    // Whole words, since six digits of an id may stand inside the ten of a time.
    const [wordsBefore, wordsAfter] = [whole, bytes].map((text) => new Set(text.match(/[\p{L}\p{N}_]+/gu))) as [Set<string>, Set<string>];
    const isIn = (name: string, text: string, words: ReadonlySet<string>): boolean => (/^[\p{L}\p{N}_]+$/u.test(name) ? words.has(name) : text.includes(name));
    const names = accounts.flatMap(({ id, handle, name }) => [id, handle, name]).filter((name) => name !== undefined && isIn(name, whole, wordsBefore));
    expect(names.length, "names in the report without pseudonyms").toBeGreaterThan(30);
    expect(names.filter((name) => isIn(name, bytes, wordsAfter))).toEqual([]);
    const ids = readFileSync("fixtures/election/posts.jsonl", "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids.filter((id) => wordsBefore.has(id)).length).toBeGreaterThan(100);
    expect(ids.filter((id) => wordsAfter.has(id))).toEqual([]);
    const { names: behind } = JSON.parse(readFileSync(key, "utf8")) as { names: Record<string, string> };
    const head = dataOf(one).get("report-finding-0") as { accounts: { key: string[] } };
    const real = dataOf(join(election.path, "report.html")).get("report-finding-0") as { accounts: { key: string[] } };
    expect(head.accounts.key.map((pseudonym) => behind[pseudonym])).toEqual(real.accounts.key);
  });

  it("shows findings and posts where the folder has them, and never the words of deleted posts", async () => {
    const folder = await resultsFolder();
    const posts = [
      { platform: "x", id: "a1", account: "x:alice", createdAt: 1_627_819_200, text: "still there" },
      { platform: "x", id: "m1", account: "x:-100", createdAt: 1_627_819_201, text: "taken back", deletedAt: 1_627_819_300 },
    ];
    writeFileSync(join(folder, "posts.jsonl"), posts.map((post) => `${JSON.stringify(post)}\n`).join(""));
    expect((await run("report", folder)).code).toBe(0);
    const bytes = readFileSync(join(folder, "report.html"), "utf8");
    expect(bytes).toContain("still there");
    expect(bytes).not.toContain("taken back");
    const block = dataOf(join(folder, "report.html")).get("report-finding-0") as { posts: { id: string[]; text: (string | null)[]; deleted: number[] } };
    const at = block.posts.id.indexOf("x:m1");
    expect([block.posts.text[at], block.posts.deleted[at]]).toEqual([null, 1]);
  });

  it("prints a summary for programs, and replaces a report only if told to", async () => {
    const folder = await resultsFolder();
    const { stdout } = await run("report", folder, "--json");
    expect(JSON.parse(stdout)).toEqual({ findings: 1, evidence: 4, file: join(folder, "report.html") });
    expect((await run("report", folder)).stderr).toContain("--force");
    expect(await run("report", folder, "--force", "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("refuses a key that would be handed on with the report, and writes nothing", async () => {
    const folder = await resultsFolder();
    const before = listed(folder);
    for (const key of [join(folder, "key.json"), join(folder, "deeper", "key.json")]) {
      expect(await run("report", folder, "--pseudonymise", key)).toMatchObject({ code: 2, stderr: expect.stringContaining("Name a file elsewhere") as string });
    }
    expect(listed(folder)).toEqual(before);
  });

  it.each([
    ["posts.jsonl", "{\"platform\":\"x\"", "posts.jsonl, line 1"],
    ["posts.jsonl", "{\"platform\":\"x\",\"id\":1}", "posts.jsonl, line 1"],
    ["findings.json", "[]", "findings.json, line 1"],
    ["findings.json", "{\"findings\":[{}]}", "findings.json, line 1"],
    ["accounts.csv", "platform,accountId\n", "no column clusterId"],
    ["ledger.jsonl", "{}\n", "ledger.jsonl, line 1"],
  ])("refuses a %s that holds %s", async (file, text, named) => {
    const folder = await resultsFolder();
    writeFileSync(join(folder, file), text);
    expect(await run("report", folder)).toMatchObject({ code: 2, stderr: expect.stringContaining(named) as string });
  });

  it("refuses a folder that holds no results", async () => {
    expect(await run("report", temporaryFolder())).toMatchObject({ code: 2, stderr: expect.stringContaining("not the results of a run") as string });
  });
});
