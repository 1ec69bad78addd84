import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { withTemporaryFolder } from "../../../src/reports/folder/temporaryFolder.js";
import { contents, failure, freshFolder } from "./files.js";

it("lies inside the folder, and is gone afterwards", async () => {
  const dir = join(freshFolder(), "new");
  const temporary = await withTemporaryFolder(dir, async (path) => {
    writeFileSync(join(path, "x"), "");
    return path;
  });
  expect([dirname(temporary), existsSync(temporary), contents(dir)]).toEqual([dir, false, {}]);
});

it("takes away what it made after an error, and nothing else", async () => {
  const dir = freshFolder();
  const fail = async (path: string): Promise<void> => {
    writeFileSync(join(path, "x"), "");
    throw new RangeError("no");
  };
  await expect(withTemporaryFolder(join(dir, "a", "b"), fail)).rejects.toThrow(RangeError);
  expect(contents(dir)).toEqual({});
  await expect(withTemporaryFolder(dir, fail)).rejects.toThrow(RangeError);
  expect(existsSync(dir)).toBe(true);
});

it("keeps new folders in which somebody else has put something", async () => {
  const dir = freshFolder();
  const work = withTemporaryFolder(join(dir, "a", "b"), async () => {
    writeFileSync(join(dir, "a", "mine"), "");
    throw new RangeError("no");
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(contents(join(dir, "a"))).toEqual({ mine: "" });
});

it("reports a folder that can't be made", async () => {
  const dir = freshFolder();
  writeFileSync(join(dir, "file"), "");
  expect(await failure(withTemporaryFolder(join(dir, "file", "x"), async () => undefined))).toMatchObject({ code: "output-failed" });
});

it.skipIf(process.platform !== "linux")("reports a file system that takes no folders instead of trying for ever (Linux: /proc)", async () => {
  expect(await failure(withTemporaryFolder("/proc/lockstep/results", async () => undefined))).toMatchObject({ code: "output-failed" });
});
