import type { Adapter, RawRecord, Row } from "../model/adapter.js";
import { parseRecord } from "./reading/records.js";
import { jsonValues } from "./reading/values.js";

const PLATFORM = "x";

/**
 * Answers of the X (Twitter) API v2: pages `{data, includes}`, one a line, one alone, or an
 * array of them. Tweets in `includes` are posts too, users are accounts; rows carry the number
 * of their page. https://docs.x.com/x-api/fundamentals/data-dictionary
 */
export const twitter: Adapter = {
  name: "twitter",
  reads: "X/Twitter API v2 JSON: pages with data and includes",
  settings: {},
  recognise({ text }) {
    if (text === undefined || !/^[\s[]*\{\s*"(?:data|includes|meta|errors)"\s*:/.test(text)) return 0;
    return /"(?:author_id|public_metrics|edit_history_tweet_ids|includes)"\s*:/.test(text) ? 3 : 1;
  },
  async *rows(input, context) {
    for await (const { first, texts } of jsonValues(input, context)) {
      const rows: Row[] = [];
      for (let i = 0; i < texts.length; i++) addPage(texts[i]!, first + i, rows);
      if (rows.length > 0) yield rows;
    }
  },
};

function addPage(text: string, line: number, rows: Row[]): void {
  const page = parseRecord(text);
  if (typeof page === "string") {
    rows.push({ line, kind: "broken", reason: page, raw: text });
    return;
  }
  const includes = objectOf(page.includes);
  if (page.data === undefined && page.includes === undefined) {
    // A page without hits has a meta part or names errors.
    const isEmpty = page.meta !== undefined || page.errors !== undefined;
    if (!isEmpty) rows.push({ line, kind: "broken", reason: "is no page of the API: it has no data", raw: text });
    return;
  }
  const media = byKey(includes?.media, "media_key");
  for (const item of listOf(Array.isArray(page.data) ? page.data : [page.data])) rows.push(rowOf(item, line, media));
  for (const tweet of listOf(includes?.tweets)) rows.push({ line, kind: "post", record: postOf(tweet, media) });
  for (const user of listOf(includes?.users)) rows.push({ line, kind: "account", record: accountOf(user) });
}

/** Answers of the user endpoints hold users where others hold tweets. */
function rowOf(item: RawRecord, line: number, media: ReadonlyMap<unknown, RawRecord>): Row {
  return item.username !== undefined && item.author_id === undefined
    ? { line, kind: "account", record: accountOf(item) }
    : { line, kind: "post", record: postOf(item, media) };
}

function postOf(tweet: RawRecord, media: ReadonlyMap<unknown, RawRecord>): RawRecord {
  const entities = objectOf(tweet.entities);
  const metrics = objectOf(tweet.public_metrics);
  const references = byKey(tweet.referenced_tweets, "type");
  return {
    id: tweet.id,
    platform: PLATFORM,
    accountId: tweet.author_id,
    createdAt: tweet.created_at,
    text: objectOf(tweet.note_tweet)?.text ?? tweet.text,
    lang: tweet.lang,
    urls: entities && listOf(entities.urls).map((url) => url.expanded_url ?? url.url),
    hashtags: entities && listOf(entities.hashtags).map((tag) => tag.tag),
    mentions: entities && listOf(entities.mentions).map((mention) => mention.username),
    repostOf: references.get("retweeted")?.id,
    replyTo: references.get("replied_to")?.id,
    quoteOf: references.get("quoted")?.id,
    media: mediaOf(tweet, media),
    client: tweet.source,
    likes: metrics?.like_count,
    reposts: metrics?.retweet_count,
    replies: metrics?.reply_count,
    views: metrics?.impression_count,
  };
}

function mediaOf(tweet: RawRecord, media: ReadonlyMap<unknown, RawRecord>): readonly RawRecord[] | undefined {
  const keys = objectOf(tweet.attachments)?.media_keys;
  if (!Array.isArray(keys)) return undefined;
  return keys.map((key: unknown) => ({ id: key, url: media.get(key)?.url }));
}

function accountOf(user: RawRecord): RawRecord {
  const metrics = objectOf(user.public_metrics);
  return {
    id: user.id,
    platform: PLATFORM,
    handle: user.username,
    name: user.name,
    bio: user.description,
    createdAt: user.created_at,
    followers: metrics?.followers_count,
    following: metrics?.following_count,
    posts: metrics?.tweet_count,
    verified: user.verified,
    location: user.location,
  };
}

function objectOf(value: unknown): RawRecord | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as RawRecord) : undefined;
}

function listOf(value: unknown): readonly RawRecord[] {
  return Array.isArray(value) ? (value as readonly RawRecord[]).filter((item) => objectOf(item) !== undefined) : [];
}

function byKey(value: unknown, key: string): ReadonlyMap<unknown, RawRecord> {
  return new Map(listOf(value).map((item) => [item[key], item]));
}
