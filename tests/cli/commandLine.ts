import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, vi } from "vitest";
import { runCli } from "../../src/cli/runCli.js";
import type { Post } from "../../src/model/post.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-test-"));
  folders.push(folder);
  return folder;
}

/** Writes posts as JSONL and returns the path. */
export function postsFile(folder: string, posts: readonly (Post | string)[], name = "posts.jsonl"): string {
  const path = join(folder, name);
  writeFileSync(path, posts.map((post) => (typeof post === "string" ? post : JSON.stringify(post)) + "\n").join(""));
  return path;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    const code = await runCli(args);
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Starts the built command line; temporary files of its own go into `temporary`. */
export function start(temporary: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [resolve("dist/cli/main.js"), ...args], { env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: "" } });
  // A child that ends while it is being written to is what some tests ask for.
  child.stdin.on("error", () => undefined);
  return child;
}

/** Waits for a process to end. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Omit<Outcome, "code"> & { readonly code: number | null; readonly signal: string | null }> {
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
}

/** Everything in a folder, hidden files too, sorted. */
export function listed(folder: string): string[] {
  return readdirSync(folder).sort();
}
