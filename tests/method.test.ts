import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const method = readFileSync(join(ROOT, "docs/method.md"), "utf8");

it("docs/method.md has the ablation as it was recorded", () => {
  execFileSync(process.execPath, [join(ROOT, "scripts/method.js"), "--check"], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
});

it("docs/method.md links to files that exist", () => {
  const targets = [...method.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!).filter((target) => !target.startsWith("http"));
  expect(targets.length).toBeGreaterThan(2);
  expect(targets.filter((target) => !existsSync(join(ROOT, "docs", target)))).toEqual([]);
});

it("docs/method.md names every part of the decision that has a file", () => {
  for (const part of ["columns", "encounters", "quarters", "chooser", "circles", "surprise", "standing", "undecidable", "chance", "thin", "numbering", "divisions", "judgement", "decide", "partnerLists", "clusters"]) {
    expect(method).toContain(`\`${part}.ts\``);
    expect(existsSync(join(ROOT, `src/network/company/${part}.ts`))).toBe(true);
  }
});
