import type { Run } from "./run.js";

/** One output file of a run. */
export interface Report {
  /** Name of the source file without `.ts`: what the registry sorts and finds it by. */
  readonly name: string;
  /** Name of the file in the output folder. */
  readonly file: string;
  /** What it holds, in one line. */
  readonly holds: string;
  /** The file's text in pieces, so that no file is ever one string. */
  write(run: Run): Iterable<string>;
}
