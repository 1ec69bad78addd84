import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

  it("pictures-in-node.js writes pictures and words without a browser", () => {
    const folder = join(out, "pictures-in-node.js");
    expect(readFileSync(join(folder, "timeline.svg"), "utf8")).toMatch(/^<svg [^]*<\/svg>$/);
    const page = readFileSync(join(folder, "finding.html"), "utf8");
    expect(page.match(/<svg /g)!.length).toBeGreaterThanOrEqual(3);
    expect(page).toContain("What would refute it");
    expect(page).not.toMatch(/<script|\son\w+=|src=/);
  });
});
