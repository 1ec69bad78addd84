import { growingFloat64, growingUint32 } from "./columns.js";
import { createNames, type Names } from "./names.js";
import { sortShares } from "./sortShares.js";

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
  readonly length: number;
  /** `account` and `post` are numbers in the collector's names; `seconds` is Unix time. */
  add(account: number, object: string, seconds: number, post: number): void;
  finish(): Shares;
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
  const objects = createNames();
  const account = growingUint32();
  const object = growingUint32();
  const seconds = growingFloat64();
  const post = growingUint32();
  return {
    get length() {
      return account.length;
    },
    add(accountId, objectName, time, postId) {
      account.push(accountId);
      object.push(objects.intern(objectName));
      seconds.push(time);
      post.push(postId);
    },
    finish() {
      const columns = {
        account: account.finish(),
        object: object.finish(),
        seconds: seconds.finish(),
        post: post.finish(),
      };
      return {
        trace,
        ...sortShares(columns, objects.size, repeats),
        accounts: names.accounts,
        objects,
        posts: names.posts,
      };
    },
  };
}
