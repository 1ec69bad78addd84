import { createHash, type Hash } from "node:crypto";
import type { Stats } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { isAbsolute } from "node:path";
import process from "node:process";
import { LockstepError } from "../../model/errors.js";
import type { Input } from "../../model/input.js";

// Larger chunks make batches of rows that outlive V8's young generation.
const CHUNK_BYTES = 2 ** 17;
// Of these few rows are kept.
const PASSING_BYTES = 2 ** 19;

/**
 * Inputs for paths, in the order given: files, glob patterns (their matches sorted by name),
 * named pipes, and `-` for standard input. A path given twice is opened once.
 *
 * Files know their size, can be read from any place, and say their SHA-256 once they were read.
 * @throws LockstepError `input-missing`, `input-is-directory`, `input-empty`
 */
export async function openInputs(paths: readonly string[]): Promise<Input[]> {
  return Promise.all([...(await expandPaths(paths))].map((name) => (name === "-" ? standardInput() : fileInput(name))));
}

/**
 * The files that paths and glob patterns name, each once, in the order given; whether they exist isn't checked.
 * @throws LockstepError `input-missing` for a pattern without matches
 */
export async function expandPaths(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const path of paths) for (const name of await expand(path)) names.add(name);
  return names;
}

async function standardInput(): Promise<Input> {
  return streamInput("standard input", () => process.stdin);
}

const PATTERN = /[*?[{]|[!+@]\(/;

async function expand(path: string): Promise<readonly string[]> {
  // A file whose name happens to look like a pattern is that file.
  if (path === "-" || !PATTERN.test(path) || (await exists(path))) return [path];
  // Loaded here, since most runs name their files.
  const { glob } = await import("tinyglobby");
  const matches = await glob(path, { expandDirectories: false, onlyFiles: true, absolute: isAbsolute(path) });
  if (matches.length === 0) throw new LockstepError("input-missing", `No file matches "${path}". Check the pattern and the folder that it starts in.`);
  return matches.sort();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function fileInput(path: string): Promise<Input> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new LockstepError("input-missing", `There is no readable file "${path}". Check the path.`, { cause });
  });
  if (found.isDirectory()) {
    throw new LockstepError("input-is-directory", `"${path}" is a folder. Name its files, for example "${path.replace(/\/+$/, "")}/*.jsonl.gz".`);
  }
  // A pipe has no size and can't be read twice.
  if (!found.isFile()) return streamInput(path, () => fileChunks(() => opened(path)));
  if (found.size === 0) throw new LockstepError("input-empty", `${path} is empty. Check how it was exported.`);
  const unchanged = unchangedFile(path);
  let digest: string | undefined;
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    yield* hashing(fileChunks(unchanged), hash);
    digest = hash.digest("hex");
  };
  return {
    name: path,
    size: found.size,
    // Whoever reads a second time knows what was hashed the first time.
    bytes: () => (digest === undefined ? hashed() : fileChunks(unchanged)),
    passingBytes: () => passingChunks(unchanged),
    slice: (start, end) => fileSlice(path, unchanged, start, end),
    async sha256() {
      // Formats with random access never run through all bytes in order.
      if (digest === undefined) for await (const chunk of hashed()) void chunk;
      return digest;
    },
  };
}

function streamInput(name: string, chunks: () => AsyncIterable<Uint8Array>): Input {
  let digest: string | undefined;
  return {
    name,
    size: undefined,
    async *bytes() {
      const hash = createHash("sha256");
      yield* hashing(chunks(), hash);
      digest = hash.digest("hex");
    },
    sha256: () => Promise.resolve(digest),
  };
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** A fresh buffer each time, since those who read may keep parts of a chunk. */
async function* fileChunks(opened: Opening): AsyncGenerator<Uint8Array> {
  const file = await opened();
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield bytesRead < CHUNK_BYTES ? buffer.subarray(0, bytesRead) : buffer;
    }
  } finally {
    await file.close();
  }
}

/** Two buffers in turn: one is filled while the other is looked at. */
async function* passingChunks(opened: Opening): AsyncGenerator<Uint8Array> {
  const file = await opened();
  const fill = (buffer: Uint8Array): Promise<number> => {
    const filled = file.read(buffer, 0, PASSING_BYTES, null).then(({ bytesRead }) => bytesRead);
    // A failure is heard of once the chunk is asked for, if it ever is.
    filled.catch(() => undefined);
    return filled;
  };
  // Buffers, whose search for a byte takes a third of the time.
  let [shown, filling] = [Buffer.alloc(PASSING_BYTES), Buffer.alloc(PASSING_BYTES)];
  let filled = fill(filling);
  try {
    for (;;) {
      const length = await filled;
      if (length === 0) return;
      [shown, filling] = [filling, shown];
      filled = fill(filling);
      yield shown.subarray(0, length);
    }
  } finally {
    await filled.catch(() => undefined);
    await file.close();
  }
}

async function fileSlice(path: string, opened: Opening, start: number, end: number): Promise<ArrayBuffer> {
  const file = await opened();
  try {
    const bytes = new Uint8Array(end - start);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new LockstepError("input-truncated", `${path} ended at byte ${start + filled} while it was read.`);
      filled += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await file.close();
  }
}

type Opening = () => Promise<FileHandle>;

/**
 * Opens a file as often as it is read. Of a second reading most rows are passed over: that one of them is another one now, only the file itself can tell.
 * @returns throws LockstepError `input-changed` if the file was written to since it was first opened
 */
function unchangedFile(path: string): Opening {
  let first: Pick<Stats, "size" | "mtimeMs"> | undefined;
  return async () => {
    const file = await opened(path);
    const { size, mtimeMs } = await file.stat();
    first ??= { size, mtimeMs };
    if (size === first.size && mtimeMs === first.mtimeMs) return file;
    await file.close();
    throw new LockstepError("input-changed", `${path} was written to since it was first read. Let nothing write there during a run.`);
  };
}

async function opened(path: string): Promise<FileHandle> {
  return open(path).catch((cause: unknown) => {
    throw new LockstepError("input-missing", `"${path}" can't be opened. Check that it may be read.`, { cause });
  });
}
