import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/content/url/address.js";
import { platformPost } from "../../../src/content/url/platformPost.js";

const found = (url: string) => {
  const post = platformPost(readAddress(url)!);
  return post && `${post.platform}:${post.id}`;
};

describe("platformPost", () => {
  it.each([
    ["https://x.com/a/status/1/analytics", "x:1"],
    ["https://t.me/c/123/5", "telegram:c/123/5"],
    ["https://t.me/c/123/4/5", "telegram:c/123/5"],
    ["https://t.me/c/5", "telegram:c/5"],
    ["https://www.tiktok.com/player/v1/7", "tiktok:7"],
    ["https://www.youtube.com/live/abc-_1", "youtube:abc-_1"],
    ["https://www.facebook.com/groups/1?multi_permalinks=2", "facebook:2"],
    ["https://www.facebook.com/a/posts/pfbid02abc", "facebook:pfbid02abc"],
    ["https://www.instagram.com/a/p/Cab_c-", "instagram:Cab_c-"],
    ["https://vk.com/photo1_2", "vk:photo1_2"],
    ["https://ok.ru/video/12", "ok:video12"],
    ["https://www.reddit.com/user/a/comments/ABC", "reddit:abc"],
    ["https://bsky.app/profile/a.example/post/3k", "bluesky:3k"],
    ["https://a.example/deck/@b/110000000000000001", "mastodon:a.example/110000000000000001"],
    ["https://www.linkedin.com/feed/update/urn:li:ugcPost:7100000000000000001", "linkedin:7100000000000000001"],
  ])("%s", (url, key) => {
    expect(found(url)).toBe(key);
  });

  it.each([
    "https://x.com/", "https://x.com/a/status/", "https://x.com/a/status/1a", `https://x.com/a/status/${"1".repeat(25)}`, "https://x.com/a/b/c/status/1",
    "https://t.me/a", "https://t.me/s/a", "https://t.me/1/5", "https://t.me/c/a/5", "https://t.me/+abc", "https://t.me/addstickers/a",
    "https://www.tiktok.com/@a", "https://www.youtube.com/watch", "https://www.youtube.com/embed/videoseries?list=1", "https://youtu.be/",
    "https://www.facebook.com/a", "https://www.facebook.com/profile.php?id=1", "https://www.facebook.com/events/1?v=2", "https://www.facebook.com/a/posts/",
    "https://www.instagram.com/a", "https://www.instagram.com/reels/audio/1", "https://www.threads.net/@a", "https://vk.com/a", "https://vk.com/wall-1", "https://ok.ru/profile/1",
    "https://i.redd.it/abc", "https://www.reddit.com/r/a", "https://bsky.app/profile/a", "https://blog.bsky.app/profile/a/post/1",
    "https://a.example/@b", "https://a.example/@b/2024", "https://a.example/@b@c.example/110000000000000001", "https://a.example:8080/@b/110000000000000001", "https://a.example/users/b/110000000000000001",
    "https://www.linkedin.com/in/a",
  ])("no post in %s", (url) => {
    expect(found(url)).toBeUndefined();
  });
});
