import { emitDistinct } from "../content/emitDistinct.js";
import { hashtagKey } from "../content/hashtag.js";
import type { Trace } from "../model/trace.js";

/** Accounts that use the same hashtag; each tag of a post counts. */
export const hashtag: Trace = {
  name: "hashtag",
  object: "a hashtag",
  skips: "Reposts, since who reposts a hashtag didn't write it.",
  // Trending tags meet by chance all the time, so no wider than a minute (the QUT toolkit's window);
  // whole sequences, which carry more, have a trace of their own.
  windowsSeconds: [60],
  settings: {},
  prepare: () => (post, emit) => {
    const { hashtags } = post;
    if (!hashtags || post.repostOf) return;
    emitDistinct(hashtags.map(hashtagKey), emit);
  },
};
