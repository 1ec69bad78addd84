import { emitDistinct } from "../content/emitDistinct.js";
import { canonicalUrl } from "../content/url.js";
import type { Trace } from "../model/trace.js";

/** Accounts that share the same web page. */
export const link: Trace = {
  name: "link",
  object: "a link",
  skips: "Reposts, since who reposts a link didn't choose it, and addresses other than http and https.",
  // Giglietto et al. 2020 estimate the interval of coordinated link sharing from the data and find
  // some tens of seconds; ten minutes leave room for accounts run by hand, before news spreads by itself.
  windowsSeconds: [60, 600],
  settings: {},
  prepare: () => (post, emit) => {
    const { urls } = post;
    if (!urls || post.repostOf) return;
    emitDistinct(urls.map((url) => canonicalUrl(url)?.key ?? ""), emit);
  },
};
