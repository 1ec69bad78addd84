import { accountKey } from "../../model/account.js";
import type { Post } from "../../model/post.js";
import { resolveSettings } from "../../model/settings.js";
import { collectShares, type SharedNames, type Shares } from "../../model/shares.js";
import type { Trace } from "../../model/trace.js";

/** Turns posts into rows (account, object, time, post), as published tools take them. */
export interface RowCollector {
  add(post: Post): void;
  finish(): Shares;
}

/**
 * A trace's mapping from posts to objects for methods that bring rules of their own: a post
 * that shares itself is left to the method where the trace has that choice.
 */
export function prepareTrace(trace: Trace): ReturnType<Trace["prepare"]> {
  const given = Object.hasOwn(trace.settings, "ownPost") ? { ownPost: "keep" } : {};
  return trace.prepare(resolveSettings(trace.settings, given));
}

/**
 * Collects a trace's rows, repeats included unless told otherwise, because the tools count rows.
 * Posts go by their bare id, accounts by `platform:id`, both numbered in order of first appearance.
 */
export function collectRows(trace: Trace, names: SharedNames, repeats: "keep" | "drop" = "keep"): RowCollector {
  const share = prepareTrace(trace);
  const shares = collectShares(trace.name, names, repeats);
  let current: Post;
  const emit = (object: string): void => {
    const account = names.accounts.intern(accountKey(current.platform, current.accountId));
    shares.add(account, object, current.createdAt, names.posts.intern(current.id));
  };
  return {
    add(post) {
      current = post;
      share(post, emit);
    },
    finish: () => shares.finish(),
  };
}
