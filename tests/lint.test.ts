import { ESLint } from "eslint";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { layers } from "../scripts/layers.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

// Without type information, which these rules don't need: snippets stand in files that don't exist.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { projectService: false } } }] as never,
});

/** Names of the rules that refuse `code` as the text of `file`, without repeats. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  return [...new Set(result!.messages.map((message) => message.ruleId ?? message.message))].sort();
}

const importing = (path: string): string => `import { x } from "${path}";\nexport const y = x;\n`;

describe("the layer rule", () => {
  it.each([
    ["src/model/sample.ts", "../traces/index.js"],
    ["src/stats/sample.ts", "../model/errors.js"],
    ["src/content/sample.ts", "../network/weigh.js"],
    ["src/network/sample.ts", "../content/text.js"],
    ["src/traces/sample.ts", "../adapters/index.js"],
    ["src/traces/deeper/sample.ts", "../../engines/index.js"],
    ["src/baselines/sample.ts", "../traces/index.js"],
    ["src/testing/sample.ts", "../traces/index.js"],
    ["src/pipeline/sample.ts", "../cli/main.js"],
    ["src/cli/sample.ts", "../engines/memory.js"],
    ["src/traces/sample.ts", "../index.js"],
  ])("refuses %s importing %s", async (file, path) => {
    expect(existsSync(join(ROOT, file, "..", path.replace(/\.js$/, ".ts"))), "the imported file has to exist").toBe(true);
    expect(await refusals(file, importing(path))).toEqual(["import-x/no-restricted-paths"]);
  });

  it("counts imports of types", async () => {
    const code = 'import type { Trace } from "../traces/index.js";\nexport type Mine = Trace;\n';
    expect(await refusals("src/model/sample.ts", code)).toEqual(["import-x/no-restricted-paths"]);
  });

  it.each([
    ["src/model/sample.ts", "./errors.js"],
    ["src/traces/sample.ts", "../model/errors.js"],
    ["src/traces/deeper/sample.ts", "../../model/errors.js"],
    ["src/cli/sample.ts", "../engines/index.js"],
    ["src/pipeline/sample.ts", "../traces/index.js"],
  ])("lets %s import %s", async (file, path) => {
    expect(await refusals(file, importing(path))).toEqual([]);
  });

  it("knows every part of src, and nothing else", () => {
    const parts = readdirSync(join(ROOT, "src"));
    expect(Object.keys(layers).sort()).toEqual(parts.sort());
  });
});

describe("the 70-line rule", () => {
  const lines = (count: number): string => `export function f(): void {\n${"\n".repeat(count - 2)}}\n`;

  it("refuses a function of 71 lines, blank ones counted", async () => {
    expect(await refusals("src/traces/sample.ts", lines(71))).toEqual(["max-lines-per-function"]);
  });

  it("lets a function of 70 lines pass", async () => {
    expect(await refusals("src/traces/sample.ts", lines(70))).toEqual([]);
  });
});

describe("hidden inputs", () => {
  it.each([
    ["export const x = Math.random();\n", "no-restricted-properties"],
    ["export const x = Date.now();\n", "no-restricted-properties"],
    ["export const x = new Date();\n", "no-restricted-syntax"],
    ["console.log(1);\n", "no-console"],
  ])("%j is refused outside cli, and allowed in it", async (code, rule) => {
    expect(await refusals("src/traces/sample.ts", code)).toEqual([rule]);
    expect(await refusals("src/cli/sample.ts", code)).toEqual([]);
  });

  it("a date made from a number is no hidden input", async () => {
    expect(await refusals("src/traces/sample.ts", "export const x = new Date(0);\n")).toEqual([]);
  });
});

describe("worlds are the same bytes on every machine", () => {
  it.each(["Math.log(2)", "Math.pow(2, 0.5)", "Math.sin(1)", "Math.random()"])("refuses %s in src/simulate", async (code) => {
    expect(await refusals("src/simulate/sample.ts", `export const x = ${code};\n`)).toEqual(["no-restricted-properties"]);
  });

  it("allows what IEEE 754 fixes, and other folders all of it", async () => {
    expect(await refusals("src/simulate/sample.ts", "export const x = Math.sqrt(2) + Math.floor(2.5);\n")).toEqual([]);
    expect(await refusals("src/network/sample.ts", "export const x = Math.log(2);\n")).toEqual([]);
  });
});

describe("the core runs in browsers", () => {
  const code = 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n';

  it.each(["src/index.ts", "src/traces/sample.ts", "src/adapters/csv.ts"])("refuses a node: import in %s", async (file) => {
    expect(await refusals(file, code)).toEqual(["import-x/no-nodejs-modules"]);
    expect(await refusals(file, "export const x = Buffer.alloc(1);\n")).toEqual(["no-restricted-globals"]);
  });

  it.each(["src/cli/sample.ts", "src/node.ts", "src/adapters/files.ts", "src/reports/folder/write.ts", "src/engines/threads/worker.ts"])(
    "lets %s use Node",
    async (file) => {
      expect(await refusals(file, code)).toEqual([]);
    },
  );
});

describe("names and switches", () => {
  it.each(["src/traces/utils.ts", "src/model/helpers/sample.ts", "tests/common.test.ts", "scripts/misc.js"])("refuses the name %s", async (file) => {
    expect(await refusals(file, "export const x = 1;\n")).toEqual(["lockstep/telling-names"]);
  });

  it("refuses default exports, any, and rules switched off in a comment", async () => {
    expect(await refusals("src/model/sample.ts", "export default 1;\n")).toEqual(["import-x/no-default-export"]);
    expect(await refusals("src/model/sample.ts", "export const x: any = 1;\n")).toEqual(["@typescript-eslint/no-explicit-any"]);
    const disabled = "/* eslint-disable @typescript-eslint/no-explicit-any */\nexport const x: any = 1;\n";
    expect(await refusals("src/model/sample.ts", disabled)).toContain("@typescript-eslint/no-explicit-any");
  });
});
