import { growingFloat64, growingUint32 } from "./columns.js";
import { createNames, LEFT_OUT, sortNames, type Names, type SortedNames } from "./names.js";
import { sortShares, type ShareColumns } from "./sortShares.js";

/**
 * Who shared what, when, by which post: one row a share, in columns of equal
 * length, sorted by (object, seconds, account, post). Rows `objectStart[o]` to
 * `objectStart[o + 1]` (exclusive) are the shares of object `o`.
 */
export interface Shares {
  /** Name of the trace that made them. */
  readonly trace: string;
  readonly account: Uint32Array;
  readonly object: Uint32Array;
  /** Unix seconds, sub-second part kept. */
  readonly seconds: Float64Array;
  readonly post: Uint32Array;
  /** Length: number of objects + 1. */
  readonly objectStart: Uint32Array;
  /** `platform:id` of every account number; may hold accounts of other traces too. */
  readonly accounts: Names;
  readonly objects: Names;
  readonly posts: Names;
}

/** Collects shares one by one; `finish` sorts them into {@link Shares}. */
export interface ShareCollector {
  /** Rows so far. */
  readonly length: number;
  /** Distinct objects so far. */
  readonly objects: number;
  /** 1 for each account number below `accounts` with a share so far. */
  sharers(accounts: number): Uint8Array;
  /** Account and object of every row so far, by number; valid until the next row is added. */
  rows(): { readonly account: Uint32Array; readonly object: Uint32Array };
  objectName(object: number): string;
  /** `account` and `post` are numbers in the collector's names; `seconds` is Unix time. */
  add(account: number, object: string, seconds: number, post: number): void;
  /**
   * Lets objects that count as one be one.
   * @param namesOf gives each distinct object the name that it counts by, from the objects and how many rows each has
   */
  unite(namesOf: (objects: readonly string[], rows: Uint32Array) => Promise<readonly string[]>): Promise<void>;
  /** Call once: the rows are handed over, not copied. */
  finish(options?: FinishOptions): Shares;
}

export interface FinishOptions {
  /** Accounts in a canonical order, from {@link sortNames}: results then don't depend on the order of rows. */
  readonly accounts?: SortedNames;
  /** `"drop"` leaves out objects that stand in one row only and thus tie nobody. Default `"keep"`. */
  readonly lonelyObjects?: "keep" | "drop";
}

/** Names that several traces of one run have in common. */
export interface SharedNames {
  readonly accounts: Names;
  readonly posts: Names;
}

/** Fresh names for one run. */
export function createSharedNames(): SharedNames {
  return { accounts: createNames(), posts: createNames() };
}

/**
 * A collector for one trace. Equal (object, account, post, seconds) rows are
 * kept unless `repeats` is `"drop"`: a post that names a tag twice shares it once,
 * whereas tools that count rows have to see every row.
 */
export function collectShares(
  trace: string,
  names: SharedNames,
  repeats: "keep" | "drop" = "drop",
): ShareCollector {
  let objects = createNames();
  const account = growingUint32();
  const object = growingUint32();
  const seconds = growingFloat64();
  const post = growingUint32();
  return {
    get length() {
      return account.length;
    },
    get objects() {
      return objects.size;
    },
    sharers(accounts) {
      const sharing = new Uint8Array(accounts);
      const ids = account.view();
      for (let i = 0; i < ids.length; i++) sharing[ids[i]!] = 1;
      return sharing;
    },
    rows: () => ({ account: account.view(), object: object.view() }),
    objectName: (id) => objects.name(id),
    add(accountId, objectName, time, postId) {
      account.push(accountId);
      object.push(objects.intern(objectName));
      seconds.push(time);
      post.push(postId);
    },
    async unite(namesOf) {
      const distinct = Array.from({ length: objects.size }, (_, id) => objects.name(id));
      const rows = new Uint32Array(distinct.length);
      const ids = object.view();
      for (let i = 0; i < ids.length; i++) rows[ids[i]!]!++;
      const united = createNames();
      const newId = Uint32Array.from(await namesOf(distinct, rows), (name) => united.intern(name));
      for (let i = 0; i < ids.length; i++) ids[i] = newId[ids[i]!]!;
      objects = united;
    },
    finish({ accounts, lonelyObjects = "keep" } = {}) {
      const columns = {
        account: account.finish(),
        object: object.finish(),
        seconds: seconds.finish(),
        post: post.finish(),
      };
      const kept = sortNames(objects, lonelyObjects === "drop" ? standInSeveralRows(columns.object, objects.size) : undefined);
      // A run holds its collectors to the end, and nearly all texts stand alone.
      objects = createNames();
      return {
        trace,
        ...sortShares(renumber(columns, kept, accounts), kept.names.size, repeats),
        accounts: accounts?.names ?? names.accounts,
        objects: kept.names,
        posts: names.posts,
      };
    },
  };
}

/** Whether an object, by number, is in more than one row. */
function standInSeveralRows(object: Uint32Array, objects: number): (id: number) => boolean {
  const rows = new Uint8Array(objects);
  for (let i = 0; i < object.length; i++) if (rows[object[i]!]! < 2) rows[object[i]!]!++;
  return (id) => rows[id] === 2;
}

/** Old numbers to new ones; rows of objects that were left out go. */
function renumber(columns: ShareColumns, objects: SortedNames, accounts: SortedNames | undefined): ShareColumns {
  const { account, object, seconds, post } = columns;
  let kept = 0;
  for (let i = 0; i < object.length; i++) {
    const rank = objects.rank[object[i]!]!;
    if (rank === LEFT_OUT) continue;
    account[kept] = accounts ? accounts.rank[account[i]!]! : account[i]!;
    object[kept] = rank;
    seconds[kept] = seconds[i]!;
    post[kept] = post[i]!;
    kept++;
  }
  return {
    account: account.subarray(0, kept),
    object: object.subarray(0, kept),
    seconds: seconds.subarray(0, kept),
    post: post.subarray(0, kept),
  };
}
