import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkKeyApart, underPseudonyms } from "../../src/cli/pseudonymise.js";
import { exampleRun } from "../reports/exampleRun.js";
import { freshFolder } from "../reports/folder/files.js";
import { writeRun } from "../../src/reports/folder/writeRun.js";

describe("underPseudonyms", () => {
  it("writes results without a name, and a key that leads back to each", async () => {
    const folder = freshFolder();
    const key = join(folder, "key.json");
    const out = join(folder, "out");
    await writeRun(await underPseudonyms(exampleRun(), key), out);
    for (const file of readdirSync(out)) {
      const text = readFileSync(join(out, file), "utf8");
      expect(["alice", "Alice", "@zoë", "quiet", "Quiet"].filter((name) => text.includes(name)), file).toEqual([]);
    }
    const { names } = JSON.parse(readFileSync(key, "utf8")) as { names: Record<string, string> };
    expect(Object.values(names)).toEqual(expect.arrayContaining(["x:alice", "telegram:@zoë", "x:a1"]));
    const [first] = (await underPseudonyms(exampleRun(), key)).clusters;
    expect(first!.accounts.map((account) => names[account])).toEqual(["x:-100", "x:b\u0000b", "x:alice"]);
  });

  it("wants the key elsewhere", () => {
    const folder = freshFolder();
    for (const key of [join(folder, "out/key.json"), join(folder, "out/a/key.json"), ""]) expect(() => checkKeyApart(key, join(folder, "out"))).toThrow("handed on together");
    expect(() => checkKeyApart(join(folder, "key.json"), join(folder, "out"))).not.toThrow();
    expect(existsSync(join(folder, "key.json"))).toBe(false);
  });
});
