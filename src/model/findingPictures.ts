import type { ObjectTag } from "./cluster.js";

/** How one object travelled over platforms and domains: what a picture of laundering is drawn from. */
export interface LaunderingPath {
  readonly trace: string;
  readonly object: string;
  /** In the order of time; the first is the placement. */
  readonly steps: readonly LaunderingStep[];
}

export interface LaunderingStep {
  readonly phase: "placement" | "layering" | "integration";
  readonly platform: string;
  /** Registered domain that the post links to; undefined without one. */
  readonly domain: string | undefined;
  /** What lists of known domains say of it. */
  readonly tags: readonly ObjectTag[];
  /** `platform:id` of who brought it there first, and whether it is a member of the cluster. */
  readonly account: string;
  readonly byMember: boolean;
  readonly post: string;
  /** Unix seconds. */
  readonly seconds: number;
  /** Posts about the object on this platform after this step, and how many of them are by members. */
  readonly posts: number;
  readonly memberPosts: number;
}

/** Posts with one hashtag, day by day: what a picture of hijacking is drawn from. */
export interface VoiceSeries {
  readonly hashtag: string;
  /** UTC days as YYYY-MM-DD, ascending. */
  readonly days: readonly { readonly day: string; readonly members: number; readonly others: number }[];
}

/** What several members reposted, and how soon members and others reposted the same posts. */
export interface EngagementPanel {
  /** Posts of others that several members reposted, and how many accounts wrote them; undefined where the data doesn't hold all of these posts. */
  readonly posts: number;
  readonly accounts: number | undefined;
  /** Seconds after the post that is repeated, ascending, at most 2,000 of each evenly spread over all. */
  readonly memberLatencies: readonly number[];
  readonly otherLatencies: readonly number[];
}
