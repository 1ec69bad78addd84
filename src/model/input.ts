/** A named run of bytes: a file, standard input, a dropped file in a browser. */
export interface Input {
  /** Shown in messages and in `run.json`. */
  readonly name: string;
  /** Length in bytes where it is known beforehand. An input without one counts as a stream that can be read once only. */
  readonly size: number | undefined;
  /** The bytes from the start, in chunks of any length. May be called once only for streams such as standard input, whose `size` is undefined. */
  bytes(): AsyncIterable<Uint8Array>;
  /**
   * As `bytes`, but each chunk is overwritten once the next one is asked for: for those who keep nothing of it. Fresh buffers lie outside of the
   * heap, and by the hundred they make an engine look through all that a run holds.
   */
  passingBytes?(): AsyncIterable<Uint8Array>;
  /** Random access, where the source has it. `end` is exclusive. */
  slice?(start: number, end: number): Promise<ArrayBuffer>;
  /** SHA-256 of the stored bytes in hexadecimal, to be asked for once they were read; undefined where the source can't say. */
  sha256?(): Promise<string | undefined>;
}
