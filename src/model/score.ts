import type { Account } from "./account.js";
import type { ObjectTag } from "./cluster.js";
import type { EngagementPanel, LaunderingPath, VoiceSeries } from "./findingPictures.js";
import type { Post } from "./post.js";

/** What a score asks of the data beside ids and times. */
export type ScoreNeed = "accounts" | "client" | "deletions" | "follows" | "hashtags" | "lang" | "media" | "mentions" | "replies" | "reposts" | "text" | "urls";

/** One cluster, as a score sees it before the first post. */
export interface ScoreContext {
  /** `platform:id` of the members. */
  readonly members: ReadonlySet<string>;
  /** What is known of any account of the run; undefined for one that no accounts file names. */
  account(key: string): Account | undefined;
  /** The account that a handle or id of a mention means on that platform, as `platform:id`; undefined if unknown. */
  mentioned(platform: string, mention: string): string | undefined;
  /** The author of a post, as `platform:id`; undefined if the data doesn't hold the post. */
  author(platform: string, postId: string): string | undefined;
  /** Whether an account is in a cluster that the evidence names, this one or another. */
  accused(key: string): boolean;
  /** Some hundred accounts of the run whose profiles are known and that no cluster holds, whatever they do: what profiles are like where nobody made them for a purpose. */
  readonly bystanders: readonly Account[];
  /** What lists of known domains say of a site, or of a domain above it. */
  listed(site: string): readonly ObjectTag[];
  /** Unix seconds of the run's first and last post. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Why a post is shown to a score. */
export interface Concern {
  /** Its author is a member. */
  readonly byMember: boolean;
  /** It reposts, quotes or answers a post of a member. */
  readonly engages: boolean;
  /** Which of the things that the cluster shares it shares too, as `trace` and `object`; for members' posts all of theirs. */
  readonly objects: readonly { readonly trace: string; readonly object: string }[];
  /** Accounts that members serve or address, and that this post reposts, answers, quotes or mentions too, as `platform:id`. */
  readonly targets: readonly string[];
}

/** One figure that a score rests on. */
export interface ScoreChannel {
  readonly name: string;
  /** 0 (ordinary) to 1; undefined where the data doesn't say. */
  readonly value: number | undefined;
  /** What was counted, with its figures and those of the public beside it; one sentence. */
  readonly meaning: string;
  /** Whether it is a sign that something is being hidden: one of these, and two channels at least, is what `inauthentic` asks for. */
  readonly conceals?: true;
}

export interface ScoreValue {
  /** 0 to 1: how much of what the question asks for was seen. Not a probability. Undefined where the data can't say. */
  readonly value: number | undefined;
  readonly channels: readonly ScoreChannel[];
  /** Needs that the data doesn't meet: the channels that lack it are undefined, and the interval is wider. */
  readonly missing: readonly ScoreNeed[];
  /** What was seen, in plain words with figures; states no intent and names no sponsor. */
  readonly seen: string;
  /** Accounts that the members' posts serve, named apart from members and not accused; never members. */
  readonly principals: readonly string[];
  /** Accounts that members' posts are directed against; protected, never members. */
  readonly protectedTargets: readonly string[];
  /** Members with a part of their own, such as bridges between platforms. */
  readonly roles: Readonly<Record<string, string>>;
  /** Raw material of pictures. */
  readonly paths?: readonly LaunderingPath[];
  readonly voice?: readonly VoiceSeries[];
  readonly engagement?: EngagementPanel;
}

/** Counts posts that concern one cluster, in any order; batch runs only add, sliding windows add and remove. */
export interface ScoreState {
  /** Reposts may come without what they repeat: texts, links, tags and mentions. */
  add(post: Post, concern: Concern): void;
  /** Takes back a post that was added; any other changes nothing. */
  remove(post: Post, concern: Concern): void;
  value(): ScoreValue;
}

/** A kind of operation, or an innocent explanation, by one contract. */
export interface Score {
  /** One of `KINDS` or `EXPLANATIONS`; the source file is the same in camel case. */
  readonly name: string;
  /** Whether a high value names a kind of operation or an innocent explanation. */
  readonly tells: "kind" | "explanation";
  /** Ends with a question mark. */
  readonly question: string;
  readonly needs: readonly ScoreNeed[];
  /** DISARM technique ids; none for explanations. */
  readonly disarm: readonly string[];
  /** Papers and rules that it follows. */
  readonly sources: string;
  /** What would refute a high value, in one sentence. */
  readonly refutedBy: string;
  init(context: ScoreContext): ScoreState;
}
