import { readFileSync } from "node:fs";

/** @type {{ exports: Record<string, { default: string } | string>, bin: Record<string, string> }} */
const manifest = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const built = [...Object.values(manifest.exports).flatMap((entry) => (typeof entry === "string" ? [] : [entry.default])), ...Object.values(manifest.bin)];

/** @type {import("knip").KnipConfig} */
export default {
  // What users can import or run is in use; package.json is the only place that lists it.
  entry: [
    ...built.map((file) => file.replace("./dist/", "src/").replace(/\.js$/, ".ts")),
    "src/**/worker.ts",
    "src/reports/html/page/main.ts",
    "scripts/*.js",
    "benchmarks/**/*.{ts,js}",
    "examples/*.js",
    "examples/browser/*.js",
  ],
  project: ["{src,tests,benchmarks}/**/*.ts", "{scripts,examples,benchmarks}/**/*.js"],
  // tsup's entry is every source, which would make every source an entry here.
  tsup: false,
  // Called by scripts/check.js.
  ignoreDependencies: ["publint", "@arethetypeswrong/cli"],
  // The benchmarks compile their yardstick; a test reads from a pipe; notebooks run in Jupyter.
  ignoreBinaries: ["gcc", "jupyter-nbconvert", "mkfifo"],
  // A type that another export of its file mentions has to be nameable.
  ignoreExportsUsedInFile: { interface: true, type: true },
};
