import { emitDistinct } from "../content/emitDistinct.js";
import { canonicalUrlKey } from "../content/url.js";
import type { Media } from "../model/post.js";
import type { Trace } from "../model/trace.js";

/** Accounts that post the same picture, film or sound. */
export const media: Trace = {
  name: "media",
  object: "a picture, film or sound",
  skips: "Reposts, since who reposts a picture didn't choose it, and media without hash, id or http address.",
  // Pictures are re-used over days (Pacheco et al. 2021 compare image hashes without a window of seconds):
  // a minute for what is sent at once, ten for what is handed round in a chat and uploaded by hand.
  windowsSeconds: [60, 600],
  settings: {},
  prepare: () => (post, emit) => {
    if (!post.media || post.repostOf) return;
    emitDistinct(post.media.map((item) => mediaKey(item, post.platform)), emit);
  },
};

/** The hash, which is the same wherever the file is posted; else the platform's id, else the address. */
function mediaKey({ hash, id, url }: Media, platform: string): string {
  if (hash) return hash;
  if (id) return `${platform}:${id}`;
  return (url && canonicalUrlKey(url)) || "";
}
