import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { outputError } from "./outputErrors.js";

/** A file that is being written. Errors name it by `shownAs`, since nobody knows temporary names. */
export interface PieceFile {
  /** Adds text, as UTF-8. One write at a time. */
  write(text: string): Promise<void>;
  /** Closes it and returns the SHA-256 of its bytes in hexadecimal. */
  finish(): Promise<string>;
  /** Closes it as it is, for the caller to remove. */
  abandon(): Promise<void>;
}

/** @throws LockstepError `output-failed`, also if the file exists already; so do its functions */
export async function createPieceFile(path: string, shownAs = path): Promise<PieceFile> {
  const named = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw outputError(error, shownAs);
    });
  const hash = createHash("sha256");
  const file = await named(open(path, "wx"));
  return {
    async write(text) {
      const bytes = Buffer.from(text, "utf8");
      hash.update(bytes);
      await named(file.writeFile(bytes));
    },
    async finish() {
      await named(file.close());
      return hash.digest("hex");
    },
    abandon: () => file.close().catch(() => undefined),
  };
}
