/** A group of accounts tied closely to each other. */
export interface Cluster {
  /** `c1`, `c2`, …: strongest first. */
  readonly id: string;
  /** `platform:id` of the members, those with the strongest ties first. */
  readonly accounts: readonly string[];
  /** 0 to 1: mean over members of their own coordination. */
  readonly coordination: number;
  /** Decimal logarithm of the members' mean e-value; 0 is no evidence either way. */
  readonly log10EValue: number;
  /** Whether the evidence names its members; other clusters are ties that chance, news and friends may explain. */
  readonly flagged: boolean;
  /** Ties inside the cluster, and the sum of their weights. */
  readonly ties: number;
  readonly weight: number;
  /** Ties inside divided by pairs of members. */
  readonly density: number;
  /** Part of the inside weight that each trace brings; sums to 1. */
  readonly traces: Readonly<Record<string, number>>;
  /** Unix seconds of the first and last co-share named in evidence. */
  readonly firstSeconds: number;
  readonly lastSeconds: number;
  /** What most members share, at most 10. */
  readonly topObjects: readonly ClusterObject[];
}

export interface ClusterObject {
  readonly trace: string;
  readonly object: string;
  /** Members that share it, out of all accounts that do. */
  readonly members: number;
  readonly sharers: number;
  /** What the user's lists say of the object's domain; absent if it isn't listed. The claim is the source's, not this library's. */
  readonly tags?: readonly ObjectTag[];
}

/** A line of a list that the user supplied. */
export interface ObjectTag {
  readonly operation: string;
  readonly source: string;
}

/** Two posts of two accounts that share one object within the window: the smallest piece of evidence. */
export interface CoShare {
  readonly trace: string;
  readonly object: string;
  readonly sourcePost: string;
  readonly targetPost: string;
  /** Unix seconds. */
  readonly sourceSeconds: number;
  readonly targetSeconds: number;
  readonly gapSeconds: number;
  /** Rarity of the object in nats: what it adds to the tie's weight if the two posts lie in every window. */
  readonly objectWeight: number;
}
