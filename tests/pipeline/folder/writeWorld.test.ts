import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TruthRecord } from "../../../src/model/truth.js";
import { WORLD_FILES, writeWorld } from "../../../src/pipeline/folder/writeWorld.js";
import { simulate, type WorldRecord } from "../../../src/simulate/simulate.js";
import { temporaryFolder } from "../../cli/commandLine.js";

const settings = { accounts: 200, days: 1, campaigns: ["copypasta"], lookAlikes: ["newsroom"] };

function lines(folder: string, file: string): unknown[] {
  return readFileSync(join(folder, file), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
}

describe("writeWorld", () => {
  it("writes accounts, posts and truth, each record once and each file apart", async () => {
    const out = join(temporaryFolder(), "world");
    const summary = await writeWorld(simulate(settings), out);
    const world = [...simulate(settings)];
    expect(lines(out, "accounts.jsonl")).toEqual(world.flatMap(({ account }) => account ?? []));
    expect(lines(out, "posts.jsonl")).toEqual(world.flatMap(({ post }) => post ?? []));
    expect(lines(out, "truth.jsonl")).toEqual(world.flatMap(({ truth }) => truth ?? []));
    expect(summary).toMatchObject({ accounts: 200, posts: lines(out, "posts.jsonl").length, files: WORLD_FILES.map((file) => join(out, file)) });
    expect(summary.campaigns.map(({ campaign }) => campaign)).toEqual(["copypasta"]);
    const members = world.flatMap(({ truth }) => (truth?.record === "members" ? truth.accounts : []));
    expect(summary.lookAlikes).toEqual([{ name: "newsroom", sort: "open", members: members.length }]);
  });

  it("keeps the truth out of the records: no word of it stands in them", async () => {
    const out = temporaryFolder();
    await writeWorld(simulate(settings), out);
    const given = readFileSync(join(out, "posts.jsonl"), "utf8") + readFileSync(join(out, "accounts.jsonl"), "utf8");
    const words = ["copypasta", "confounder", "newsroom", "amplifier", '"campaign"', '"role"', '"person"'];
    expect(words.filter((word) => given.includes(word))).toEqual([]);
  });

  it("writes organic posts so that readers can pass over them by their first characters", async () => {
    const out = temporaryFolder();
    await writeWorld(simulate(settings), out);
    const posts = readFileSync(join(out, "truth.jsonl"), "utf8").split("\n").filter((line) => line.startsWith('{"record":"post"'));
    const organic = posts.filter((line) => (JSON.parse(line) as Extract<TruthRecord, { record: "post" }>).campaign === null);
    expect(organic.length).toBeGreaterThan(0);
    expect(organic.every((line) => line.startsWith('{"record":"post","campaign":null,'))).toBe(true);
  });

  it("leaves nothing when it is stopped half-way, and never replaces a world unasked", async () => {
    const out = join(temporaryFolder(), "world");
    const controller = new AbortController();
    function* endless(): Iterable<WorldRecord> {
      for (let id = 0; ; id++) {
        if (id === 100_000) controller.abort();
        yield { account: { id: String(id), platform: "x" } };
      }
    }
    await expect(writeWorld(endless(), out, { signal: controller.signal })).rejects.toMatchObject({ code: "interrupted" });
    expect(() => readdirSync(out)).toThrow();
    await writeWorld(simulate(settings), out);
    await expect(writeWorld(simulate(settings), out)).rejects.toMatchObject({ code: "output-exists" });
    await expect(writeWorld(simulate(settings), out, { force: true })).resolves.toMatchObject({ accounts: 200 });
  });

  it("says now and then how many posts there are", async () => {
    const seen: number[] = [];
    function* many(): Iterable<WorldRecord> {
      for (let id = 0; id < 140_000; id++) yield { post: { id: String(id), platform: "x", accountId: "1", createdAt: id } };
    }
    await writeWorld(many(), temporaryFolder(), { onProgress: (posts) => seen.push(posts) });
    expect(seen).toEqual([65_536, 131_072]);
  });
});
