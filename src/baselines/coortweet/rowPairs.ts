import { LockstepError } from "../../model/errors.js";
import type { BaselinePairs } from "../../model/baseline.js";
import type { Shares } from "../../model/shares.js";
import { stopIfAborted } from "../columns/stopIfAborted.js";

/** How CooRTweet's `detect_groups` picks pairs of rows. */
export interface RowPairSelection {
  /** Two rows of one object pair up if they lie at most this far apart, inclusive. */
  readonly windowSeconds: number;
  /** Rows that an account needs, before pairing among all rows and after it among paired posts. */
  readonly minParticipation: number;
  /** Pairs that are allowed to survive. */
  readonly pairsMax?: number;
  readonly signal?: AbortSignal | undefined;
}

/** A pair takes 28 bytes, and 20 more while edges are made of it: 200 million are 10 GB. */
const PAIRS_MAX = 200_000_000;

/** The rows of accounts that are active enough, sorted by (object, time, account). */
interface ActiveRows {
  readonly account: Uint32Array;
  readonly post: Uint32Array;
  readonly seconds: Float64Array;
  /** First row of every object; one more than there are objects. */
  readonly objectStart: Uint32Array;
  /** Number of the post whose id is the object's name, or -1. */
  readonly objectPost: Int32Array;
}

type PairVisitor = (older: number, newer: number, object: number) => void;

/**
 * The pairs of rows that CooRTweet 2.1.3's `detect_groups` returns (Righetti & Balluff, 2025).
 *
 * Rows, not posts, are counted and paired. Of two rows of equal time the one of the account
 * with the lower number counts as older; if accounts were numbered in order of first
 * appearance, that is what the R package does.
 *
 * The table of all pairs never exists: pairs are walked three times, to find the posts that
 * take part, to count the survivors and to write them down. Memory is O(shares + survivors).
 *
 * @param shares rows with their repeats kept
 * @returns survivors sorted by (object, time of the newer row)
 * @throws LockstepError `result-limit` when more than `pairsMax` survive, `interrupted`
 */
export function rowPairs(shares: Shares, selection: RowPairSelection): BaselinePairs {
  const { windowSeconds, minParticipation, pairsMax = PAIRS_MAX, signal } = selection;
  const progress = stopIfAborted(signal, "coortweet");
  const rows = activeRows(shares, minParticipation);
  const walk = (visit: PairVisitor): void => walkPairs(rows, windowSeconds, progress, visit);

  const { post } = rows;
  const paired = new Uint8Array(shares.posts.size);
  walk((older, newer) => {
    paired[post[older]!] = 1;
    paired[post[newer]!] = 1;
  });

  const qualified = qualifiedPosts(rows, paired, shares.accounts.size, minParticipation);
  let length = 0;
  walk((older, newer) => {
    length += qualified[post[older]!]! | qualified[post[newer]!]!;
  });
  if (length > pairsMax) {
    throw new LockstepError(
      "result-limit",
      `Setting window is ${windowSeconds} s, which leaves ${length} pairs of rows; at most ${pairsMax} fit. Narrow the window, or raise minParticipation above ${minParticipation}.`,
    );
  }
  return writePairs(shares, rows, qualified, length, walk);
}

function activeRows(shares: Shares, minParticipation: number): ActiveRows {
  const { account, post, seconds, objectStart, objects, posts } = shares;
  const rowsOf = new Uint32Array(shares.accounts.size);
  for (let i = 0; i < account.length; i++) rowsOf[account[i]!]!++;
  const kept = { account: new Uint32Array(account.length), post: new Uint32Array(account.length), seconds: new Float64Array(account.length) };
  const start = new Uint32Array(objectStart.length);
  const objectPost = new Int32Array(objects.size);
  let length = 0;
  for (let o = 0; o < objects.size; o++) {
    objectPost[o] = posts.find(objects.name(o)) ?? -1;
    for (let i = objectStart[o]!; i < objectStart[o + 1]!; i++) {
      if (rowsOf[account[i]!]! < minParticipation) continue;
      kept.account[length] = account[i]!;
      kept.post[length] = post[i]!;
      kept.seconds[length++] = seconds[i]!;
    }
    start[o + 1] = length;
  }
  return {
    account: kept.account.subarray(0, length),
    post: kept.post.subarray(0, length),
    seconds: kept.seconds.subarray(0, length),
    objectStart: start,
    objectPost,
  };
}

/** Calls `visit` for every pair inside the window that is no loop. */
function walkPairs(rows: ActiveRows, windowSeconds: number, progress: (steps: number) => void, visit: PairVisitor): void {
  const { account, post, seconds, objectStart, objectPost } = rows;
  for (let o = 0; o + 1 < objectStart.length; o++) {
    const end = objectStart[o + 1]!;
    const own = objectPost[o]!;
    let first = objectStart[o]!;
    for (let newer = first + 1; newer < end; newer++) {
      while (seconds[newer]! - seconds[first]! > windowSeconds) first++;
      progress(newer - first + 1);
      if (post[newer] === own) continue;
      for (let older = first; older < newer; older++) {
        const loop = account[older] === account[newer] || post[older] === post[newer] || post[older] === own;
        if (!loop) visit(older, newer, o);
      }
    }
  }
}

/** Posts of accounts with at least `minParticipation` rows whose post takes part in a pair. */
function qualifiedPosts(rows: ActiveRows, paired: Uint8Array, accounts: number, minParticipation: number): Uint8Array {
  const { account, post } = rows;
  const pairedRows = new Uint32Array(accounts);
  for (let i = 0; i < account.length; i++) pairedRows[account[i]!]! += paired[post[i]!]!;
  const qualified = new Uint8Array(paired.length);
  for (let i = 0; i < account.length; i++) {
    if (paired[post[i]!] && pairedRows[account[i]!]! >= minParticipation) qualified[post[i]!] = 1;
  }
  return qualified;
}

function writePairs(
  shares: Shares,
  { account, post, seconds }: ActiveRows,
  qualified: Uint8Array,
  length: number,
  walk: (visit: PairVisitor) => void,
): BaselinePairs {
  const object = new Uint32Array(length);
  const columns = {
    source: new Uint32Array(length),
    target: new Uint32Array(length),
    sourcePost: new Uint32Array(length),
    targetPost: new Uint32Array(length),
    gapSeconds: new Float64Array(length),
  };
  let i = 0;
  walk((older, newer, o) => {
    if (!(qualified[post[older]!]! | qualified[post[newer]!]!)) return;
    object[i] = o;
    columns.source[i] = account[older]!;
    columns.target[i] = account[newer]!;
    columns.sourcePost[i] = post[older]!;
    columns.targetPost[i] = post[newer]!;
    columns.gapSeconds[i++] = seconds[newer]! - seconds[older]!;
  });
  return { length, object: (row) => shares.objects.name(object[row]!), ...columns };
}
