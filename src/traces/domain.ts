import { emitDistinct } from "../content/emitDistinct.js";
import { originalsOfSite } from "../content/originals.js";
import { canonicalUrlSite } from "../content/url.js";
import type { Trace } from "../model/trace.js";

/** Accounts that share pages of the same site. */
export const domain: Trace = {
  name: "domain",
  object: "a site, by linking any of its pages",
  skips: "Reposts, since who reposts a link didn't choose it, and addresses other than http and https.",
  // Sites are few and shared by many at any time: beyond a minute (the QUT toolkit's window) chance prevails.
  windowsSeconds: [60],
  settings: {},
  prepare: () => (post, emit) => {
    const { urls } = post;
    if (!urls || post.repostOf) return;
    emitDistinct(urls.map((url) => canonicalUrlSite(url) ?? ""), emit);
  },
  originals: () => ({ urls, repostOf }) => (urls && !repostOf ? urls.flatMap(originalsOfSite) : []),
};
