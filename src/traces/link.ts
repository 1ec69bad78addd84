import { emitDistinct } from "../content/emitDistinct.js";
import { originalsOfUrl } from "../content/originals.js";
import { canonicalUrlKey } from "../content/url.js";
import { postObject } from "../content/url/postId.js";
import type { Post } from "../model/post.js";
import { resolveSettings, type SettingDeclarations } from "../model/settings.js";
import type { Trace } from "../model/trace.js";

const settings = {
  posts: {
    kind: "choice",
    default: "crossPlatform",
    choices: ["linked", "crossPlatform", "all"],
    help: "which posts of known platforms are objects: those that are linked; of these, a post that only accounts of other platforms link is also shared by its author; or each post itself, what it reposts and what it quotes too, so that posts, forwards and links meet everywhere",
  },
} as const satisfies SettingDeclarations;

/** Accounts that share the same web page, or link the same post of a platform. */
export const link: Trace = {
  name: "link",
  object: "a link",
  // A post's own permalink as an object would tie an author to whoever links the post, as often as they do, without the
  // author's doing: the reason why an original is no repost either. From one platform to another nothing but a link leads, so
  // that a channel and the accounts that carry its posts elsewhere meet in no other way.
  skips: "Reposts, since who reposts a link didn't choose it, and addresses other than http and https; a post's own permalink, which would tie an author to those who link it, unless only accounts of other platforms do, or posts is all.",
  // Giglietto et al. 2020 estimate the interval of coordinated link sharing from the data and find
  // some tens of seconds; ten minutes leave room for accounts run by hand, before news spreads by itself.
  windowsSeconds: [60, 600],
  settings,
  prepare(given) {
    const hasAll = resolveSettings(settings, given).posts === "all";
    return (post, emit) => {
      const { urls } = post;
      const linked = urls && !post.repostOf ? urls.map((url) => canonicalUrlKey(url) ?? "") : NONE;
      if (hasAll) emitDistinct([...linked, ...postsOf(post)], emit);
      else if (linked.length > 0) emitDistinct(linked, emit);
    };
  },
  originals(given) {
    const hasAll = resolveSettings(settings, given).posts === "all";
    return (post) => {
      const linked = post.urls && !post.repostOf ? post.urls.flatMap(originalsOfUrl) : [];
      const posts = hasAll ? postsOf(post).filter((object) => object !== "") : [];
      return [...linked, ...posts.map((object) => ({ original: post.id, object, steps: [{ step: "post", detail: `${post.id} → ${object}` }] }))];
    };
  },
  ownObject(given) {
    if (resolveSettings(settings, given).posts !== "crossPlatform") return undefined;
    return (post) => (post.repostOf ? undefined : postObject(post.platform, post.id));
  },
};

const NONE: readonly string[] = [];

/** What a post is or repeats, named as links to it are. A repost is what it repeats. */
function postsOf({ platform, id, repostOf, quoteOf }: Post): string[] {
  const ids = repostOf ? [repostOf] : quoteOf ? [quoteOf, id] : [id];
  return ids.map((one) => postObject(platform, one) ?? "");
}
