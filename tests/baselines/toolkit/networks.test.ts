import { describe, expect, it } from "vitest";
import { networkRule, TOOLKIT_NETWORKS } from "../../../src/baselines/toolkit/networks.js";
import type { Post } from "../../../src/model/post.js";
import { link } from "../../../src/traces/link.js";
import { reply } from "../../../src/traces/reply.js";
import { repost } from "../../../src/traces/repost.js";
import { text } from "../../../src/traces/text.js";
import { objectTrace } from "../objectTrace.js";

const bare: Post = { id: "1", platform: "x", accountId: "a", createdAt: 0 };
const full: Post = { ...bare, text: "Hello @you  World", urls: ["u", "v"], replyTo: "r", objects: ["o"] };

function objectsOf(network: Parameters<typeof networkRule>[0], trace: Parameters<typeof networkRule>[1], post: Post): readonly string[] {
  const objects: string[] = [];
  networkRule(network, trace).objects(post, (object) => objects.push(object));
  return objects;
}

describe("networkRule", () => {
  it("auto follows the trace", () => {
    expect(objectsOf("auto", repost, { ...full, repostOf: "q" })).toEqual(["q"]);
    expect(objectsOf("auto", reply, full)).toEqual(["r"]);
    expect(objectsOf("auto", link, full)).toEqual(["u", "v"]);
    expect(objectsOf("auto", text, full)).toEqual(["hello world"]);
    expect(objectsOf("auto", objectTrace, full)).toEqual(["o"]);
  });

  it("takes opaque objects for what the export doesn't have, under a trace of its own only", () => {
    const opaque: Post = { ...bare, objects: ["o"] };
    for (const network of ["co_retweet", "co_reply", "co_link"] as const) {
      expect(objectsOf(network, objectTrace, opaque)).toEqual(["o"]);
      expect(objectsOf(network, repost, opaque)).toEqual([]);
    }
  });

  it("leaves reposts to co_retweet and co_post", () => {
    const shared = TOOLKIT_NETWORKS.filter((network) => objectsOf(network, repost, { ...full, repostOf: "q" }).length > 0);
    expect(shared).toEqual(["co_post", "co_retweet"]);
  });

  it("treats a message without text as an empty one, as the tool's column does", () => {
    expect(objectsOf("co_tweet", repost, bare)).toEqual([""]);
  });

  it("lets a message come back with another link only in co_link", () => {
    expect(TOOLKIT_NETWORKS.filter((network) => networkRule(network, repost).key === "messageAndObject")).toEqual(["co_link"]);
    expect(TOOLKIT_NETWORKS.filter((network) => networkRule(network, repost).comparesTokens)).toEqual(["co_similar_tweet"]);
  });
});
