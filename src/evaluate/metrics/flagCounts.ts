/** What flags come to among positives and negatives: numbers of accounts, or weights in a resample. */
export interface FlagCounts {
  /** Positives with a flag (true positives). */
  readonly found: number;
  /** Positives without (false negatives). */
  readonly missed: number;
  /** Negatives with a flag (false positives). */
  readonly alarms: number;
}
