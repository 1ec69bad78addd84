import { emitDistinct } from "../content/emitDistinct.js";
import { foldCase } from "../content/foldCase.js";
import type { Post } from "../model/post.js";
import type { Trace } from "../model/trace.js";

/** Accounts that mention the same account, as in harassment or in calling the attention of somebody known. */
export const mention: Trace = {
  name: "mention",
  object: "a mention of an account",
  skips: "Reposts, since who reposts a mention didn't write it, and mentions of the post's own account.",
  // The well-known are mentioned by strangers every second: beyond the QUT toolkit's minute chance prevails.
  // (Weber & Neumann 2021 look at co-mentions over 15 minutes up to a day, in far smaller sets of posts.)
  windowsSeconds: [60],
  settings: {},
  prepare: () => (post, emit) => {
    if (post.mentions && !post.repostOf) emitDistinct(mentioned(post, post.mentions), emit);
  },
};

function mentioned({ platform, accountId }: Post, mentions: readonly string[]): readonly string[] {
  const own = foldCase(accountId);
  return mentions.map((handle) => {
    const folded = foldCase(handle);
    return folded === own || folded === "" ? "" : `${platform}:${folded}`;
  });
}
