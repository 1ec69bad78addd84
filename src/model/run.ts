import type { Caution } from "./caution.js";
import type { Cluster, CoShare } from "./cluster.js";
import type { CitedPost, Finding } from "./finding.js";
import type { AccountLedger } from "./ledger.js";
import type { Network } from "./network.js";
import type { Sensitivity } from "./sensitivity.js";
import type { Limit } from "./ties.js";

/** What became of the rows of one input. `read = accepted + duplicates + rejected`, always. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  /** Rows that repeat an earlier one in everything that they share. */
  readonly duplicates: number;
  readonly rejected: number;
}

/** How a number or text was read as a time, decided once per file. */
export type TimeForm = "iso" | "seconds" | "milliseconds" | "microseconds" | "none";

export interface InputSummary {
  readonly name: string;
  /** What it was given as: records, or a table beside them. */
  readonly role: "posts" | "accounts" | "resolved" | "domains";
  readonly format: string;
  readonly compression: "none" | "gzip" | "zstd";
  /** Bytes as stored; undefined for a stream that wasn't counted. */
  readonly bytes: number | undefined;
  /** Of the bytes as stored, in hexadecimal; undefined where the source can't say. */
  readonly sha256: string | undefined;
  readonly times: TimeForm;
  readonly rows: RowCounts;
}

/** A row that was left out, and why. */
export interface Rejection {
  readonly input: string;
  /** 1-based line, or row number in formats without lines. */
  readonly line: number;
  readonly reason: string;
  /** The row as read, cut to 1,000 characters. */
  readonly raw: string;
}

export interface TraceSummary {
  readonly trace: string;
  readonly windowsSeconds: readonly number[];
  readonly shares: number;
  readonly objects: number;
  /** Accounts with at least one share. */
  readonly accounts: number;
  /** Ties that survived the minima at the widest window. */
  readonly ties: number;
}

/** What evidence rests on in a run as a whole. */
export interface EvidenceSummary {
  /** Accounts with enough posts to be judged that keep any company, in some division or other. */
  readonly tested: number;
  /** Accounts whose p-values pass the line of Benjamini and Hochberg at `fdr`; those of them whose company doesn't stand out aren't flagged. */
  readonly passed: number;
  /** Decimal logarithm of the largest p-value that passes; undefined where none does. */
  readonly log10PLine: number | undefined;
  /** Communities of accounts that stand out at all, and the decimal logarithm of the highest p-value of one that is accepted: `fdr` divided by their number; undefined where there are none. */
  readonly communities: number;
  readonly log10POfCommunities: number | undefined;
  /** Why the data can't carry a decision, if so: then nobody is flagged. */
  readonly undecided: string | undefined;
  /** Everybody together first, then, if accounts are many, divided into classes. */
  readonly divisions: readonly EvidenceDivision[];
  /**
   * Into how many classes further divisions have it in a fourth of which nobody stands out: the rest of them wasn't looked at, and they say nothing of anybody. They are counted
   * all the same, as p- and e-values are those of the best of so many divisions.
   */
  readonly divisionsLeftOut: readonly number[];
}

/** The run's own public, all of it or class by class: what company is usual, in nats a post. */
export interface EvidenceDivision {
  /** Into so many classes accounts are divided by a hash of their names, and keep company within; 1 where nobody is kept apart. */
  readonly classes: number;
  /** Accounts of all classes with enough posts to be judged that keep any company. */
  readonly tested: number;
  readonly usualMedian: number;
  /** One standard deviation. */
  readonly usualScale: number;
  /** What is usual of accounts that do much, where it is more than the median: `usualLevel` and `usualSlope` times ln(posts + 2). The slope is that of everybody together in each division. */
  readonly usualLevel: number;
  readonly usualSlope: number;
  /** How many times as often as by blind chance the public meets its company, 1 at least: interests bring people together. */
  readonly usualExcess: number;
  /** Things that others of the class share too, per post with any. */
  readonly sharesPerPost: number;
}

/** Everything about a run that isn't a table: the head of `run.json`. */
export interface RunHead {
  /** Version of lockstep. */
  readonly version: string;
  /** Every setting of the run with its value. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly seed: number;
  readonly inputs: readonly InputSummary[];
  /** Over all inputs given as posts. */
  readonly rows: RowCounts;
  readonly platforms: readonly { readonly platform: string; readonly posts: number; readonly accounts: number }[];
  /**
   * Unix seconds of the first and last post, and how finely times are told apart: 60, 3600 or 86,400 seconds where at least nine in ten
   * are in whole minutes, hours or days, else 1. No window is narrower than that. Undefined without posts.
   */
  readonly span: { readonly fromSeconds: number; readonly toSeconds: number; readonly resolutionSeconds: number } | undefined;
  readonly traces: readonly TraceSummary[];
  /** What accounts were compared with. */
  readonly evidence: EvidenceSummary;
  /** What about the data makes results less sure. Empty means: no sign of it was seen. */
  readonly cautions: readonly Caution[];
  /** Whatever a limit dropped. Empty means: nothing was. */
  readonly limits: readonly Limit[];
  /** Whether names of accounts and ids of posts are pseudonyms; absent where they are real. */
  readonly isPseudonymised?: boolean;
  /** Seconds spent in each stage. */
  readonly timings: Readonly<Record<string, number>>;
}

/** One row per account that shares anything, sorted by account key. */
export interface AccountRow {
  readonly platform: string;
  readonly accountId: string;
  /** Display name or handle where an accounts file gave one. */
  readonly label: string | undefined;
  /** Display name where the label is a handle, for whoever takes names out of texts: no report has it. */
  readonly name?: string;
  /** Place and BCP 47 tag as the account states them in an accounts file; absent where it doesn't. */
  readonly location?: string;
  readonly lang?: string;
  readonly clusterId: string | undefined;
  /** 0 to 1: the probability of being coordinated, given the base rate; where the run is undecided, a rank by its strongest tie. */
  readonly coordination: number;
  /** Decimal logarithm of the e-value against keeping usual company; 0 is no evidence either way, and undecided runs have none. */
  readonly log10EValue: number;
  readonly flagged: boolean;
}

/** The result of `detect`. */
export interface Run {
  readonly head: RunHead;
  readonly network: Network;
  readonly clusters: readonly Cluster[];
  readonly accounts: readonly AccountRow[];
  /** Rows of `network` that lie inside a cluster. */
  readonly clusterTies: readonly number[];
  /** The strongest co-shares of a row of `network`, at most `evidencePerTie`, rarest object first. */
  evidence(tie: number): readonly CoShare[];
  /** How findings hold up, if the run was asked for it. */
  readonly sensitivity?: Sensitivity;
  /** What kind of operation each cluster looks like, in the order of `clusters`; absent if the posts weren't read a second time. */
  readonly findings?: readonly Finding[];
  /** Posts that the evidence names, by `platform:id`; absent as `findings` is. */
  readonly citedPosts?: ReadonlyMap<string, CitedPost>;
  /** Why an account scores what it does; flagged or not. @param account `platform:id`; undefined for one that the run doesn't know */
  ledger(account: string): AccountLedger | undefined;
}
