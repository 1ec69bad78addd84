import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatManifest, hashFile, MANIFEST_FILE, readManifest } from "../../../src/reports/folder/manifest.js";
import { failure, freshFolder } from "./files.js";

describe("manifest", () => {
  it("reads what it writes, sorted by name", async () => {
    const dir = freshFolder();
    const text = formatManifest(new Map([["b", ["2"]], ["__proto__", ["0"]], ["a", ["1", "3"]]]));
    writeFileSync(join(dir, MANIFEST_FILE), text);
    expect([...(await readManifest(dir))]).toEqual([["__proto__", ["0"]], ["a", ["1", "3"]], ["b", ["2"]]]);
  });

  it("is empty where there is none, or no folder", async () => {
    const dir = freshFolder();
    expect((await readManifest(dir)).size).toBe(0);
    expect((await readManifest(join(dir, "none"))).size).toBe(0);
  });

  it.each([
    "not JSON",
    "null",
    "[]",
    '{"writtenBy":"somebody","sha256":{}}',
    '{"writtenBy":"lockstep","sha256":null}',
    '{"writtenBy":"lockstep","sha256":{"a":"1"}}',
    '{"writtenBy":"lockstep","sha256":{"a":[1]}}',
    '{"writtenBy":"lockstep","sha256":{"../a":["1"]}}',
  ])("refuses a file that is no manifest: %s", async (text) => {
    const dir = freshFolder();
    writeFileSync(join(dir, MANIFEST_FILE), text);
    expect(await failure(readManifest(dir))).toMatchObject({ code: "output-exists" });
  });
});

it("hashFile is SHA-256", async () => {
  const path = join(freshFolder(), "abc");
  writeFileSync(path, "abc");
  // FIPS 180-2, appendix B.1.
  expect(await hashFile(path)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
