import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOutput, holdsOnly } from "../../../src/reports/folder/checkOutput.js";
import { formatManifest, hashFile, MANIFEST_FILE } from "../../../src/reports/folder/manifest.js";
import { failure, freshFolder } from "./files.js";

/** A folder in which lockstep wrote `a.csv`. */
async function folderWithOurs(): Promise<string> {
  const dir = freshFolder();
  writeFileSync(join(dir, "a.csv"), "ours");
  writeFileSync(join(dir, MANIFEST_FILE), formatManifest(new Map([["a.csv", [await hashFile(join(dir, "a.csv"))]]])));
  return dir;
}

describe("checkOutput", () => {
  it("lets through a folder without those files, or no folder yet", async () => {
    const dir = freshFolder();
    writeFileSync(join(dir, "notes.txt"), "mine");
    await checkOutput(dir, ["a.csv"], false);
    await checkOutput(join(dir, "new", "deep"), ["a.csv"], false);
  });

  it("lets files of ours be replaced with force only", async () => {
    const dir = await folderWithOurs();
    await checkOutput(dir, ["a.csv"], true);
    const { code, message } = await failure(checkOutput(dir, ["a.csv"], false));
    expect([code, message]).toEqual(["output-exists", expect.stringContaining("--force")]);
  });

  it.each([false, true])("refuses a stranger's file, force %s, and doesn't recommend force", async (force) => {
    const dir = await folderWithOurs();
    writeFileSync(join(dir, "b.csv"), "mine");
    const { code, message } = await failure(checkOutput(dir, ["a.csv", "b.csv"], force));
    expect([code, message]).toEqual(["output-exists", expect.stringContaining("b.csv")]);
    expect(message).not.toContain("--force");
  });

  it.each([false, true])("refuses a file of ours that somebody changed, force %s", async (force) => {
    const dir = await folderWithOurs();
    writeFileSync(join(dir, "a.csv"), "ours, with my notes");
    const { code, message } = await failure(checkOutput(dir, ["a.csv"], force));
    expect([code, message]).toEqual(["output-exists", expect.stringContaining("changed since")]);
  });

  it("refuses folders and links under those names", async () => {
    const dir = await folderWithOurs();
    mkdirSync(join(dir, "b.csv"));
    symlinkSync(join(dir, "nowhere"), join(dir, "c.csv"));
    for (const name of ["b.csv", "c.csv"]) expect(await failure(checkOutput(dir, [name], true))).toMatchObject({ code: "output-exists" });
  });

  it("names at most five files", async () => {
    const dir = freshFolder();
    const names = ["1", "2", "3", "4", "5", "6", "7"];
    for (const name of names) writeFileSync(join(dir, name), "");
    expect((await failure(checkOutput(dir, names, true))).message).toContain("1, 2, 3, 4, 5 and 2 more");
  });

  it("refuses a file in the folder's place, or on the way to it", async () => {
    const dir = await folderWithOurs();
    expect(await failure(checkOutput(join(dir, "a.csv"), ["x"], true))).toMatchObject({ code: "output-exists" });
    expect(await failure(checkOutput(join(dir, "a.csv", "deep"), ["x"], true))).toMatchObject({ code: "output-failed" });
  });

  it.skipIf(process.getuid?.() === 0)("refuses a folder without permission (left out for root, who has it)", async () => {
    const dir = freshFolder();
    chmodSync(dir, 0o500);
    expect(await failure(checkOutput(join(dir, "new"), ["x"], true))).toMatchObject({ code: "output-failed", cause: { code: "EACCES" } });
  });
});

it("knows when one file is all that lockstep left", async () => {
  const dir = await folderWithOurs();
  expect(await holdsOnly(dir, "a.csv")).toBe(true);
  expect(await holdsOnly(dir, "b.csv")).toBe(false);
  writeFileSync(join(dir, MANIFEST_FILE), formatManifest(new Map([["a.csv", ["1"]], ["b.csv", ["2"]]])));
  expect(await holdsOnly(dir, "a.csv")).toBe(false);
  writeFileSync(join(dir, MANIFEST_FILE), "broken");
  expect(await holdsOnly(dir, "a.csv")).toBe(false);
  expect(await holdsOnly(join(dir, "none"), "a.csv")).toBe(false);
});
