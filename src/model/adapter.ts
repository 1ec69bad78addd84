import type { Account } from "./account.js";
import type { Input } from "./input.js";
import type { Post } from "./post.js";
import type { SettingDeclarations } from "./settings.js";

/**
 * One record as it stands in a file: fields by name, values not yet checked.
 * `read` turns it into a canonical {@link Post} or {@link Account}, or rejects it with a reason.
 */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A raw record with its place, or a row that can't even be taken apart. */
export type Row =
  | { readonly line: number; readonly kind: "post" | "account"; readonly record: RawRecord }
  | { readonly line: number; readonly kind: "broken"; readonly reason: string; readonly raw: string };

/** The beginning of a file, for finding its format by content. */
export interface Sniff {
  /** File name without any .gz or .zst. */
  readonly name: string;
  /** Up to 64 KiB from the start, decompressed. */
  readonly head: Uint8Array;
  /** The same as text, byte-order mark removed; undefined if it isn't UTF-8. */
  readonly text: string | undefined;
}

/**
 * An adapter takes one export format apart. It doesn't check values: every adapter's
 * rows go through the same checks, so that counts and reasons are the same everywhere.
 */
export interface Adapter {
  /** The word for `--format`. */
  readonly name: string;
  /** What it reads, in one line. */
  readonly reads: string;
  readonly settings: SettingDeclarations;
  /** `"keep"` if the tools that use this format count its rows, repeated ones too; otherwise repeats are dropped. */
  readonly repeatedRows?: "keep";
  /** Whether its rows ask `isWanted` of the context; of one that doesn't, unwanted rows are left out once they were taken apart. */
  readonly asksForRows?: true;
  /** How sure this is its format: 0 no, 1 can be read, 2 fits well, 3 unmistakable. */
  recognise(sniff: Sniff): 0 | 1 | 2 | 3;
  /** Rows in file order, in batches. `input` is decompressed already. */
  rows(input: Input, context: AdapterContext): AsyncIterable<readonly Row[]>;
}

export interface AdapterContext {
  /** Resolved values of the adapter's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Canonical field name → name in the file, from `--map`. Empty: names are canonical already. */
  readonly map: Readonly<Record<string, string>>;
  /** What a row without a kind of its own is. */
  readonly expects: "post" | "account";
  /** Posts may lack `createdAt`, for methods that don't look at times. */
  readonly timeless?: boolean;
  /** A line or record longer than this many characters ends the reading with `line-too-long`. */
  readonly lineLengthMax: number;
  /**
   * Given where the input was read before and few of its rows matter. To be asked once for each row, in file order, broken ones included:
   * where it says no, the row isn't given, and needn't be taken apart.
   */
  readonly isWanted?: (() => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}
