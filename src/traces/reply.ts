import { postKey } from "../model/postKey.js";
import type { Trace } from "../model/trace.js";

/** Accounts that reply to the same post, as in a pile-on. */
export const reply: Trace = {
  name: "reply",
  object: "a post, by replying to it",
  skips: "Reposts, since who reposts a reply didn't write it, and a post that replies to itself.",
  // Popular posts draw honest replies for hours, so that the QUT toolkit's co-reply network takes a minute.
  // A brigade that writes by hand needs longer: ten, below the 15 with which Weber & Neumann 2021 begin.
  windowsSeconds: [60, 600],
  settings: {},
  prepare: () => (post, emit) => {
    const { replyTo } = post;
    if (replyTo && !post.repostOf && replyTo !== post.id) emit(postKey(post.platform, replyTo));
  },
};
