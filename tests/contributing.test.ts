import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const guide = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");

/** Text of the code block that the guide marks as a file. */
function block(file: string): string {
  const found = guide.split("```").find((part) => part.split("\n", 1)[0]!.endsWith(` file=${file}`));
  expect(found, `CONTRIBUTING.md has a block for ${file}`).toBeDefined();
  return found!.slice(found!.indexOf("\n") + 1);
}

/** What a tool of this project prints; its output is the failure's message where it ends with another code than 0. */
function run(tool: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(ROOT, "node_modules", tool), ...args], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${tool} failed:\n${stdout}${stderr}`);
  }
}

describe("the worked example of CONTRIBUTING.md, in a copy of the project", () => {
  let copy = "";

  beforeAll(() => {
    // Inside the project, so that packages are found; .cache is no part of it.
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    copy = mkdtempSync(join(ROOT, ".cache/contributing-"));
    for (const folder of ["src", "fixtures", "tests/traces"]) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
    for (const file of ["src/traces/client.ts", "tests/traces/client.test.ts", "fixtures/traces/client.jsonl"]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), block(file));
    }
    const registry = readFileSync(join(copy, "src/traces/index.ts"), "utf8");
    const extended = block("src/traces/index.ts") + registry.replace("Trace[] = [", "Trace[] = [client, ");
    expect(extended).toContain("[client, ");
    writeFileSync(join(copy, "src/traces/index.ts"), extended);
    writeFileSync(join(copy, "tsconfig.json"), '{ "extends": "../../tsconfig.json", "include": ["src/traces", "tests/traces/client.test.ts"] }');
    writeFileSync(join(copy, "vitest.config.js"), "export default {};\n");
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("passes the type check", () => {
    run("typescript/bin/tsc", "-p", copy);
  });

  it("passes its own test", () => {
    const printed = run("vitest/vitest.mjs", "run", "--root", copy, "--reporter=json", "tests/traces/client.test.ts");
    expect(JSON.parse(printed.slice(printed.indexOf("{")))).toMatchObject({ success: true, numPassedTests: 3, numFailedTests: 0 });
  });
});

describe("what CONTRIBUTING.md names", () => {
  it("has every npm script that it tells to run", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
