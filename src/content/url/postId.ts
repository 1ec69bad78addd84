import { postKey } from "../../model/postKey.js";
import { readAddress } from "./address.js";
import { withPlainHost } from "./host.js";
import { plainPath } from "./path.js";
import { platformPost, type PlatformPost } from "./platformPost.js";

/** Other names of platforms, as exports have them. */
const PLATFORM_NAMES: ReadonlyMap<string, string> = new Map([
  ["bsky", "bluesky"],
  ["fb", "facebook"],
  ["ig", "instagram"],
  ["odnoklassniki", "ok"],
  ["tg", "telegram"],
  ["twitter", "x"],
  ["vkontakte", "vk"],
  ["yt", "youtube"],
]);

/** How the id of a post is put into a permalink, by platform. */
const PERMALINKS: ReadonlyMap<string, (id: string) => string> = new Map([
  ["bluesky", (id) => `https://bsky.app/profile/_/post/${lastPart(id)}`],
  ["facebook", (id) => `https://www.facebook.com/_/posts/${id.slice(id.lastIndexOf("_") + 1)}`],
  ["instagram", (id) => `https://www.instagram.com/p/${id}`],
  ["linkedin", (id) => `https://www.linkedin.com/feed/update/urn:li:activity:${id.slice(id.lastIndexOf(":") + 1)}`],
  ["mastodon", mastodonPermalink],
  ["ok", (id) => (id.startsWith("video") ? `https://ok.ru/video/${id.slice(5)}` : `https://ok.ru/topic/${id}`)],
  ["reddit", (id) => `https://www.reddit.com/comments/${id.replace(/^t3_/, "")}`],
  ["telegram", (id) => `https://t.me/${id}`],
  ["threads", (id) => `https://www.threads.net/t/${id}`],
  ["tiktok", (id) => `https://www.tiktok.com/@/video/${id}`],
  ["vk", (id) => `https://vk.com/${/^-?\d/.test(id) ? "wall" : ""}${id}`],
  ["x", (id) => `https://x.com/i/status/${id}`],
  ["youtube", (id) => `https://www.youtube.com/watch?v=${id}`],
]);

// Longer than any id in use; a text of a megabyte isn't looked at further.
const ID_LENGTH_MAX = 300;

/**
 * The post of that platform and id, under the name and in the form that its permalinks give; undefined if the platform's
 * permalinks aren't known or the id doesn't fit into one. An id may be the permalink itself. Telegram numbers the posts
 * of each channel, so that an id there has to be `channel/number`; Mastodon those of each server: `server/number`.
 */
export function platformPostOf(platform: string, id: string): PlatformPost | undefined {
  if (id.length > ID_LENGTH_MAX) return undefined;
  const permalink = PERMALINKS.get(platformName(platform));
  if (!permalink) return undefined;
  const address = readAddress(id.startsWith("http") ? id : permalink(id));
  if (!address) return undefined;
  const plain = withPlainHost(address);
  return platformPost({ ...plain, path: plainPath(plain.path) });
}

/** Ids that stand in permalinks as they are but for their case, on platforms with millions of posts in an export. */
const PLAIN_IDS: ReadonlyMap<string, RegExp> = new Map([
  ["telegram", /^[a-z]\w{1,63}\/\d{1,24}$/i],
  ["tiktok", /^\d{1,24}$/],
  ["x", /^\d{1,24}$/],
]);

/** The present name of a platform, in lower case: `x` for `Twitter`. */
export function platformName(platform: string): string {
  const name = platform.toLowerCase();
  return PLATFORM_NAMES.get(name) ?? name;
}

/** What a link to that post has as its key: `telegram:channel/5`; undefined as for {@link platformPostOf}. */
export function postObject(platform: string, id: string): string | undefined {
  const name = platformName(platform);
  if (!PERMALINKS.has(name)) return undefined;
  // Reading a permalink takes ten times as long.
  if (PLAIN_IDS.get(name)?.test(id)) return postKey(name, id.toLowerCase());
  const post = platformPostOf(name, id);
  return post && postKey(post.platform, post.id);
}

/** Whether a key of `canonicalUrl` is that of a post, not that of a page. */
export function isPostKey(key: string): boolean {
  const colon = key.indexOf(":");
  return colon > 0 && PERMALINKS.has(key.slice(0, colon));
}

/** Reads `platform:id`, the key of a post. */
export function postOfKey(key: string): PlatformPost | undefined {
  if (key.length > ID_LENGTH_MAX || !isPostKey(key)) return undefined;
  const colon = key.indexOf(":");
  return platformPostOf(key.slice(0, colon), key.slice(colon + 1));
}

function mastodonPermalink(id: string): string {
  const slash = id.indexOf("/");
  return `https://${id.slice(0, slash)}/web/statuses/${id.slice(slash + 1)}`;
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
