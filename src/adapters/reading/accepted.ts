import type { TimeReader } from "./times.js";

/** What one reading leaves for the next: which rows of the source became posts, one bit a row, and how the times of each input are read. */
export interface Accepted {
  /** Rows so far, of all inputs. */
  readonly rows: number;
  /** Of each input that was begun, in order. */
  readonly times: TimeReader[];
  /** Set once the source came to its end: only then it says anything of another reading. */
  isWhole: boolean;
  /** Says of the next row whether it became a post. */
  note(isPost: boolean): void;
  /** @param row by its place in the source, from 0 on */
  isPost(row: number): boolean;
}

/** Nothing read so far. */
export function createAccepted(): Accepted {
  let bits = new Uint8Array(1024);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    times: [],
    isWhole: false,
    note(isPost) {
      if (rows === bits.length * 8) {
        const larger = new Uint8Array(bits.length * 2);
        larger.set(bits);
        bits = larger;
      }
      if (isPost) bits[rows >>> 3]! |= 1 << (rows & 7);
      rows++;
    },
    isPost: (row) => row < rows && (bits[row >>> 3]! & (1 << (row & 7))) !== 0,
  };
}

/** Walks through a source that was read before. */
export interface RowChoice {
  /** Rows asked for so far. */
  readonly rows: number;
  /** Whether the next row holds a wanted post; to be asked once for each row, in order. */
  next(): boolean;
}

/** @param isWanted by place among the posts that the reading before gave, from 0 on */
export function createRowChoice(accepted: Accepted, isWanted: (post: number) => boolean): RowChoice {
  let [row, post] = [0, 0];
  return {
    get rows() {
      return row;
    },
    next: () => accepted.isPost(row++) && isWanted(post++),
  };
}
