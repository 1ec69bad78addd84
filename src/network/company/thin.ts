import type { CompanyColumns, CompanyRows } from "./columns.js";
import { POSTS_MIN } from "./standing.js";

/**
 * Each division cuts a class of the one before into sixteen: what is left of a group of hundreds or thousands in a class
 * is then some ten or some dozens in one of them.
 */
const CLASSES = [16, 256];

/** Accounts with enough posts that a class has on average: among fewer, a group is too large a part for meeting it to be a surprise. */
const CLASS_MIN = 200;

/** In how many classes accounts are divided, one time after the other: those of {@link CLASSES} of which a class holds {@link CLASS_MIN} accounts with {@link POSTS_MIN} posts on average. */
export function divisions(columns: CompanyColumns): readonly number[] {
  const judged = countJudged(columns);
  return CLASSES.filter((classes) => judged >= CLASS_MIN * classes);
}

function countJudged({ accounts, accountStart, accountPosts }: CompanyColumns): number {
  let judged = 0;
  for (let a = 0; a < accounts; a++) {
    let posts = 0;
    for (let at = accountStart[a]!; at < accountStart[a + 1]! && posts < POSTS_MIN; at++) {
      if (at === accountStart[a] || accountPosts[at] !== accountPosts[at - 1]) posts++;
    }
    judged += Number(posts === POSTS_MIN);
  }
  return judged;
}

/** Some classes of a division, and the accounts in them. */
export interface Part {
  /** Of how many classes. */
  readonly classes: number;
  /** First and last (exclusive) of those meant. */
  readonly first: number;
  readonly end: number;
  /** The class of each account. */
  readonly classOf: Uint16Array;
  /** Numbers that accounts have within the part, by the number among all; without them they keep that one. */
  readonly numbers?: Int32Array | undefined;
  /** How many accounts are numbered. */
  readonly accounts: number;
}

/**
 * The shares of some classes as if each class were alone: what several classes share is a thing of each of them. Whom of a
 * group of hundreds an account meets is another few each time; of a sixteenth of the group they are the same ones again and
 * again, as in a small group, and the public around them keeps its habits.
 */
export function thinRows(all: CompanyRows, { classes, first, end, classOf, numbers, accounts }: Part): CompanyRows {
  const { order, starts, from } = divideThings(all, { first, end, classOf });
  const account = new Int32Array(order.length);
  const seconds = new Float64Array(order.length);
  const post = new Int32Array(order.length);
  const object = new Int32Array(order.length);
  order.forEach((row, i) => {
    account[i] = numbers ? numbers[all.account[row]!]! : all.account[row]!;
    seconds[i] = all.seconds[row]!;
    post[i] = all.post[row]!;
  });
  from.forEach((_, o) => object.fill(o, starts[o], starts[o + 1]));
  return {
    ...{ account, seconds, post, object, objectStart: Int32Array.from(starts) },
    trace: Uint8Array.from(from, (o) => all.trace[o]!),
    objectOfTrace: Int32Array.from(from, (o) => all.objectOfTrace[o]!),
    ...{ accounts, classes, pool: order.length / (end - first) },
  };
}

/** Rows `order[starts[i]]` to `order[starts[i + 1]]` (exclusive), those of one class, share thing `from[i]`. */
interface ThingsOfClasses {
  readonly order: Int32Array;
  readonly starts: readonly number[];
  readonly from: readonly number[];
}

function divideThings({ account, objectStart }: CompanyRows, { first, end, classOf }: Pick<Part, "first" | "end" | "classOf">): ThingsOfClasses {
  const order = new Int32Array(account.length);
  const starts: number[] = [0];
  const from: number[] = [];
  let taken = 0;
  // Of each class in the thing at hand: rows, who was the first account, and where the next row goes; -1 as long as it has one account only.
  const count = new Int32Array(end - first);
  const firstAccount = new Int32Array(end - first);
  const next = new Int32Array(end - first).fill(-1);
  const rows: number[] = [];
  for (let o = 0; o + 1 < objectStart.length; o++) {
    rows.length = 0;
    for (let row = objectStart[o]!; row < objectStart[o + 1]!; row++) {
      const c = classOf[account[row]!]!;
      if (c >= first && c < end) rows.push(row);
    }
    const kept: number[] = [];
    for (const row of rows) {
      const c = classOf[account[row]!]! - first;
      if (count[c]!++ === 0) firstAccount[c] = account[row]!;
      else if (next[c] === -1 && firstAccount[c] !== account[row]) {
        next[c] = 0;
        kept.push(c);
      }
    }
    for (const c of kept) {
      next[c] = taken;
      taken += count[c]!;
      starts.push(taken);
      from.push(o);
    }
    for (const row of rows) {
      const c = classOf[account[row]!]! - first;
      if (next[c] !== -1) order[next[c]!++] = row;
    }
    for (const row of rows) {
      const c = classOf[account[row]!]! - first;
      count[c] = 0;
      next[c] = -1;
    }
  }
  return { order: order.subarray(0, taken), starts, from };
}
