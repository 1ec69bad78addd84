import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readPseudonymKey, writePseudonymKey } from "../../../src/reports/folder/pseudonymKey.js";
import { temporaryFolder } from "../../cli/commandLine.js";

const KEY = { secret: Uint8Array.from({ length: 32 }, (_, i) => i * 8), names: new Map([["x:account-b", "x:bob"], ["x:account-a", "x:alice"]]) };

it("reads back what it wrote, for its owner only, and leaves nothing else", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "key.json");
  expect(await readPseudonymKey(path)).toBeUndefined();
  await writePseudonymKey(path, KEY);
  expect(await readPseudonymKey(path)).toEqual(KEY);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(["key.json"]);
});

it.each(["", "{}", "null", '{"formatVersion":1,"secret":"00","names":{}}', "\0"])("refuses %j for a key", async (text) => {
  const path = join(temporaryFolder(), "key.json");
  writeFileSync(path, text);
  await expect(readPseudonymKey(path)).rejects.toMatchObject({ code: "input-format" });
});

it("says which file it couldn't write", async () => {
  await expect(writePseudonymKey(join(temporaryFolder(), "none", "key.json"), KEY)).rejects.toMatchObject({ code: "output-failed", message: expect.stringContaining("key.json") as string });
});
