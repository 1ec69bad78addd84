import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const EXAMPLES = fileURLToPath(new URL("../examples", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "lockstep-examples-"));
afterAll(() => rmSync(out, { recursive: true }));

/** An example runs from the folder of the project, takes a folder to write to, and prints what it found. */
describe("examples", () => {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith(".js"));

  it("exist", () => expect(files.length).toBeGreaterThan(0));

  it.each(files)("%s runs and prints something", (file) => {
    const printed = execFileSync(process.execPath, [join(EXAMPLES, file), join(out, file)], {
      cwd: join(EXAMPLES, ".."),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(printed.trim()).not.toBe("");
  });
});
