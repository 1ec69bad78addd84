import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILES = ["posts.jsonl", "accounts.jsonl", "truth.jsonl"] as const;
const committed = (file: string): string => join(ROOT, "fixtures/election", file);
const records = (file: string) => readFileSync(committed(file), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Record<string, string>);

describe("the election that comes with the project", () => {
  const made = mkdtempSync(join(tmpdir(), "lockstep-election-"));
  beforeAll(() => void execFileSync(process.execPath, [join(ROOT, "scripts/makeElection.js"), made], { cwd: ROOT }));
  afterAll(() => rmSync(made, { recursive: true }));

  it.each(FILES)("%s is what the script writes, byte for byte", (file) => {
    expect(readFileSync(join(made, file)).equals(readFileSync(committed(file)))).toBe(true);
  });

  it("stays small enough to be cloned with the project", () => {
    expect(FILES.reduce((sum, file) => sum + statSync(committed(file)).size, 0)).toBeLessThan(3e6);
  });

  it("holds no post without an account, and no target that wasn't there before", () => {
    const accounts = new Set(records("accounts.jsonl").map(({ platform, id }) => `${platform!}:${id!}`));
    const earlier = new Set<string>();
    const lost = records("posts.jsonl").filter(({ id, platform, accountId, repostOf, replyTo, quoteOf }) => {
      const targets = [repostOf, replyTo, quoteOf].filter((target) => target !== undefined);
      const missing = !accounts.has(`${platform!}:${accountId!}`) || targets.some((target) => !earlier.has(`${platform!}:${target}`));
      earlier.add(`${platform!}:${id!}`);
      return missing;
    });
    expect(lost).toEqual([]);
    expect(earlier.size).toBe(records("posts.jsonl").length);
  });

  it("has campaigns and innocent groups, and is public for the most part", () => {
    const truth = records("truth.jsonl");
    expect(new Set(truth.map(({ kind }) => kind))).toEqual(new Set(["campaign", "confounder"]));
    expect(truth.length).toBeLessThan(records("accounts.jsonl").length / 10);
  });
});
