import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rejection } from "../model/run.js";
import { printable } from "./printable.js";

/** Rejected rows on their way from the reader to `rejected.jsonl`: there may be more than fit into memory. */
export interface RejectedRows {
  readonly count: number;
  add(rejection: Rejection): void;
  /** JSON lines, in order. */
  pieces(): AsyncIterable<string>;
  /** Removes the temporary file. */
  close(): void;
}

const PRINTED = 20;
const LINE_LENGTH = 300;
const BUFFER_LENGTH = 2 ** 16;

/**
 * Prints the first 20 rows through `print` and keeps all of them in a temporary file, made when the first comes.
 * @param finalName where all of them will be found
 */
export function createRejectedRows(finalName: string, print: (line: string) => void): RejectedRows {
  let count = 0;
  let buffer = "";
  let folder: string | undefined;
  let file = -1;

  function flush(): void {
    if (folder === undefined) {
      folder = mkdtempSync(join(tmpdir(), "lockstep-"));
      file = openSync(join(folder, "rejected.jsonl"), "w+");
      // An open file lives on without its name, so that nothing stays behind however the process ends; not so on Windows.
      if (process.platform !== "win32") rmSync(folder, { recursive: true });
    }
    writeSync(file, buffer);
    buffer = "";
  }

  return {
    get count() {
      return count;
    },
    add(rejection) {
      count++;
      if (count <= PRINTED) print(printable(`rejected: ${rejection.input}:${rejection.line}: ${rejection.reason}`, LINE_LENGTH));
      else if (count === PRINTED + 1) print(`rejected: further rows are listed in ${finalName} only`);
      buffer += `${JSON.stringify(rejection)}\n`;
      if (buffer.length > BUFFER_LENGTH) flush();
    },
    async *pieces() {
      if (count === 0) return;
      flush();
      for await (const chunk of createReadStream("", { fd: file, start: 0, autoClose: false, encoding: "utf8" })) yield chunk as string;
    },
    close() {
      if (folder === undefined) return;
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
