import type { EngagementPanel, LaunderingPath, VoiceSeries } from "./findingPictures.js";
import type { ScoreChannel, ScoreNeed } from "./score.js";

/** Kinds of operation, by the names that every output has. */
export const KINDS = [
  "amplification",
  "hijack",
  "laundering",
  "troll-farm",
  "sleeper",
  "copypasta",
  "purchased-engagement",
  "impersonation",
  "takeover",
  "personas",
  "harassment",
] as const;
export type Kind = (typeof KINDS)[number];

/** What else explains that accounts act together, by the names that every output has. */
export const EXPLANATIONS = ["common-ownership", "declared-automation", "trigger-event", "fandom", "petition", "viral-link"] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

/** `undecided` where the interval of the probability straddles the threshold, or the data can't say. */
export const VERDICTS = ["inauthentic", "coordinated-disclosed", "coordinated-unclear", "undecided"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A probability with its interval; all 0 to 1, `low <= value <= high`. */
export interface Probability {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One score of one cluster. */
export interface FindingScore {
  readonly name: string;
  /** 0 to 1, not a probability: how much of what the question asks for was seen; undefined where the data can't say. */
  readonly value: number | undefined;
  readonly question: string;
  readonly seen: string;
  readonly channels: readonly ScoreChannel[];
  readonly missing: readonly ScoreNeed[];
  readonly refutedBy: string;
  readonly disarm: readonly string[];
}

/** Accounts outside the cluster that reposted, quoted or answered its posts. */
export interface Exposure {
  readonly platform: string;
  readonly lang: string | undefined;
  /** UTC, YYYY-MM-DD. */
  readonly day: string;
  readonly accounts: number;
}

/** What kind of operation a cluster looks like, how likely it is, and what else explains it. */
export interface Finding {
  readonly clusterId: string;
  readonly size: number;
  readonly flagged: boolean;
  /** P(coordinated), from timing alone. */
  readonly coordination: Probability;
  readonly log10EValue: number;
  /** P(inauthentic | coordinated), from what the scores saw; never merged with `coordination`. */
  readonly inauthenticity: Probability;
  readonly verdict: Verdict;
  /** Why the verdict is what it is, in one sentence. */
  readonly verdictBecause: string;
  /** The likeliest kind with its probability among kinds; undefined where no kind stands out. */
  readonly kind: Kind | undefined;
  readonly kindProbability: number | undefined;
  /** What was seen and how rare it is, in plain words. */
  readonly prose: string;
  /** Kinds of operation, highest value first, those without a value last. */
  readonly kinds: readonly FindingScore[];
  /** Innocent explanations, highest value first, those without a value last. */
  readonly explanations: readonly FindingScore[];
  /** What would refute the finding as a whole, in sentences. */
  readonly refutedBy: readonly string[];
  /** Accounts that members' posts serve; not accused. */
  readonly principals: readonly string[];
  /** How many accounts members' posts are directed against; they are named nowhere. */
  readonly protectedTargets: number;
  /** Members with a part of their own, `platform:id` to role. */
  readonly roles: Readonly<Record<string, string>>;
  readonly exposure: readonly Exposure[];
  /** Posts of members by hour of the week in UTC, Monday 00:00 first: 168 counts. */
  readonly activity: readonly number[];
  readonly paths: readonly LaunderingPath[];
  readonly voice: readonly VoiceSeries[];
  readonly engagement: EngagementPanel | undefined;
}

/** A post that evidence cites, as it was written: what a report shows side by side. */
export interface CitedPost {
  readonly platform: string;
  readonly id: string;
  /** `platform:id`. */
  readonly account: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Absent where the post has none, or was deleted: deleted words aren't spread again. */
  readonly text?: string;
  readonly lang?: string;
  readonly urls?: readonly string[];
  readonly repostOf?: string;
  readonly replyTo?: string;
  readonly quoteOf?: string;
  /** Unix seconds. */
  readonly deletedAt?: number;
}
