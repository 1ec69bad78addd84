import { describe, expect, it } from "vitest";
import { toolkit } from "../../src/baselines/toolkit.js";
import { splitAccountKey } from "../../src/model/account.js";
import type { Post } from "../../src/model/post.js";
import { resolveSettings } from "../../src/model/settings.js";
import { createSharedNames } from "../../src/model/shares.js";
import { objectTrace } from "../baselines/objectTrace.js";
import { HAS_REFERENCE_DATA, LEFT_OUT, readTable } from "./readTable.js";

function edgesOf(posts: readonly Post[], given: Readonly<Record<string, unknown>>): string[] {
  const names = createSharedNames();
  const method = toolkit.start({ settings: resolveSettings(toolkit.settings, given), traces: [objectTrace], names });
  for (const post of posts) method.add(post);
  const { source, target, weight } = method.finish();
  const account = (id: number): string => splitAccountKey(names.accounts.name(id)).accountId;
  return Array.from(source, (from, e) => [account(from), account(target[e]!), weight[e]].join()).sort();
}

function expectedEdges(file: string): string[] {
  return readTable(`coordination-network-toolkit/expected/${file}`)
    .map((row) => [row.user_1, row.user_2, row.weight].join())
    .sort();
}

/** As the tool's own preprocessing reads its CSV: URLs are what lies between blanks, also where the file holds a Python list. */
function toolPosts(file: string): readonly Post[] {
  return readTable(`coordination-network-toolkit/${file}`).map((row) => ({
    id: row.message_id!,
    platform: "x",
    accountId: row.user_id!,
    createdAt: Number(row.timestamp),
    text: row.message!,
    ...(row.repost_id ? { repostOf: row.repost_id } : {}),
    ...(row.reply_id ? { replyTo: row.reply_id } : {}),
    ...(row.urls ? { urls: row.urls.split(" ") } : {}),
  }));
}

function russianPosts(): readonly Post[] {
  return readTable("coortweet/russian_coord_tweets.csv.gz").map((row) => ({
    id: row.content_id!,
    platform: "x",
    accountId: row.account_id!,
    createdAt: Number(row.timestamp_share),
    objects: [row.object_id!],
  }));
}

const SMALL: readonly [file: string, input: string, settings: Readonly<Record<string, unknown>>][] = [
  ["coretweet_test.co_retweet.tw1.min_edge_weight1", "coretweet_test_input.csv", { network: "co_retweet", window: 1 }],
  ["coretweet_test.co_retweet.tw1.min_edge_weight2", "coretweet_test_input.csv", { network: "co_retweet", window: 1, minEdgeWeight: 2 }],
  ["coretweet_test.co_retweet.tw60.min_edge_weight1", "coretweet_test_input.csv", { network: "co_retweet", window: 60 }],
  ["sample.co_link.tw0.0005", "sample_data.csv", { network: "co_link", window: 0.0005 }],
  ["sample.co_link.tw60", "sample_data.csv", { network: "co_link", window: 60 }],
  ["sample.co_post.tw0.001", "sample_data.csv", { network: "co_post", window: 0.001 }],
  ["sample.co_reply.tw60", "sample_data.csv", { network: "co_reply", window: 60 }],
  ["sample.co_retweet.tw0.0002", "sample_data.csv", { network: "co_retweet", window: 0.0002 }],
  ["sample.co_retweet.tw60", "sample_data.csv", { network: "co_retweet", window: 60 }],
  ["sample.co_similar_tweet.tw60.similarity_threshold0.5", "sample_data.csv", { network: "co_similar_tweet", window: 60, similarityThreshold: 0.5 }],
  ["sample.co_tweet.tw60", "sample_data.csv", { network: "co_tweet", window: 60 }],
];

describe.skipIf(!HAS_REFERENCE_DATA)(`Coordination Network Toolkit${LEFT_OUT}`, () => {
  it.each(SMALL)("%s", (file, input, settings) => {
    expect(edgesOf(toolPosts(input), settings)).toEqual(expectedEdges(`${file}.csv`));
  });

  it.each(["auto", "co_retweet"])("the Russian reposts as a table of objects, network %s", (network) => {
    const posts = russianPosts();
    expect(edgesOf(posts, { network, window: 60 })).toEqual(expectedEdges("russian.co_retweet.tw60.csv.gz"));
    expect(edgesOf(posts, { network, window: 60, minEdgeWeight: 2 })).toEqual(expectedEdges("russian.co_retweet.tw60.min_edge_weight2.csv"));
  });
});
