/**
 * What is true of a made-up world: the lines of `truth.jsonl`, in any order. Accounts are named
 * `platform:id` (see `accountKey`), posts likewise (see `postKey`).
 */
export type TruthRecord = TruthWorld | TruthCampaign | TruthConfounder | TruthMembers | TruthAccount | TruthPost;

/** Once per file. */
export interface TruthWorld {
  readonly record: "world";
  /** Goes up when a reader of the old shape would break. */
  readonly formatVersion: 1;
  /** Version of lockstep that made it. */
  readonly version: string;
  /** Every setting, so that the world can be made again. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly platforms: readonly string[];
  /** Unix seconds: no post lies outside. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What an operation does, in the words that findings use. */
export const CAMPAIGN_KINDS = [
  "amplification",
  "copypasta",
  "harassment",
  "hijack",
  "impersonation",
  "laundering",
  "personas",
  "purchased-engagement",
  "sleeper",
  "slow-drip",
  "takeover",
  "troll-farm",
] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** Operators give orders and write what is spread, seeds place it first, bridges carry it to other platforms, amplifiers spread it. */
export const CAMPAIGN_ROLES = ["operator", "amplifier", "seed", "bridge"] as const;
export type CampaignRole = (typeof CAMPAIGN_ROLES)[number];

export interface TruthCampaign {
  readonly record: "campaign";
  /** Unique in the world. */
  readonly campaign: string;
  readonly kind: CampaignKind;
  /** Name of the script that made it; several scripts can make one kind. */
  readonly script: string;
  /** Innocent accounts that it amplifies, answers or imitates. */
  readonly principals: readonly string[];
  /** Level of each means of evasion, 0 to 1. */
  readonly evasion: Readonly<Record<string, number>>;
  readonly attacker: AttackerThroughput;
}

/** What evasion leaves of a campaign: how much of the plan was done, and at what price. */
export interface AttackerThroughput {
  /** Members. */
  readonly accounts: number;
  /** Actions that the same campaign does without any evasion. */
  readonly planned: number;
  /** Actions done before the world ended. */
  readonly performed: number;
  /** Actions done within an hour of the order: what counts for trends and rankings. */
  readonly performedWithinHour: number;
  /** All posts of members, those that only make them look ordinary included. */
  readonly posts: number;
}

/**
 * A crowd that acts together for innocent reasons. `spontaneous`: nobody coordinates, any flag is a false
 * alarm. `open`: they coordinate and say so; calling them coordinated is right, calling them inauthentic wrong.
 */
export type ConfounderSort = "spontaneous" | "open";

export interface TruthConfounder {
  readonly record: "confounder";
  /** Unique in the world. */
  readonly confounder: string;
  /** Name of the look-alike. */
  readonly kind: string;
  readonly sort: ConfounderSort;
}

/** Members of a confounder; a large one has several such lines. */
export interface TruthMembers {
  readonly record: "members";
  readonly confounder: string;
  readonly accounts: readonly string[];
}

/** Once for each account of the world. */
export interface TruthAccount {
  readonly record: "account";
  readonly account: string;
  /** null for the innocent. */
  readonly campaign: string | null;
  readonly role: CampaignRole | null;
  /** Number of the person behind it, for people with accounts on several platforms. */
  readonly person?: number;
}

/** Once for each post of the world. */
export interface TruthPost {
  readonly record: "post";
  /** null for organic posts, also those by members of a campaign. */
  readonly campaign: string | null;
  readonly post: string;
  readonly account: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Set where a look-alike made the account post. */
  readonly confounder?: string;
}
