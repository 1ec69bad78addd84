/** How the flagged clusters of a run hold up when the run is judged again with one thing changed. */
export interface Sensitivity {
  readonly repetitions: readonly SensitivityRepetition[];
  /** In the order of the run's flagged clusters. */
  readonly clusters: readonly ClusterSensitivity[];
}

export interface SensitivityRepetition {
  /** The error rate; how time is cut in quarters; the seed of the grouping. All else is as in the run. */
  readonly changed: "fdr" | "quarters" | "seed";
  /** The changed setting, or the number of the cut. */
  readonly value: number;
  /** Accounts and clusters that are flagged then. */
  readonly flagged: number;
  readonly clusters: number;
}

export interface ClusterSensitivity {
  readonly id: string;
  /** For each repetition: accounts in common with the cluster of it that fits best, divided by the accounts of both; 0 if none fits. */
  readonly jaccard: readonly number[];
  /** For each member the part of the repetitions that flag it, in whatever cluster. */
  readonly members: readonly { readonly account: string; readonly flaggedShare: number }[];
}
