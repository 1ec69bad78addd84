/**
 * Something about the data that makes results less sure, and that no setting changes: times too coarse to say who was first,
 * a sample that was cut short, a hole in it. Recognised by signs that honest data hardly ever shows; their absence proves nothing.
 */
export interface Caution {
  readonly sign: CautionSign;
  /** In sentences, with figures: what was seen, and what it means. */
  readonly meaning: string;
}

export type CautionSign = "cappedAccounts" | "cappedObjects" | "coarseTimes" | "gap" | "roundCount";
