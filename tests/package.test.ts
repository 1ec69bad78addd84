import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly sideEffects: boolean;
  readonly type: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string } | string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const entries = Object.entries(manifest.exports).flatMap(([name, entry]) => (typeof entry === "string" ? [] : [{ name, ...entry }]));

describe("the manifest", () => {
  it("is ESM without side effects, for the Node versions that are tested", () => {
    expect(manifest).toMatchObject({ name: "lockstep", type: "module", sideEffects: false, license: "MIT", engines: { node: "^20.19 || >=22.12" } });
  });

  it("pins every dependency to one version", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it("asks for no peer that it can't do without, and tests with each", () => {
    for (const name of Object.keys(manifest.peerDependencies)) {
      expect(manifest.peerDependenciesMeta[name], name).toEqual({ optional: true });
      expect(Object.keys(manifest.devDependencies)).toContain(name);
    }
  });

  it("has a source for every entry, and its types beside its code", () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const { name, types, default: code } of entries) {
      expect(types, name).toBe(code.replace(/\.js$/, ".d.ts"));
      expect(existsSync(join(ROOT, code.replace("./dist/", "src/").replace(/\.js$/, ".ts"))), code).toBe(true);
    }
  });

  it("has the same version in the citation", () => {
    expect(read("CITATION.cff")).toMatch(new RegExp(`^version: ${manifest.version.replaceAll(".", "\\.")}$`, "m"));
  });
});

describe("the lockfile", () => {
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> };

  it("names no address", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(Object.keys(lock.packages).filter((name) => lock.packages[name]!.resolved !== undefined)).toEqual([]);
    expect(read("package-lock.json")).not.toMatch(/"https?:\/\/[^"]*\.tgz"/);
  });

  it("holds the packages of every platform, without which npm ci refuses it", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`]),
    );
    expect(missing).toEqual([]);
  });

  it("belongs to this manifest", () => {
    expect(lock.packages[""]).toMatchObject({ version: manifest.version, dependencies: manifest.dependencies, devDependencies: manifest.devDependencies });
  });
});

describe("the built package", () => {
  it("can be imported by every name that it exports", () => {
    const names = entries.map(({ name }) => `lockstep${name.slice(1)}`);
    const script = `const counts = {};
      for (const name of ${JSON.stringify(names)}) counts[name] = Object.keys(await import(name)).length;
      console.log(JSON.stringify(counts));`;
    const counts = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" })) as Record<string, number>;
    for (const name of names) expect(counts[name], name).toBeGreaterThan(0);
  });

  it("has a command that says its version", () => {
    const main = manifest.bin.lockstep!;
    expect(read(main)).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(process.execPath, [join(ROOT, main), "--version"], { encoding: "utf8" }).trim()).toBe(manifest.version);
  });

  it.each(entries.filter(({ name }) => name !== "./node"))("needs no Node for $name", ({ default: code }) => {
    const { files, imports } = moduleGraph(join(ROOT, code), STATIC);
    expect(files.size).toBeGreaterThan(1);
    expect([...imports].filter((name) => isBuiltin(name))).toEqual([]);
  });

  it("depends on what it imports, and on nothing else", () => {
    const imported = new Set<string>();
    // The command line's modules before they are bundled: a bundle names its own imports no more.
    for (const code of [...entries.map((entry) => entry.default), "dist/cli/runCli.js"]) {
      for (const name of moduleGraph(join(ROOT, code), ALL).imports) if (!isBuiltin(name)) imported.add(packageOf(name));
    }
    expect([...imported].sort()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)].sort());
  });

  it("packs what runs, its licence and its documents", () => {
    const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff", "package.json", "dist/index.js"]));
    const others = paths.filter((path) => !path.startsWith("dist/"));
    expect(others.sort()).toEqual(["CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "package.json", "schemas/findings.schema.json"]);
  });
});

/** Imports that a module can't be loaded without; what code fetches when it gets there, it may do without in a browser. Not the text "from" in a list. */
const STATIC = /(?<!["'])\b(?:from|import)\s*["']([^"']+)["']/g;
const ALL = /(?<!["'])\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

/** Our own modules reachable from `entry`, and the names of all others that they import. */
function moduleGraph(entry: string, pattern: RegExp): { files: Set<string>; imports: Set<string> } {
  const files = new Set<string>();
  const imports = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const match of readFileSync(file, "utf8").matchAll(pattern)) {
      const name = match[1]!;
      if (name.startsWith(".")) waiting.push(join(dirname(file), name));
      else imports.add(name);
    }
  }
  return { files, imports };
}

/** `a` of `a/b`, `@a/b` of `@a/b/c`. */
function packageOf(name: string): string {
  return name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
}
