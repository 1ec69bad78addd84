import type { ClusterObject } from "../../model/cluster.js";
import type { FindingScore, Kind, Probability, Verdict } from "../../model/finding.js";
import type { FindingsFileEntry } from "../findingsJson.js";
import type { InputSummary, RowCounts } from "../../model/run.js";
import type { Limit } from "../../model/ties.js";

/**
 * What the page is told: a head that stands before everything else, and for each finding a block of its own that is
 * read when somebody opens it. Undefined stands as null or is absent. Times are Unix seconds.
 */
export interface ReportHead {
  readonly formatVersion: 1;
  /** Version of lockstep that wrote it. */
  readonly version: string;
  readonly seed: number;
  readonly inputs: readonly Pick<InputSummary, "name" | "role" | "rows">[];
  readonly rows: RowCounts;
  readonly platforms: readonly { readonly platform: string; readonly posts: number; readonly accounts: number }[];
  /** Accounts that share anything, flagged ones among them, and how many had enough posts to be judged. */
  readonly accounts: number;
  readonly flaggedAccounts: number;
  readonly testedAccounts: number;
  readonly span: { readonly fromSeconds: number; readonly toSeconds: number; readonly resolutionSeconds: number } | null;
  readonly limits: readonly Limit[];
  /** Of flagged accounts the part that may be there by chance; null if the settings don't say. */
  readonly fdr: number | null;
  /** Why the data can't carry a decision, if so. */
  readonly undecided: string | null;
  /** What about the data makes findings less sure, in sentences. */
  readonly cautions: readonly string[];
  readonly isPseudonymised: boolean;
  readonly findings: readonly FindingHead[];
  /** Groups of ties that aren't flagged, strongest first. */
  readonly leads: readonly Lead[];
}

export interface Lead {
  readonly id: string;
  readonly accounts: number;
  readonly log10EValue: number;
  /** Traces that bring most of the weight inside, most first; what exactly is shared would name people of whom nothing is known. */
  readonly traces: readonly string[];
}

/** A card. */
export interface FindingHead {
  readonly id: string;
  readonly accounts: number;
  readonly flaggedAccounts: number;
  /** Without an interval where no score was reckoned. */
  readonly coordination: Probability | { readonly value: number };
  readonly log10EValue: number;
  readonly things: readonly ClusterObject[];
  readonly facts: Facts;
  /** Null in a run without scores. */
  readonly judgement: Judgement | null;
}

/** Figures of the plain-language paragraph. */
export interface Facts {
  /** The trace that most of the evidence is of; null without evidence. */
  readonly trace: string | null;
  /** Different things of that trace, and the posts by members that share them. */
  readonly things: number;
  readonly posts: number;
  /** Median time between one member and the next on one of those things. */
  readonly gapSeconds: number | null;
  /** Posts of others that several members reposted, and how many accounts wrote them, null where that isn't known; null where nobody counted. */
  readonly reposted: { readonly posts: number; readonly accounts: number | null } | null;
  /** Median time after the repeated post, of members and of others; null where nobody counted. */
  readonly memberLatencySeconds: number | null;
  readonly otherLatencySeconds: number | null;
  /** Co-shares listed in the report, and those that the run counted. */
  readonly listed: number;
  readonly counted: number;
  readonly fromSeconds: number | null;
  readonly toSeconds: number | null;
}

export interface Judgement {
  readonly inauthenticity: Probability;
  readonly verdict: Verdict;
  readonly verdictBecause: string;
  readonly kind: Kind | null;
  readonly kindProbability: number | null;
  readonly kinds: readonly JudgedScore[];
  readonly explanations: readonly JudgedScore[];
  readonly refutedBy: readonly string[];
  /** Accounts that members' posts serve; not accused. */
  readonly principals: readonly { readonly key: string; readonly label: string | null }[];
  readonly protectedTargets: number;
}

export interface JudgedScore extends Omit<FindingScore, "question" | "value" | "channels"> {
  readonly value: number | null;
  readonly channels: readonly { readonly name: string; readonly value: number | null; readonly meaning: string }[];
}

/** Everything that is shown of a finding once it is opened, in columns. */
export interface FindingBlock {
  readonly id: string;
  /** Members first, strongest first, then others that evidence or surroundings name. */
  readonly accounts: {
    /** `platform:id`. */
    readonly key: readonly string[];
    readonly label: readonly (string | null)[];
    readonly members: number;
    /** 1 for flagged. */
    readonly flagged: readonly number[];
    readonly log10EValue: readonly (number | null)[];
    readonly role: readonly (string | null)[];
  };
  readonly things: { readonly trace: readonly string[]; readonly object: readonly string[] };
  readonly posts: BlockPosts;
  readonly rows: BlockRows;
  readonly network: BlockNetwork;
  readonly latencies: { readonly members: readonly number[]; readonly others: readonly number[] } | null;
  /** Posts by hour of the week in UTC, Monday 00:00 first, and whether all of the members' posts were counted or those in evidence. */
  readonly activity: { readonly counts: readonly number[]; readonly of: "all" | "evidence" };
  readonly paths: FindingsFileEntry["paths"];
  readonly voice: FindingsFileEntry["voice"];
}

/** Posts that the rows name, sorted by time. */
export interface BlockPosts {
  readonly id: readonly string[];
  /** Position in `accounts`. */
  readonly account: readonly number[];
  /** Null where no time is known. */
  readonly seconds: readonly (number | null)[];
  /** Null where the words aren't known; of very long ones the beginning. */
  readonly text: readonly (string | null)[];
  /** How many characters there are of a text that was cut, else null. */
  readonly cutFrom: readonly (number | null)[];
  /** 1 for those that were deleted: their words aren't shown. */
  readonly deleted: readonly number[];
}

/** Co-shares: two posts, in the order of time, and the thing that both share. */
export interface BlockRows {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly thing: readonly number[];
  /** Decimal logarithm of the bound on the chance of such a meeting; null where the run kept none. */
  readonly log10Chance: readonly (number | null)[];
}

export interface BlockNetwork {
  /** Positions in `accounts`, with places from 0 to 1. */
  readonly node: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Positions in `node`. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
  /** Ties of the members that there are, drawn or not. */
  readonly ties: number;
}
