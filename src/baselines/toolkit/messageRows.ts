import { accountKey } from "../../model/account.js";
import { growingFloat64, growingUint32 } from "../../model/columns.js";
import { createNames, type Names } from "../../model/names.js";
import type { Post } from "../../model/post.js";
import type { SharedNames } from "../../model/shares.js";
import { sortShares, type SortedShares } from "../../model/sortShares.js";
import { orderByTwoKeys } from "../columns/orderByTwoKeys.js";

/** Rows (account, object, time, message) sorted by (object, time). */
export interface MessageRows extends SortedShares {
  readonly accounts: Names;
}

/** The toolkit's tables, filled post by post in input order. */
export interface MessageTable {
  /** `objects` of the post; called at most once for a post, and not at all for one that is ignored. */
  add(post: Post, objects: (post: Post, emit: (object: string) => void) => void): void;
  finish(): MessageRows;
}

/**
 * A table with the toolkit's primary keys: a repeated key is ignored, the first row in input
 * order wins. `message`: a message id is known once. `messageAndObject`: a message id may come
 * back with another object, and that row keeps its own account and time.
 */
export function createMessageTable(names: SharedNames, key: "message" | "messageAndObject"): MessageTable {
  const objects = createNames();
  const account = growingUint32();
  const object = growingUint32();
  const seconds = growingFloat64();
  const message = growingUint32();
  const known = createNumberSet();
  let current: Post;
  const emit = (name: string): void => {
    account.push(names.accounts.intern(accountKey(current.platform, current.accountId)));
    object.push(objects.intern(name));
    seconds.push(current.createdAt);
    message.push(names.posts.intern(current.id));
  };
  return {
    add(post, objectsOf) {
      if (key === "message" && !known.add(names.posts.intern(post.id))) return;
      current = post;
      objectsOf(post, emit);
    },
    finish() {
      const columns = { account: account.finish(), object: object.finish(), seconds: seconds.finish(), post: message.finish() };
      const first = firstOfEach(columns.post, columns.object);
      const pick = <A extends Uint32Array | Float64Array>(column: A): A => column.filter((_, row) => first[row] === 1) as A;
      const rows = { account: pick(columns.account), object: pick(columns.object), seconds: pick(columns.seconds), post: pick(columns.post) };
      return { ...sortShares(rows, objects.size, "keep"), accounts: names.accounts };
    },
  };
}

/** 1 for each row that is the first with its two keys. */
function firstOfEach(a: Uint32Array, b: Uint32Array): Uint8Array {
  const order = orderByTwoKeys(a, b);
  const first = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const previous = order[i - 1];
    if (previous === undefined || a[row] !== a[previous] || b[row] !== b[previous]) first[row] = 1;
  }
  return first;
}

/** Small whole numbers, one byte each. */
function createNumberSet(): { add(value: number): boolean } {
  let members = new Uint8Array(1024);
  return {
    /** False if it was there already. */
    add(value) {
      if (value >= members.length) {
        const larger = new Uint8Array(Math.max(members.length * 2, value + 1));
        larger.set(members);
        members = larger;
      }
      if (members[value]) return false;
      members[value] = 1;
      return true;
    },
  };
}
