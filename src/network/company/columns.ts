import type { Shares } from "../../model/shares.js";

/** Shares of one trace, and whether its objects are habits: things that people share day after day, as a tag or a newspaper's site. */
export interface CompanyTrace {
  readonly shares: Shares;
  readonly habit: boolean;
}

/**
 * The shares of all traces in one set of columns, sorted by (object, seconds). Of what an account shares of one object,
 * the first share of each day (UTC) counts; of a habit, the first of all: habits bring the same people together day after day.
 */
export interface CompanyRows {
  readonly account: Int32Array;
  /** Unix seconds. */
  readonly seconds: Float64Array;
  readonly post: Int32Array;
  readonly object: Int32Array;
  /** Length: objects + 1. */
  readonly objectStart: Int32Array;
  /** Position in the list of traces, per object. */
  readonly trace: Uint8Array;
  /** Number of the object within its trace. */
  readonly objectOfTrace: Int32Array;
  readonly accounts: number;
  /** In so many classes accounts are divided: only those of one class have things in common (see `thinRows`). 1 where nobody is kept apart. */
  readonly classes: number;
  /** Shares out of which chance draws: all, or those of one class on average, over the classes that are here. */
  readonly pool: number;
}

/** The same, with each account's rows. */
export interface CompanyColumns extends CompanyRows {
  /** Rows `accountRows[accountStart[a]]` to `accountRows[accountStart[a + 1]]` (exclusive) are account `a`'s, those of one post side by side. */
  readonly accountStart: Int32Array;
  readonly accountRows: Int32Array;
  /** Posts of those rows, in their order. */
  readonly accountPosts: Int32Array;
}

/** A day: within it sharers of an object are company at all. */
export const DAY_SECONDS = 86_400;

/**
 * @param traces of one run: their shares number accounts and posts alike
 * @returns objects with two sharers at least, trace by trace in the order given
 */
function gatherRows(traces: readonly CompanyTrace[]): CompanyRows {
  const first = traces[0]?.shares;
  const accounts = first?.accounts.size ?? 0;
  const most = traces.reduce((sum, { shares }) => sum + shares.account.length, 0);
  const account = new Int32Array(most);
  const seconds = new Float64Array(most);
  const post = new Int32Array(most);
  const object = new Int32Array(most);
  const starts: number[] = [0];
  const traceOf: number[] = [];
  const objectOfTrace: number[] = [];
  const lastObject = new Int32Array(accounts).fill(-1);
  const lastDay = new Float64Array(accounts);
  let rows = 0;
  let visit = 0;
  traces.forEach(({ shares, habit }, trace) => {
    for (let o = 0; o + 1 < shares.objectStart.length; o++, visit++) {
      const begin = rows;
      let sharers = 0;
      for (let i = shares.objectStart[o]!; i < shares.objectStart[o + 1]!; i++) {
        const a = shares.account[i]!;
        const time = shares.seconds[i]!;
        const day = Math.floor(time / DAY_SECONDS);
        if (lastObject[a] !== visit) sharers++;
        else if (habit || lastDay[a] === day) continue;
        lastObject[a] = visit;
        lastDay[a] = day;
        account[rows] = a;
        seconds[rows] = time;
        post[rows] = shares.post[i]!;
        object[rows] = traceOf.length;
        rows++;
      }
      if (sharers < 2) {
        rows = begin;
        continue;
      }
      starts.push(rows);
      traceOf.push(trace);
      objectOfTrace.push(o);
    }
  });
  return {
    account: account.subarray(0, rows),
    seconds: seconds.subarray(0, rows),
    post: post.subarray(0, rows),
    object: object.subarray(0, rows),
    objectStart: Int32Array.from(starts),
    trace: Uint8Array.from(traceOf),
    objectOfTrace: Int32Array.from(objectOfTrace),
    accounts,
    classes: 1,
    pool: rows,
  };
}

export function gatherColumns(traces: readonly CompanyTrace[]): CompanyColumns {
  return withAccounts(gatherRows(traces));
}

/** Finds each account's rows, those of one post side by side. */
export function withAccounts(rows: CompanyRows): CompanyColumns {
  return { ...rows, ...sortByAccount(rows.account, rows.post, rows.accounts) };
}

/** Two numbers for each row, the first of which counts less: its number, and its post. */
const PAIR = 2;

/** A counting sort by account, then one of each account's few rows by post, which stays in the cache. */
function sortByAccount(account: Int32Array, post: Int32Array, accounts: number): Pick<CompanyColumns, "accountStart" | "accountRows" | "accountPosts"> {
  const accountStart = new Int32Array(accounts + 1);
  for (let row = 0; row < account.length; row++) accountStart[account[row]! + 1]!++;
  for (let a = 0; a < accounts; a++) accountStart[a + 1]! += accountStart[a]!;
  const next = accountStart.slice(0, accounts);
  const pairs = new Int32Array(PAIR * account.length);
  for (let row = 0; row < account.length; row++) {
    const at = PAIR * next[account[row]!]!++;
    pairs[at] = row;
    pairs[at + 1] = post[row]!;
  }
  for (let a = 0; a < accounts; a++) sortByPost(pairs, accountStart[a]!, accountStart[a + 1]!);
  const accountRows = new Int32Array(account.length);
  const accountPosts = new Int32Array(account.length);
  for (let at = 0; at < account.length; at++) {
    accountRows[at] = pairs[PAIR * at]!;
    accountPosts[at] = pairs[PAIR * at + 1]!;
  }
  return { accountStart, accountRows, accountPosts };
}

/** More than these are sorted faster by the runtime's own sort. */
const INSERTED_MAX = 32;

/** Pairs `first` to `end` (exclusive), which are in the order of their first number. */
function sortByPost(pairs: Int32Array, first: number, end: number): void {
  if (end - first > INSERTED_MAX) {
    // A pair read as one number of 64 bits: its second one counts most, as machines that run JavaScript are little-endian; neither is negative.
    new BigInt64Array(pairs.buffer, first * BigInt64Array.BYTES_PER_ELEMENT, end - first).sort();
    return;
  }
  for (let i = first + 1; i < end; i++) {
    const row = pairs[PAIR * i]!;
    const post = pairs[PAIR * i + 1]!;
    let j = i - 1;
    for (; j >= first && pairs[PAIR * j + 1]! > post; j--) {
      pairs[PAIR * (j + 1)] = pairs[PAIR * j]!;
      pairs[PAIR * (j + 1) + 1] = pairs[PAIR * j + 1]!;
    }
    pairs[PAIR * (j + 1)] = row;
    pairs[PAIR * (j + 1) + 1] = post;
  }
}
