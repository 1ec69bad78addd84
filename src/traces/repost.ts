import { postKey } from "../model/postKey.js";
import type { Trace } from "../model/trace.js";

/** Accounts that repost the same post. The post itself makes no share, so its author is tied to nobody by it. */
export const repost: Trace = {
  name: "repost",
  object: "a post, by reposting it",
  skips: "Posts that aren't reposts, since an author isn't a reposter, and a repost of itself.",
  // Graham et al. 2020 take co-retweets within 1 s for automation and up to 60 s for coordination;
  // CooRTweet (Righetti & Balluff) starts from 10 s. A feed shows one post to many within minutes, so not wider.
  windowsSeconds: [10, 60],
  settings: {},
  prepare: () => (post, emit) => {
    const { repostOf } = post;
    if (repostOf && repostOf !== post.id) emit(postKey(post.platform, repostOf));
  },
};
