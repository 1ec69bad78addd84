import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each folder of plug-ins: its registry is exported under the folder's own name. */
const folders = [
  { folder: "adapters", fixtures: true },
  { folder: "baselines", fixtures: false },
  { folder: "engines", fixtures: false },
  { folder: "reports", fixtures: false },
  { folder: "scores", fixtures: true },
  { folder: "simulate/campaigns", fixtures: false },
  { folder: "simulate/families", fixtures: false },
  { folder: "simulate/lookAlikes", fixtures: false },
  { folder: "traces", fixtures: true },
] as const;

/** Names of the files (not folders) in a folder that end as given, without that ending, sorted. */
function namesIn(path: string, ending: RegExp): readonly string[] {
  if (!existsSync(root + path)) throw new Error(`There is no folder ${path}.`);
  return readdirSync(root + path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => basename(entry.name).replace(ending, ""))
    .sort();
}

/** Names that outputs have in kebab case are in camel case as files. */
function fileName(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

async function registryNames(folder: string): Promise<readonly string[]> {
  const path = `${root}src/${folder}/index.ts`;
  if (!existsSync(path)) throw new Error(`There is no src/${folder}/index.ts.`);
  const module = (await import(path)) as Readonly<Record<string, unknown>>;
  const registry = module[basename(folder)];
  if (!Array.isArray(registry)) throw new Error(`src/${folder}/index.ts exports no array "${basename(folder)}".`);
  return registry.map((entry: { readonly name: string }) => fileName(entry.name));
}

describe.each(folders)("$folder", ({ folder, fixtures }) => {
  it("stand in the registry sorted, by the names of their files", async () => {
    const names = await registryNames(folder);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...names].sort());
    const files = namesIn(`src/${folder}`, /\.ts$/).filter((name) => name !== "index");
    expect(files, `files in src/${folder} against names in its registry`).toEqual(names);
  });

  it("have a test each", async () => {
    expect(namesIn(`tests/${folder}`, /\.test\.ts$/), `tests/${folder}/*.test.ts against the registry`).toEqual(await registryNames(folder));
  });

  if (!fixtures) return;
  it("have a fixture each", async () => {
    // The part before the first dot counts: an adapter's fixture has the ending of its format.
    const names = new Set(namesIn(`fixtures/${folder}`, /\..*$/));
    expect([...names], `files in fixtures/${folder} against the registry`).toEqual(await registryNames(folder));
  });
});
