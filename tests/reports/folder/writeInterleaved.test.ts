import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeInterleaved } from "../../../src/reports/folder/writeInterleaved.js";
import { temporaryFolder } from "../../cli/commandLine.js";

function targets(folder: string, names: readonly string[]) {
  return names.map((name) => ({ path: join(folder, name), shownAs: `shown ${name}` }));
}

describe("writeInterleaved", () => {
  it("gives every file its own pieces, in their order, and the hash of its bytes", async () => {
    const folder = temporaryFolder();
    const long = "ü".repeat(70_000);
    const hashes = await writeInterleaved(targets(folder, ["a", "b", "c"]), [[1, "one "], [0, long], [1, "two"], [0, "end"]]);
    const texts = ["a", "b", "c"].map((name) => readFileSync(join(folder, name), "utf8"));
    expect(texts).toEqual([`${long}end`, "one two", ""]);
    expect(hashes).toEqual(texts.map((text) => createHash("sha256").update(text).digest("hex")));
  });

  it("doesn't break a character that two chunks share", async () => {
    const folder = temporaryFolder();
    await writeInterleaved(targets(folder, ["a"]), [[0, `${"x".repeat(64 * 1024 - 1)}\ud83d`], [0, "\ude00"]]);
    expect(readFileSync(join(folder, "a"), "utf8").slice(-2)).toBe("😀");
  });

  it("stops when the signal fires, and lets errors of the pieces through", async () => {
    const folder = temporaryFolder();
    await expect(writeInterleaved(targets(folder, ["a"]), [[0, "x"]], AbortSignal.abort())).rejects.toMatchObject({ code: "interrupted" });
    const controller = new AbortController();
    function* pieces(): Iterable<readonly [number, string]> {
      yield [0, "x".repeat(100_000)];
      controller.abort();
      yield [0, "x".repeat(100_000)];
    }
    await expect(writeInterleaved(targets(folder, ["b"]), pieces(), controller.signal)).rejects.toMatchObject({ code: "interrupted" });
    function* broken(): Iterable<readonly [number, string]> {
      yield [0, "x"];
      throw new RangeError("out of ideas");
    }
    await expect(writeInterleaved(targets(folder, ["c"]), broken())).rejects.toThrow(RangeError);
  });

  it("names a file that it can't make as people know it", async () => {
    const folder = temporaryFolder();
    const paths = [{ path: join(folder, "missing", "a"), shownAs: "world/posts.jsonl" }];
    await expect(writeInterleaved(paths, [])).rejects.toMatchObject({ code: "output-failed", message: expect.stringContaining("world/posts.jsonl") });
  });
});
