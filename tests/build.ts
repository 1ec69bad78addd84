import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Builds `dist` once before the tests where a source is newer: the command line and the workers are tested as built. */
export default function build(): void {
  if (newest(join(ROOT, "src")) <= oldest(join(ROOT, "dist/cli/main.js"), join(ROOT, "dist/index.js"))) return;
  execFileSync("npm", ["run", "--silent", "build:js"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
}

function newest(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((latest, { parentPath, name }) => Math.max(latest, statSync(join(parentPath, name)).mtimeMs), 0);
}

function oldest(...files: readonly string[]): number {
  return Math.min(...files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : -Infinity)));
}
