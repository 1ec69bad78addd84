/**
 * Why one account scores what it does: all that its score is made of, so that anybody can compute it again.
 *
 * `nats` of a post: ln(met / expected) - 1 + expected / met, 0 if no more were met than expected, in whole 1024ths.
 * `surprise`: the nats of all posts / (`posts` + 2). `score`: surprise / 2 + the five highest `surprise` of partners / 10.
 */
export interface AccountLedger {
  /** `platform:id`. */
  readonly account: string;
  readonly clusterId: string | undefined;
  readonly flagged: boolean;
  /** Accounts are divided into so many classes by a hash of their names, and others of its own class are all that this ledger is about; 1 where it is about everybody. */
  readonly classes: number;
  /** Posts with something that others share too. */
  readonly posts: number;
  /** Nats a post. */
  readonly surprise: number;
  readonly score: number;
  /** Standard deviations above what is usual in the run; 0 where nobody knows what is. */
  readonly z: number;
  readonly log10EValue: number;
  /** How likely such a score is without coordination; undefined where the run is undecided. */
  readonly chance: LedgerChance | undefined;
  /** Whom its posts met by quarter of time and place in line: what chance is reckoned from. Quarters whose circle has fewer than two accounts are left out. */
  readonly crowds: readonly LedgerCrowd[];
  /** Of its shares, those near which more than fifty others stand at one distance: nobody there counts as met. */
  readonly busyShares: number;
  /** The accounts that it kept most company with over all time, best first. */
  readonly partners: readonly LedgerPartner[];
  /** Out of these chance draws: shares of everybody or, within classes, those of one on average (then no whole number), over the fourth of the classes that the account's own is in. */
  readonly shares: number;
  /** Whom it is expected to meet in posts of each quarter of time; each chosen on the other three. */
  readonly circles: readonly LedgerCircle[];
  /** Posts in which it met somebody of its circle, those with most nats first. */
  readonly entries: readonly LedgerEntry[];
  /** Such posts that aren't listed, and the sum of their nats. */
  readonly rest: { readonly posts: number; readonly nats: number };
  /** Posts in which it met nobody of its circle: they count 0. */
  readonly postsAlone: number;
}

/**
 * Decimal logarithms of p-values. What decides is the largest of those that have to agree, and the division of accounts in
 * which it is least: `log10P` = log10 `divisions` + max(`log10PStanding`, log10 2 + min(`log10PCrowds`, `log10PPosts`)), at most 0.
 * `log10EValue` of the account is that of the same division less log10 `divisions`.
 */
export interface LedgerChance {
  readonly log10P: number;
  /** Which of the three that is. */
  readonly decidedBy: "standing" | "crowds" | "posts";
  /** In how many ways accounts were divided into classes, everybody together included: `evidence.divisions` and `evidence.divisionsLeftOut` of the run have them. */
  readonly divisions: number;
  /** Of a standard normal number at `z` or above: measured against the run's public. */
  readonly log10PStanding: number;
  /** Of so many nats given whom its posts met, by chance and interests in common. */
  readonly log10PCrowds: number;
  /** Of so many nats in so many posts, whomever they met. */
  readonly log10PPosts: number;
  /** Nats that the last two are about: score * (posts + 2). */
  readonly nats: number;
  /** What `log10P` would be if its own surprise were its score: 0.05 at most is evidence of its own. */
  readonly log10POwn: number;
  /** Nats of section 4 of docs/method.md between it and its partners, and those whose partner it is. */
  readonly companyNats: number;
  /** Those of them with accounts of its community: half at least, unless it would pass if nobody else did. */
  readonly companyNatsInside: number;
  /** What it comes to by the measure of those around it; undefined where its community stands out too little for that to be asked. */
  readonly around: LedgerAround | undefined;
  /** The community of those who stand out at all; undefined if it is of none. */
  readonly community: LedgerCommunity | undefined;
}

/**
 * What is left if chance is what those around bring: of those whom an account meets besides its circle, and of as many others who meet none as the circle has members, the
 * median part of their meetings that are with the circle, if that is more than the circle's part of all shares.
 */
export interface LedgerAround {
  /** The division in which least speaks for chance by this measure, as `classes` of the account: it may be another one. */
  readonly classes: number;
  /** Posts that the account has in that division. */
  readonly posts: number;
  /** The chance to meet one of the circle, by quarter of time; 0 where there is none. */
  readonly chances: readonly number[];
  /** Nats a post by these chances. */
  readonly surprise: number;
  /** As `score` of the account, of its partners' surprise by the same measure. */
  readonly score: number;
  /** Of that score by what is usual in the run, `divisions` counted; no less than the account's `log10P`. */
  readonly log10P: number;
}

export interface LedgerCommunity {
  readonly accounts: number;
  /** How many of them pass the line: half at least, but for those who would pass if nobody else did; nor does the median p-value count for those. */
  readonly passed: number;
  /** Of the members' median p-value, no more than `log10POfCommunities` of the run. */
  readonly log10P: number;
  /** Of the median of members' p-values by the measure of those around, no more than the error rate of the run (fdr); undefined as `around` of its accounts. */
  readonly log10PAround: number | undefined;
}

/** Others met at one place in line, over all things of all posts of one quarter of time. */
export interface LedgerCrowd {
  /** 0 to 3. */
  readonly quarter: number;
  /** How many are as close or closer: 1 to 8, the eighth standing for all that come later. */
  readonly rank: number;
  readonly others: number;
  /** Those of `others` in posts that `entries` doesn't list. */
  readonly unlisted: number;
  /** Those of `others` who are of the circle. */
  readonly met: number;
  /** How many of the circle blind chance would bring: others * circle's shares / all shares. */
  readonly expected: number;
  /** What it is worth to meet one of the circle here: -ln(m) - 1 + m with m = rank * circle's shares / all shares, 0 if m is 1 or more. */
  readonly nats: number;
}

export interface LedgerPartner {
  readonly account: string;
  /** Summed over meetings with this partner, whose choice they were; no part of the score. */
  readonly nats: number;
  /** The partner's own, nats a post. */
  readonly surprise: number;
}

export interface LedgerCircle {
  readonly accounts: readonly string[];
  /** Shares of them all: divided by the run's shares, the chance that a share drawn blindly is one of theirs. */
  readonly shares: number;
}

/** Whom a post met on one of the things that it shares. */
export interface LedgerMeeting {
  readonly trace: string;
  readonly object: string;
  /** Shares of the circle among the `rank` shares closest in time. */
  readonly met: number;
  readonly rank: number;
  /** How many of the circle chance brings among so many: rank * circle's shares / all shares. */
  readonly expected: number;
  readonly nats: number;
}

/** A post, by the most surprising of the things that it shares. */
export interface LedgerEntry extends LedgerMeeting {
  readonly post: string;
  /** Unix seconds. */
  readonly seconds: number;
  /** Which quarter of time it belongs to, 0 to 3: the circle was chosen on the other ones. */
  readonly quarter: number;
  /** Shares of others within a day, counted up to 1,000. */
  readonly crowd: number;
  /** Others met at rank 1 to 8 or later, over all things of the post. */
  readonly others: readonly number[];
  readonly members: readonly LedgerMember[];
  /** Other things that the post shares and on which the circle was met as well, at most 10: of one post only the most surprising counts. */
  readonly passedOver: readonly LedgerMeeting[];
  readonly passedOverMore: number;
}

/** One of the circle who shared the same thing, and when. */
export interface LedgerMember {
  readonly account: string;
  readonly post: string;
  /** Unix seconds. */
  readonly seconds: number;
  readonly gapSeconds: number;
  /** How many shares of others are as close or closer. */
  readonly rank: number;
  /** Shares at exactly this distance, this one included: they rank together. */
  readonly tied: number;
}
