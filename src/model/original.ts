/** A thing that a post shares as it was written, and how it came to the object that it counts as. */
export interface Original {
  readonly original: string;
  readonly object: string;
  /** In order; none where the two are equal. */
  readonly steps: readonly OriginalStep[];
}

/** One transformation: a word for its kind, and what it took away or put in place. */
export interface OriginalStep {
  readonly step: string;
  readonly detail: string;
}
