import type { Address } from "./address.js";
import { parameterOf } from "./parameters.js";
import { siteOf } from "./site.js";

/** A post as its platform names it. */
export interface PlatformPost {
  /** As posts of that platform have it: `x`, `telegram`, `youtube`, … */
  readonly platform: string;
  /** As in the platform's exports, in one form. */
  readonly id: string;
  /** A permalink of the post. */
  readonly address: string;
  /** Registrable domain of that permalink. */
  readonly site: string;
}

type Segments = readonly string[];
type FindPost = (segments: Segments, address: Address) => PlatformPost | undefined;

const DIGITS = /^\d+$/;
const CODE = /^[\w-]+$/;

/** By registrable domain; those that only show the posts of another one stand beside it. */
const BY_SITE: ReadonlyMap<string, FindPost> = new Map([
  ["bsky.app", bluesky],
  ["ddinstagram.com", instagram],
  ["facebook.com", facebook],
  ["fixupx.com", x],
  ["fixvx.com", x],
  ["fxtwitter.com", x],
  ["instagram.com", instagram],
  ["linkedin.com", linkedin],
  ["nitter.net", x],
  ["ok.ru", ok],
  ["redd.it", reddit],
  ["reddit.com", reddit],
  ["t.me", telegram],
  ["threads.net", threads],
  ["tiktok.com", tiktok],
  ["twittpr.com", x],
  ["vk.com", vk],
  ["vxtwitter.com", x],
  ["x.com", x],
  ["xcancel.com", x],
  ["youtu.be", youtube],
  ["youtube-nocookie.com", youtube],
  ["youtube.com", youtube],
]);

/** The post whose permalink an address is, in any of its forms. A link to a comment is one to the post that it stands under. */
export function platformPost(address: Address): PlatformPost | undefined {
  const { site, path, query } = address;
  if (path.length < 2 && query === "") return undefined;
  const find = BY_SITE.get(site);
  if (find) return find(path.split("/").slice(1, SEGMENTS_MAX), address);
  return mayBeMastodon(path) ? mastodon(path.split("/").slice(1, SEGMENTS_MAX), address) : undefined;
}

// No permalink has more; an address of a megabyte may.
const SEGMENTS_MAX = 9;

function post(platform: string, id: string, site: string, address: string): PlatformPost {
  return { platform, id, address, site };
}

function digits(segment: string | undefined): string | undefined {
  return segment !== undefined && segment.length <= 24 && DIGITS.test(segment) ? segment : undefined;
}

function code(segment: string | undefined): string | undefined {
  return segment !== undefined && segment.length <= 160 && CODE.test(segment) ? segment : undefined;
}

/** `/user/status/1`, `/i/status/1`, `/i/web/status/1`, `/statuses/1`; a photo of the post is the post. */
function x(segments: Segments): PlatformPost | undefined {
  const at = segments.findIndex((segment) => segment === "status" || segment === "statuses");
  if (at < 0 || at > 2) return undefined;
  const id = digits(segments[at + 1]);
  return id === undefined ? undefined : post("x", id, "x.com", `https://x.com/i/status/${id}`);
}

/** `/channel/5`, `/s/channel/5`, with a topic `/group/2/5`; private `/c/123/5`. Names are the same in any case. */
function telegram(segments: Segments, { host, site }: Address): PlatformPost | undefined {
  const own = host.length > site.length ? [host.slice(0, -site.length - 1)] : [];
  const [channel = "", ...numbers] = [...own, ...(segments[0] === "s" ? segments.slice(1) : segments)];
  if (channel === "c" && numbers.length > 1) {
    const last = digits(numbers[Math.min(numbers.length, 3) - 1]);
    const group = digits(numbers[0]);
    return last === undefined || group === undefined ? undefined : telegramPost(`c/${group}`, last);
  }
  const last = digits(numbers[Math.min(numbers.length, 2) - 1]);
  return last === undefined || !/^[a-z]\w{0,63}$/i.test(channel) ? undefined : telegramPost(channel.toLowerCase(), last);
}

function telegramPost(channel: string, number: string): PlatformPost {
  return post("telegram", `${channel}/${number}`, "t.me", `https://t.me/${channel}/${number}`);
}

function tiktok(segments: Segments): PlatformPost | undefined {
  const [first = "", second = "", third] = segments;
  let id: string | undefined;
  if (first.startsWith("@") && (second === "video" || second === "photo")) id = digits(third);
  else if (first === "v") id = digits(second.replace(/\.html$/, ""));
  else if (first === "embed" || first === "player" || first === "share") id = digits(segments[segments.length - 1]);
  return id === undefined ? undefined : post("tiktok", id, "tiktok.com", `https://www.tiktok.com/@/video/${id}`);
}

const YOUTUBE_VIDEO: ReadonlySet<string> = new Set(["e", "embed", "live", "shorts", "v", "video", "watch"]);
/** What stands where an id would, and is none. */
const YOUTUBE_PLAYERS: ReadonlySet<string> = new Set(["live_stream", "videoseries"]);

function youtube(segments: Segments, { site, query }: Address): PlatformPost | undefined {
  const [first = "", second] = segments;
  let id: string | undefined;
  if (site === "youtu.be") id = code(first);
  else if (first === "watch" && second === undefined) id = code(parameterOf(query, "v"));
  else if (YOUTUBE_VIDEO.has(first)) id = code(second);
  return id === undefined || YOUTUBE_PLAYERS.has(id) ? undefined : post("youtube", id, "youtube.com", `https://www.youtube.com/watch?v=${id}`);
}

const INSTAGRAM_POST: ReadonlySet<string> = new Set(["p", "reel", "reels", "tv"]);

/** `/p/CODE`, `/reel/CODE`, `/tv/CODE`, and behind the author's name. */
function instagram(segments: Segments): PlatformPost | undefined {
  const at = INSTAGRAM_POST.has(segments[0] ?? "") ? 0 : INSTAGRAM_POST.has(segments[1] ?? "") ? 1 : -1;
  const id = at < 0 ? undefined : code(segments[at + 1]);
  return id === undefined || id === "audio" ? undefined : post("instagram", id, "instagram.com", `https://www.instagram.com/p/${id}/`);
}

function threads(segments: Segments): PlatformPost | undefined {
  const id = segments[0] === "t" ? code(segments[1]) : segments[1] === "post" ? code(segments[2]) : undefined;
  return id === undefined ? undefined : post("threads", id, "threads.net", `https://www.threads.net/t/${id}`);
}

const FACEBOOK_BEHIND: ReadonlySet<string> = new Set(["permalink", "photos", "posts", "videos"]);
const FACEBOOK_PARAMETERS = ["story_fbid", "fbid", "v", "multi_permalinks"] as const;
const FACEBOOK_ID = /^(?:\d{1,24}|pfbid\w{1,120})$/;

/** Posts, videos and photos share one space of ids. A `pfbid` is another name of one, and stays apart. */
function facebook(segments: Segments, { query }: Address): PlatformPost | undefined {
  let id: string | undefined;
  const [first = ""] = segments;
  const at = segments.findIndex((segment, i) => i > 0 && FACEBOOK_BEHIND.has(segment));
  if (first === "reel") id = segments[1];
  else if (at > 0) id = segments[segments.length - 1];
  else if (query !== "" && (FACEBOOK_PAGES.has(first) || first === "groups")) {
    for (const name of FACEBOOK_PARAMETERS) id ??= parameterOf(query, name);
  }
  if (id === undefined) return undefined;
  // Slugs may stand in front of the number: /posts/some-words-123.
  const bare = FACEBOOK_ID.test(id) ? id : /-(\d{6,24})$/.exec(id.slice(-32))?.[1];
  return bare === undefined ? undefined : post("facebook", bare, "facebook.com", `https://www.facebook.com/permalink.php?story_fbid=${bare}`);
}

const FACEBOOK_PAGES: ReadonlySet<string> = new Set(["permalink.php", "photo", "photo.php", "story.php", "video.php", "watch"]);

/** `/wall-1_2`, `/feed?w=wall-1_2`, `/video-1_2`, `/clip-1_2`, `?z=video-1_2`; owner and number are the id, groups negative. */
function vk(segments: Segments, { query }: Address): PlatformPost | undefined {
  const found = VK_OBJECT.exec(segments[segments.length - 1] ?? "") ?? VK_OBJECT.exec(parameterOf(query, "w") ?? parameterOf(query, "z") ?? "");
  if (!found) return undefined;
  const kind = found[1] === "wall" ? "" : found[1] === "clip" ? "video" : found[1]!;
  return post("vk", kind + found[2]!, "vk.com", `https://vk.com/${kind || "wall"}${found[2]!}`);
}

const VK_OBJECT = /^(wall|video|clip|photo|story)(-?\d{1,15}_\d{1,15})/;

function ok(segments: Segments): PlatformPost | undefined {
  const at = segments.findIndex((segment) => segment === "topic" || segment === "statuses" || segment === "video");
  const id = at < 0 ? undefined : digits(segments[at + 1]);
  if (id === undefined) return undefined;
  return segments[at] === "video" ? post("ok", `video${id}`, "ok.ru", `https://ok.ru/video/${id}`) : post("ok", id, "ok.ru", `https://ok.ru/${segments.slice(0, at + 2).join("/")}`);
}

function reddit(segments: Segments, { site, host }: Address): PlatformPost | undefined {
  const at = segments.indexOf("comments");
  const id = site === "redd.it" ? (host === site ? code(segments[0]) : undefined) : at >= 0 ? code(segments[at + 1]) : undefined;
  return id === undefined ? undefined : post("reddit", id.toLowerCase(), "reddit.com", `https://www.reddit.com/comments/${id.toLowerCase()}`);
}

/** The record key alone: the author stands in a permalink as a handle or as a DID, and keys are made of the microsecond of posting. */
function bluesky(segments: Segments, { host }: Address): PlatformPost | undefined {
  const [profile, author = "", kind, key] = segments;
  const id = profile === "profile" && kind === "post" && host === "bsky.app" ? code(key) : undefined;
  return id === undefined ? undefined : post("bluesky", id, "bsky.app", `https://bsky.app/profile/${author}/post/${id}`);
}

function linkedin(segments: Segments): PlatformPost | undefined {
  const found = /(?:activity|ugcPost|share)[-:](\d{10,24})/.exec(segments.slice(0, 4).join("/").slice(0, 2000));
  return found === null ? undefined : post("linkedin", found[1]!, "linkedin.com", `https://www.linkedin.com/feed/update/urn:li:activity:${found[1]!}`);
}

function mayBeMastodon(path: string): boolean {
  return path.startsWith("/@") || path.startsWith("/users/") || path.startsWith("/web/") || path.startsWith("/deck/");
}

const LOCAL_AUTHOR = /^@[\w.-]{1,64}$/;

/**
 * `/@user/1`, `/users/user/statuses/1`, `/web/@user/1`, `/@user/posts/1` (Truth Social). Ids are those of one server, and 15
 * to 20 digits long (a time in milliseconds and a sequence). Another server's copy (`/@user@server/2`) has another id, and stays apart.
 */
function mastodon(segments: Segments, { host, port }: Address): PlatformPost | undefined {
  const rest = segments[0] === "web" || segments[0] === "deck" ? segments.slice(1) : segments;
  let id: string | undefined;
  if (LOCAL_AUTHOR.test(rest[0] ?? "")) id = digits(rest[1] === "posts" ? rest[2] : rest[1]);
  else if (rest[0] === "statuses") id = digits(rest[1]);
  else if (rest[0] === "users" && rest[2] === "statuses") id = digits(rest[3]);
  if (id === undefined || id.length < 15 || port !== "") return undefined;
  return post("mastodon", `${host}/${id}`, siteOf(host), `https://${host}/web/statuses/${id}`);
}
