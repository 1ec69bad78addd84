/** A named run of bytes: a file, standard input, a dropped file in a browser. */
export interface Input {
  /** Shown in messages and in `run.json`. */
  readonly name: string;
  /** Length in bytes where it is known beforehand. */
  readonly size: number | undefined;
  /** The bytes from the start, in chunks of any length. May be called once only for streams such as standard input. */
  bytes(): AsyncIterable<Uint8Array>;
  /** Random access, where the source has it. `end` is exclusive. */
  slice?(start: number, end: number): Promise<ArrayBuffer>;
}
