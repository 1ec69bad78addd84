import type { Account } from "../../model/account.js";
import type { RawRecord, Row } from "../../model/adapter.js";
import type { Post } from "../../model/post.js";
import type { Rejection, RowCounts } from "../../model/run.js";
import { createAccountCheck } from "./checkAccount.js";
import { createPostCheck, type CheckRules } from "./checkPost.js";
import type { SeenRows } from "./duplicates.js";

/** Accepted rows, in file order. */
export interface Batch {
  readonly posts: readonly Post[];
  readonly accounts: readonly Account[];
}

/** Checks the rows of one input and counts what becomes of them. */
export interface RowCheck {
  check(rows: readonly Row[]): Batch;
  counts(): RowCounts;
  /** How often each reason occurred. */
  readonly reasons: ReadonlyMap<string, number>;
}

const RAW_LENGTH_MAX = 1000;

/**
 * @param seen rows of this and earlier inputs; undefined keeps duplicates
 * @param onRejected hears of every rejected row at once
 * @param note hears of every row in turn whether it became a post
 */
export function createRowCheck(
  input: string,
  rules: CheckRules,
  seen: SeenRows | undefined,
  onRejected: ((rejection: Rejection) => void) | undefined,
  note?: (isPost: boolean) => void,
): RowCheck {
  const checkPost = createPostCheck(rules);
  const checkAccount = createAccountCheck(rules);
  const reasons = new Map<string, number>();
  let read = 0;
  let accepted = 0;
  let duplicates = 0;
  let rejected = 0;

  const reject = (line: number, reason: string, raw: string | RawRecord): void => {
    rejected++;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (!onRejected) return;
    const text = typeof raw === "string" ? raw : (JSON.stringify(raw) ?? "");
    onRejected({ input, line, reason, raw: text.slice(0, RAW_LENGTH_MAX) });
  };
  return {
    check(rows) {
      const posts: Post[] = [];
      const accounts: Account[] = [];
      for (const row of rows) {
        read++;
        const before = posts.length;
        if (row.kind === "broken") {
          reject(row.line, row.reason, row.raw);
        } else if (row.kind === "post") {
          const post = checkPost(row.record, row.line);
          if (typeof post === "string") reject(row.line, post, row.record);
          else if (seen?.seenPost(post)) duplicates++;
          else posts.push(post);
        } else {
          const account = checkAccount(row.record);
          if (typeof account === "string") reject(row.line, account, row.record);
          else if (seen?.seenAccount(account)) duplicates++;
          else accounts.push(account);
        }
        note?.(posts.length > before);
      }
      accepted += posts.length + accounts.length;
      return { posts, accounts };
    },
    counts: () => ({ read, accepted, duplicates, rejected }),
    reasons,
  };
}
