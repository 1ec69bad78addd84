import { LockstepError } from "../../model/errors.js";

/** Stops at a point where nothing is half done. @throws LockstepError `interrupted` */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new LockstepError("interrupted", "Stopped while writing results; unfinished files were removed.", { cause: signal.reason });
  }
}

/** The word for a failed system call, such as ENOENT; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const NEXT_STEPS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: free some space or choose another place.",
  EDQUOT: "The disk quota is used up: free some space or choose another place.",
  EACCES: "There is no permission to write there: choose another place or change its permissions.",
  EPERM: "There is no permission to write there, or another program has the file open.",
  EBUSY: "Another program has the file open: close it and try again.",
  EROFS: "That disk is read-only: choose another place.",
  ENOTDIR: "Part of the path is a file, not a folder: choose another place.",
  ENAMETOOLONG: "The name is too long: choose a shorter one.",
};

/** A failed system call as `output-failed`, with what to do next; any other error as it is. */
export function outputError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const next = NEXT_STEPS[code] ?? "Check the place, or choose another one.";
  return new LockstepError("output-failed", `Could not write ${path} (${code}). ${next}`, { cause: error });
}
