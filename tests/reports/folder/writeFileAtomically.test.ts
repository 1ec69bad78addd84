import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFileAtomically } from "../../../src/reports/folder/writeFileAtomically.js";
import { contents, failure, freshFolder } from "./files.js";

describe("writeFileAtomically", () => {
  it("writes a file, makes its folders and leaves nothing else", async () => {
    const dir = freshFolder();
    expect(await writeFileAtomically(join(dir, "a", "b", "edges.csv"), ["x,", "y\n"])).toBe(join(dir, "a", "b", "edges.csv"));
    expect(contents(join(dir, "a", "b"))).toEqual({ "edges.csv": "x,y\n" });
  });

  it("leaves a file that is there unless forced", async () => {
    const path = join(freshFolder(), "edges.csv");
    writeFileSync(path, "mine");
    expect(await failure(writeFileAtomically(path, ["new"]))).toMatchObject({ code: "output-exists", message: expect.stringContaining("--force") as string });
    expect(readFileSync(path, "utf8")).toBe("mine");
    await writeFileAtomically(path, ["new"], { force: true });
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("leaves a file that appears while it writes", async () => {
    const dir = freshFolder();
    const path = join(dir, "edges.csv");
    function* pieces(): Iterable<string> {
      yield "new";
      writeFileSync(path, "mine");
    }
    expect(await failure(writeFileAtomically(path, pieces()))).toMatchObject({ code: "output-exists" });
    expect(contents(dir)).toEqual({ "edges.csv": "mine" });
  });

  it("never replaces a folder or a link, even if forced", async () => {
    const dir = freshFolder();
    mkdirSync(join(dir, "folder"));
    writeFileSync(join(dir, "mine"), "mine");
    symlinkSync(join(dir, "mine"), join(dir, "link"));
    for (const name of ["folder", "link"]) {
      expect(await failure(writeFileAtomically(join(dir, name), ["new"], { force: true }))).toMatchObject({ code: "output-exists" });
    }
    expect(contents(dir)).toEqual({ "folder/": "", "link/": "", mine: "mine" });
  });

  it("removes what it began if the pieces fail, and passes their error on", async () => {
    const dir = freshFolder();
    function* pieces(): Iterable<string> {
      yield "half";
      throw new RangeError("broken report");
    }
    await expect(writeFileAtomically(join(dir, "new", "edges.csv"), pieces())).rejects.toThrow(RangeError);
    expect(contents(dir)).toEqual({});
  });

  it("says that a path through a file is no folder", async () => {
    const dir = freshFolder();
    writeFileSync(join(dir, "file"), "mine");
    expect(await failure(writeFileAtomically(join(dir, "file", "edges.csv"), ["x"]))).toMatchObject({ code: "output-failed" });
    expect(contents(dir)).toEqual({ file: "mine" });
  });
});
