import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountFields, postFields } from "../src/adapters/reading/columns.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const { name, scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { name: string; scripts: Record<string, string> };

/** Everything between fences: what stands after the opening one, and the lines. */
const blocks = [...readme.matchAll(/^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, language = "", info = "", text = ""]) => ({ language, info, text }));
const commands = blocks.filter(({ language }) => language === "sh").flatMap(({ text }) => text.trim().split("\n"));
const snippets = blocks.filter(({ language }) => language === "js").map(({ text }) => text);

/**
 * Not run here: installing needs the network and would change the checkout under the other tests, and `npm test` would run
 * this test again. That their scripts exist is checked, and what `npm start` does after its build is run below.
 */
const isNpm = (command: string): boolean => command.startsWith("npm ");

describe("README.md", () => {
  let folder = "";

  beforeAll(() => {
    // Inside the project, so that `import "lockstep"` finds the package itself; .cache is no part of it.
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    folder = mkdtempSync(join(ROOT, ".cache/readme-"));
    symlinkSync(join(ROOT, "fixtures"), join(folder, "fixtures"), "dir");
    symlinkSync(join(ROOT, "dist"), join(folder, "dist"), "dir");
    mkdirSync(join(folder, "bin"));
    const command = join(folder, "bin/lockstep");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "dist/cli/main.js")}" "$@"\n`);
    chmodSync(command, 0o755);
    for (const { info, text } of blocks) if (info.startsWith("file=")) writeFileSync(join(folder, info.slice("file=".length)), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (file: string, args: readonly string[]): string =>
    execFileSync(file, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH ?? ""}` },
    });

  it("says what the declarations, the examples and the records of benchmarks say", () => {
    execFileSync(process.execPath, [join(ROOT, "scripts/readme.js"), "--check"], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  });

  it("has no block that these tests would leave out", () => {
    const known = blocks.filter(({ language, info }) => language === "sh" || language === "js" || info.startsWith("file="));
    expect(known).toEqual(blocks);
    expect(readme.match(/^```/gm)).toHaveLength(2 * blocks.length);
    expect(commands.filter((command) => !isNpm(command)).length).toBeGreaterThan(4);
    expect(snippets).toHaveLength(3);
  });

  it.each(commands.filter((command) => !isNpm(command)))("%s", (command) => {
    const printed = run("bash", ["-e", "-o", "pipefail", "-c", command]);
    const out = /--out (\S+)/.exec(command)?.[1];
    expect(out === undefined ? printed !== "" : existsSync(join(folder, out))).toBe(true);
  });

  it.each(commands.filter(isNpm))("%s: exists", (command) => {
    for (const step of command.split(" && ")) {
      const [, verb = "", argument] = step.split(" ");
      if (verb === "install") expect(argument).toBe(name);
      else if (verb !== "ci") expect(scripts).toHaveProperty(verb);
    }
  });

  it("npm start ends by printing where the results lie", () => {
    const [build, detect] = scripts.start!.split(" && ");
    expect(build).toBe("npm run --silent build:js");
    expect(scripts).toHaveProperty("build:js");
    const last = run("bash", ["-c", detect!]).trim().split("\n").pop()!;
    const results = /^Results: (.+)$/.exec(last)?.[1];
    expect(existsSync(join(folder, results!, "run.json"))).toBe(true);
  });

  it("keeps out of the current folder where --out is empty, as an unset variable makes it", () => {
    expect(() => run("bash", ["-c", 'lockstep detect posts.jsonl --out "$NO_SUCH_VARIABLE" --quiet'])).toThrow("--out is empty");
    expect(existsSync(join(folder, "run.json"))).toBe(false);
  });

  it.each(snippets.map((text, i) => ({ text, i })))("snippet %# runs as it stands and prints something", ({ text, i }) => {
    const file = join(folder, `snippet${i}.js`);
    writeFileSync(file, text);
    expect(run(process.execPath, [file, `snippet${i}`]).trim()).not.toBe("");
    expect(existsSync(join(folder, `snippet${i}/run.json`))).toBe(true);
  });

  it("shows input that is accepted", () => {
    const shown = blocks.filter(({ language }) => language === "jsonl").map(({ info }) => info.slice("file=".length));
    expect(shown).toEqual(["posts.jsonl"]);
    const { rows } = JSON.parse(run(process.execPath, ["dist/cli/main.js", "detect", "posts.jsonl", "--out", "shown", "--json"])) as { rows: object };
    expect(rows).toEqual({ read: 3, accepted: 3, duplicates: 0, rejected: 0 });
  });

  it("finds two accounts in the mapped table", () => {
    run("bash", ["-c", `${commands.find((command) => command.includes("export.csv"))!} --force`]);
    expect(readFileSync(join(folder, "mapped/accounts.csv"), "utf8").match(/,c1,/gm)).toHaveLength(2);
  });

  it("has a row for every field of a post, and names every field of an account", () => {
    expect([...readme.matchAll(/^\| `(\w+)` \| (?:text|list|time|whole)/gm)].map((match) => match[1])).toEqual([...postFields]);
    const accounts = readme.slice(readme.indexOf("The fields of an account"), readme.indexOf("**Lists in tables**"));
    for (const field of accountFields) expect(accounts).toContain(`\`${field}\``);
  });

  it("explains every column of the tables that a run writes", () => {
    run("bash", ["-c", "lockstep detect fixtures/election/posts.jsonl --out columns --quiet"]);
    for (const file of ["accounts.csv", "clusters.csv", "ties.csv"]) {
      const [, explained = ""] = new RegExp(`\\*\\*${file}\\.\\*\\*([\\s\\S]*?)\\n\\n`).exec(readme) ?? [];
      const [header = ""] = readFileSync(join(folder, "columns", file), "utf8").split("\n");
      const columns = header.split(",").map((column) => column.replace(/^(weight|weightPart)_.*/, "$1_<trace>"));
      expect([...new Set(columns)].filter((column) => !explained.includes(`\`${column}\``)), file).toEqual([]);
    }
  });

  it("links to files that exist", () => {
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]!).filter((target) => !/^(?:https?:|#)/.test(target));
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});
