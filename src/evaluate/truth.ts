import type { Names } from "../model/names.js";
import type { TruthCampaign, TruthConfounder, TruthWorld } from "../model/truth.js";

/** What is true of a world, in columns: made by `readTruth`. */
export interface Truth {
  /** What messages call it, for example the file that it was read from. */
  readonly name: string;
  readonly world: TruthWorld;
  /** Everybody, as `platform:id`. */
  readonly accounts: Names;
  /** By account: position in `campaigns`, -1 for those in none. */
  readonly campaign: Int32Array;
  /** Sorted by name. */
  readonly campaigns: readonly TruthCampaignActions[];
  /** Sorted by name. */
  readonly confounders: readonly TruthConfounderMembers[];
}

/** A campaign with its actions (posts made for it) in the order of time, in columns of equal length. */
export interface TruthCampaignActions extends Pick<TruthCampaign, "campaign" | "kind"> {
  /** Unix seconds. */
  readonly actionSeconds: Float64Array;
  /** Number of the account that acted. */
  readonly actionAccount: Uint32Array;
}

export interface TruthConfounderMembers extends Pick<TruthConfounder, "confounder" | "kind" | "sort"> {
  /** Numbers of accounts, ascending, each once. */
  readonly members: Uint32Array;
}
