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
  /** Posts with something that others share too. */
  readonly posts: number;
  /** Nats a post. */
  readonly surprise: number;
  readonly score: number;
  /** Standard deviations above what is usual in the run; 0 where nobody knows what is. */
  readonly z: number;
  readonly log10EValue: number;
  /** The accounts that it kept most company with over all time, best first. */
  readonly partners: readonly LedgerPartner[];
  /** Shares of everybody in the run: out of these chance draws. */
  readonly shares: number;
  /** Whom it is expected to meet in posts of the first and of the second half of time; each chosen on the other half. */
  readonly circles: readonly [LedgerCircle, LedgerCircle];
  /** Posts in which it met somebody of its circle, those with most nats first. */
  readonly entries: readonly LedgerEntry[];
  /** Such posts that aren't listed, and the sum of their nats. */
  readonly rest: { readonly posts: number; readonly nats: number };
  /** Posts in which it met nobody of its circle: they count 0. */
  readonly postsAlone: number;
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
  /** Which half of time it belongs to: the circle was chosen on the other one. */
  readonly half: 0 | 1;
  /** Shares of others within a day, counted up to 1,000. */
  readonly crowd: number;
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
