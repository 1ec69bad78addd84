import { postKey } from "../model/postKey.js";
import type { Trace } from "../model/trace.js";

/** Accounts that quote the same post. */
export const quote: Trace = {
  name: "quote",
  object: "a post, by quoting it",
  skips: "Reposts, since who reposts a quote didn't write it, and a post that quotes itself.",
  // A quote takes writing, so copies lie further apart than reposts: a minute (the co-retweet window of
  // Keller et al. 2020 and of the QUT toolkit) and ten.
  windowsSeconds: [60, 600],
  settings: {},
  prepare: () => (post, emit) => {
    const { quoteOf } = post;
    if (quoteOf && !post.repostOf && quoteOf !== post.id) emit(postKey(post.platform, quoteOf));
  },
};
