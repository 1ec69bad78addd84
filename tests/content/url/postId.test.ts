import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPostKey, platformName, platformPostOf, postObject, postOfKey } from "../../../src/content/url/postId.js";

describe("postObject", () => {
  it.each([
    ["x", "1", "x:1"],
    ["Twitter", "1", "x:1"],
    ["x", "https://twitter.com/a/status/1", "x:1"],
    ["telegram", "Channel/5", "telegram:channel/5"],
    ["tiktok", "7", "tiktok:7"],
    ["youtube", "abc", "youtube:abc"],
    ["facebook", "9_123", "facebook:123"],
    ["fb", "123", "facebook:123"],
    ["instagram", "CabC", "instagram:CabC"],
    ["threads", "CabC", "threads:CabC"],
    ["vk", "-1_2", "vk:-1_2"],
    ["vk", "wall-1_2", "vk:-1_2"],
    ["vk", "video-1_2", "vk:video-1_2"],
    ["ok", "12", "ok:12"],
    ["ok", "video12", "ok:video12"],
    ["reddit", "t3_abc", "reddit:abc"],
    ["bluesky", "at://did:plc:a/app.bsky.feed.post/3k", "bluesky:3k"],
    ["mastodon", "a.example/110000000000000001", "mastodon:a.example/110000000000000001"],
    ["mastodon", "https://a.example/users/b/statuses/110000000000000001", "mastodon:a.example/110000000000000001"],
    ["linkedin", "urn:li:activity:7100000000000000001", "linkedin:7100000000000000001"],
  ])("%s %s", (platform, id, key) => {
    expect(postObject(platform, id)).toBe(key);
    const { platform: name, id: number } = platformPostOf(platform, id)!;
    expect(`${name}:${number}`).toBe(key);
    expect(isPostKey(key)).toBe(true);
    expect(postOfKey(key)).toMatchObject({ platform: key.slice(0, key.indexOf(":")) });
    // What a permalink says and what the id says is one thing.
    expect(platformPostOf(platform, platformPostOf(platform, id)!.address)).toEqual(platformPostOf(platform, id));
  });

  it.each([["telegram", "5"], ["x", "p1"], ["mastodon", "110000000000000001"], ["unknown", "1"], ["", "1"], ["x", ""], ["x", "1".repeat(25)], ["tiktok", "-1"], ["x", "1".repeat(1000)], ["x", "http://"], ["__proto__", "1"]])("nothing for %s %s", (platform, id) => {
    expect(postObject(platform, id)).toBeUndefined();
  });
});

it("gives the same object fast as by the permalink", () => {
  const ids = fc.oneof(fc.stringMatching(/^[A-Za-z_0-9]{1,6}\/[0-9]{1,5}$/), fc.stringMatching(/^[sScC]\/[0-9]{1,3}$/), fc.stringMatching(/^[0-9]{1,26}$/), fc.string());
  fc.assert(
    fc.property(fc.constantFrom("telegram", "tiktok", "x"), ids, (platform, id) => {
      const post = platformPostOf(platform, id);
      expect(postObject(platform, id)).toBe(post && `${post.platform}:${post.id}`);
    }),
    { numRuns: 3000 },
  );
});

describe("postOfKey", () => {
  it.each(["twitter:1", "x", "x:", ":1", "mailto:a@b.example", "javascript:1", `x:${"1".repeat(1000)}`])("reads no post in %s", (key) => {
    expect(postOfKey(key)).toBeUndefined();
  });
});

it.each(["example.org:8080/a", "x.com/a", "x", ":1", "__proto__:1", ""])("takes %j for no key of a post", (key) => {
  expect(isPostKey(key)).toBe(false);
});

it.each([["Twitter", "x"], ["x", "x"], ["TG", "telegram"], ["Plaza", "plaza"]])("calls %s %s", (given, name) => {
  expect(platformName(given)).toBe(name);
});
