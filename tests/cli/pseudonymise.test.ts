import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKeyApart, underPseudonyms } from "../../src/cli/pseudonymise.js";
import { exampleRun } from "../reports/exampleRun.js";
import { freshFolder } from "../reports/folder/files.js";
import { writeRun } from "../../src/reports/folder/writeRun.js";
import { run } from "./commandLine.js";

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

const ELECTION = "fixtures/election";
/** Fields of posts that hold ids: of accounts, and of posts. */
const IDS: Readonly<Record<string, string>> = { accountId: "who", id: "say", repostOf: "say", replyTo: "say", quoteOf: "say" };

function rowsOf(file: string): readonly Row[] {
  return readFileSync(join(ELECTION, file), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
}

/**
 * The election with ids that can't be taken for any other number, and with names in every place that people put them:
 * behind an @, in tags, in permalinks, in addresses of sites and articles, which two sites publish alike.
 */
function writeNamedElection(folder: string): { readonly accounts: readonly Row[]; readonly posts: readonly Row[] } {
  const accounts = rowsOf("accounts.jsonl").map((account): Row => ({ ...account, id: `who${account.id}` }));
  const authors = new Map(accounts.map(({ id, handle, name }) => [id, { handle: String(handle), name: String(name) }]));
  const rows = rowsOf("posts.jsonl");
  const posts = rows.map((post, i): Row => {
    const renamed = Object.fromEntries(Object.entries(post).map(([field, value]) => [field, field in IDS ? `${IDS[field]!}${String(value)}` : value])) as Row;
    const { handle = "nobody", name = "" } = authors.get(String(renamed["accountId"])) ?? {};
    // What is reposted isn't published anew.
    const pair = [rows[i - (i % 2)]!, rows[i + 1 - (i % 2)]];
    const isPublished = i % 40 < 2 && pair.every((row) => row?.["repostOf"] === undefined);
    const article = `a-day-with-${authors.get(`who${String(pair[0]!["accountId"])}`)?.handle ?? "nobody"}-${Math.floor(i / 40)}-in-town`;
    const urls = isPublished ? { urls: [`https://${i % 2 === 0 ? "one" : "two"}.example/${article}`] } : {};
    return i % 3 === 0 && typeof post["text"] === "string" ? { ...renamed, ...urls, text: `${post["text"]} ${name} #${handle} https://x.com/${handle}/status/${post.id} https://${handle}.example/` } : { ...renamed, ...urls };
  });
  for (const [file, rows] of [["accounts.jsonl", accounts], ["posts.jsonl", posts]] as const) writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  return { accounts, posts };
}

describe("detect --pseudonymise", () => {
  it("leaves no id, handle or name in the bytes of any file, and says in run.json, summary.md and the report that names are pseudonyms", async () => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true });
    const { accounts, posts } = writeNamedElection(folder);
    const [out, plain] = [join(folder, "out"), join(folder, "plain")];
    const args = ["detect", join(folder, "posts.jsonl"), "--accounts", join(folder, "accounts.jsonl"), "--mirrors", "--sensitivity", "--quiet"];
    expect(await run(...args, "--out", plain)).toMatchObject({ code: 0 });
    expect(await run(...args, "--out", out, "--pseudonymise", join(folder, "key.json"))).toMatchObject({ code: 0 });
    const names = new Set(accounts.flatMap(({ id, handle, name }) => [id, ...[String(handle), String(name)].flatMap((one) => [one, one.replace(/[ _]/g, "-")])]).map((name) => name.toLowerCase()));
    const ids = new Set(posts.flatMap(({ id }) => [id, `status/${id.slice(3)}`]));
    /** Which of all names and ids a text holds: those of one word by its words, others letter for letter. */
    const inside = (text: string): readonly string[] => {
      const lower = text.toLowerCase();
      const words = new Set(lower.match(/status\/\d+|[\p{L}\p{N}\p{M}_]+/gu));
      return [...names, ...ids].filter((name) => (/^[\p{L}\p{N}\p{M}_]+$|^status/u.test(name) ? words.has(name) : lower.includes(name)));
    };
    const files = readdirSync(plain);
    expect(files).toEqual(expect.arrayContaining(["mirrors.json", "sensitivity.json", "ledger.jsonl", "posts.jsonl", "stix.json", "network.gexf", "report.html"]));
    expect(readdirSync(out)).toEqual(files);
    const telling = files.filter((file) => inside(readFileSync(join(plain, file), "utf8")).length > 0);
    expect(telling).toEqual(expect.arrayContaining(["accounts.csv", "findings.json", "ledger.jsonl", "mirrors.json", "network.gexf", "network.graphml", "posts.jsonl", "report.html", "run.json", "sensitivity.json", "stix.json", "summary.md", "ties.csv"]));
    for (const file of files) expect(inside(readFileSync(join(out, file), "utf8")), file).toEqual([]);
    for (const file of ["run.json", "report.html"]) {
      expect(readFileSync(join(out, file), "utf8")).toContain('"isPseudonymised":true');
      expect(readFileSync(join(plain, file), "utf8")).toContain('"isPseudonymised":false');
    }
    expect(readFileSync(join(out, "summary.md"), "utf8")).toContain("are pseudonyms");
    // What is written anew from the folder says so too.
    expect(await run("report", out, "--out", join(folder, "again.html"), "--quiet")).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "again.html"), "utf8")).toContain('"isPseudonymised":true');
  });
});

describe("underPseudonyms", () => {
  it("writes results without a name, and a key that leads back to each", async () => {
    const folder = freshFolder();
    const key = join(folder, "key.json");
    const out = join(folder, "out");
    const { run: named } = await underPseudonyms(exampleRun(), key);
    expect(named.head.isPseudonymised).toBe(true);
    await writeRun(named, out);
    for (const file of readdirSync(out)) {
      const text = readFileSync(join(out, file), "utf8");
      expect(["alice", "Alice", "@zoë", "quiet", "Quiet"].filter((name) => text.includes(name)), file).toEqual([]);
    }
    const { names } = JSON.parse(readFileSync(key, "utf8")) as { names: Record<string, string> };
    expect(Object.values(names)).toEqual(expect.arrayContaining(["x:alice", "telegram:@zoë", "x:a1"]));
    const [first] = (await underPseudonyms(exampleRun(), key)).run.clusters;
    expect(first!.accounts.map((account) => names[account])).toEqual(["x:-100", "x:b\u0000b", "x:alice"]);
  });

  it("wants the key elsewhere", () => {
    const folder = freshFolder();
    for (const key of [join(folder, "out/key.json"), join(folder, "out/a/key.json"), ""]) expect(() => checkKeyApart(key, join(folder, "out"))).toThrow("handed on together");
    expect(() => checkKeyApart(join(folder, "key.json"), join(folder, "out"))).not.toThrow();
    expect(existsSync(join(folder, "key.json"))).toBe(false);
  });
});
