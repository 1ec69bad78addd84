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

/**
 * The same shares as if each class of accounts were alone: what several classes share is a thing of each of them. Whom of a
 * group of hundreds an account meets is another few each time; of a sixteenth of the group they are the same ones again and
 * again, as in a small group, and the public around them keeps its habits.
 * @param classOf each account
 * @param numbers that accounts are to have instead of theirs, by those
 */
export function thinRows(all: CompanyRows, classes: number, classOf: Uint16Array, numbers?: Int32Array): CompanyRows {
  const { objectStart } = all;
  const writer = createWriter(all, classes, numbers);
  for (let o = 0; o + 1 < objectStart.length; o++) writer.write(o, classOf);
  return writer.finish();
}

function createWriter({ account, seconds, post, objectStart, trace, objectOfTrace, accounts }: CompanyRows, classes: number, numbers: Int32Array | undefined): { write(object: number, classOf: Uint16Array): void; finish(): CompanyRows } {
  /** Numbers of rows, in their new order. */
  const rows = new Int32Array(account.length);
  const starts: number[] = [0];
  const from: number[] = [];
  let end = 0;
  // Of each class in the object at hand: rows, who was first, and where the next row goes; -1 as long as it has one account only.
  const count = new Int32Array(classes);
  const first = new Int32Array(classes);
  const next = new Int32Array(classes).fill(-1);
  return {
    write(o, classOf) {
      const kept: number[] = [];
      for (let row = objectStart[o]!; row < objectStart[o + 1]!; row++) {
        const c = classOf[account[row]!]!;
        if (count[c]!++ === 0) first[c] = account[row]!;
        else if (next[c] === -1 && first[c] !== account[row]) {
          next[c] = 0;
          kept.push(c);
        }
      }
      for (const c of kept) {
        next[c] = end;
        end += count[c]!;
        starts.push(end);
        from.push(o);
      }
      for (let row = objectStart[o]!; row < objectStart[o + 1]!; row++) {
        const c = classOf[account[row]!]!;
        if (next[c] !== -1) rows[next[c]!++] = row;
      }
      for (let row = objectStart[o]!; row < objectStart[o + 1]!; row++) {
        const c = classOf[account[row]!]!;
        count[c] = 0;
        next[c] = -1;
      }
    },
    finish() {
      const taken = rows.subarray(0, end);
      const thinned = { account: new Int32Array(end), seconds: new Float64Array(end), post: new Int32Array(end), object: new Int32Array(end) };
      taken.forEach((row, i) => {
        thinned.account[i] = numbers ? numbers[account[row]!]! : account[row]!;
        thinned.seconds[i] = seconds[row]!;
        thinned.post[i] = post[row]!;
      });
      from.forEach((_, o) => thinned.object.fill(o, starts[o], starts[o + 1]));
      return {
        ...thinned,
        objectStart: Int32Array.from(starts),
        trace: Uint8Array.from(from, (o) => trace[o]!),
        objectOfTrace: Int32Array.from(from, (o) => objectOfTrace[o]!),
        accounts,
        classes,
      };
    },
  };
}
