/**
 * What went wrong, as a word that a program can branch on. The command line
 * turns every code into exit code 2 except `interrupted` (130).
 */
export type ErrorCode =
  | "input-changed"
  | "input-missing"
  | "input-is-directory"
  | "input-empty"
  | "input-encoding"
  | "input-truncated"
  | "input-format"
  | "input-schema"
  | "line-too-long"
  | "column-missing"
  | "too-many-rejected"
  | "time-unit"
  | "setting-unknown"
  | "setting-invalid"
  | "output-exists"
  | "output-failed"
  | "result-limit"
  | "truth-mismatch"
  | "dependency-missing"
  | "interrupted"
  | "worker-failed";

/**
 * The one error class of the library. `message` names the setting or file, its
 * value and the next step; `code` is stable across releases; `cause` keeps the
 * original error where there is one.
 */
export class LockstepError extends Error {
  override readonly name = "LockstepError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
