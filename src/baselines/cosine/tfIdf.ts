import { growingFloat64, growingUint32 } from "../../model/columns.js";
import type { Shares } from "../../model/shares.js";

/** Entries (object, account, value), those of an object together, accounts ascending. Rows of an account have length 1. */
export interface TfIdf {
  readonly account: Uint32Array;
  readonly object: Uint32Array;
  readonly value: Float64Array;
  /** First entry of every object; one more than there are objects. */
  readonly objectStart: Uint32Array;
}

/**
 * Account by object counts, weighted as scikit-learn's `TfidfTransformer` does by default:
 * count x (ln((1 + n) / (1 + df)) + 1), then each account's row scaled to length 1. Objects
 * with a single row are dropped first, so n counts the accounts that still share something.
 * Two rows of one account on one object are a count of 2, and keep the object.
 */
export function tfIdf(shares: Shares): TfIdf {
  const counts = countRows(shares);
  const { account, object, value, objectStart } = counts;
  const left = new Uint8Array(shares.accounts.size);
  let accounts = 0;
  for (let i = 0; i < account.length; i++) {
    if (!left[account[i]!]) accounts++;
    left[account[i]!] = 1;
  }
  const squares = new Float64Array(shares.accounts.size);
  for (let i = 0; i < value.length; i++) {
    const o = object[i]!;
    const df = objectStart[o + 1]! - objectStart[o]!;
    value[i]! *= Math.log((1 + accounts) / (1 + df)) + 1;
    squares[account[i]!]! += value[i]! ** 2;
  }
  for (let i = 0; i < value.length; i++) value[i]! /= Math.sqrt(squares[account[i]!]!);
  return counts;
}

/** How many rows each account has on each object with at least two rows. */
function countRows(shares: Shares): TfIdf {
  const objects = shares.objectStart.length - 1;
  const account = growingUint32();
  const object = growingUint32();
  const value = growingFloat64();
  const objectStart = new Uint32Array(objects + 1);
  for (let o = 0; o < objects; o++) {
    const sharers = shares.account.slice(shares.objectStart[o], shares.objectStart[o + 1]).sort();
    if (sharers.length > 1) {
      for (let i = 0, next = 0; i < sharers.length; i = next) {
        for (next = i + 1; sharers[next] === sharers[i]; ) next++;
        account.push(sharers[i]!);
        object.push(o);
        value.push(next - i);
      }
    }
    objectStart[o + 1] = account.length;
  }
  return { account: account.finish(), object: object.finish(), value: value.finish(), objectStart };
}
