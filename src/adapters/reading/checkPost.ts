import { extractFromText } from "../../content/extract.js";
import type { RawRecord } from "../../model/adapter.js";
import type { Post } from "../../model/post.js";
import { createFieldReader, type FieldReader } from "./fields.js";
import type { TimeReader } from "./times.js";

/** What the checks of one input's rows need to know. */
export interface CheckRules {
  /** For rows that name no platform. */
  readonly platform: string;
  readonly times: TimeReader;
  /** If given, a row without an id gets `<this>#<line>`. */
  readonly idsFrom: string | undefined;
  /** Rows without a time get 0 instead of being rejected. */
  readonly timeless?: boolean;
}

type Draft = { -readonly [K in keyof Post]: Post[K] };

/**
 * A function that turns a raw record into a canonical post, or says why it can't.
 * Fields are set in one fixed order and left out if absent, so that the posts of a file
 * have few shapes. URLs, hashtags and mentions that the record doesn't have come from its text.
 */
export function createPostCheck(rules: CheckRules): (record: RawRecord, line: number) => Post | string {
  const fields = createFieldReader(rules.times);
  return (record, line) => {
    fields.start();
    const id = fields.id(record.id, "id") ?? (rules.idsFrom === undefined ? undefined : `${rules.idsFrom}#${line}`);
    const platform = fields.text(record.platform, "platform") ?? rules.platform;
    const accountId = fields.id(record.accountId, "accountId");
    const createdAt = fields.time(record.createdAt, "createdAt") ?? (rules.timeless ? 0 : undefined);
    if (fields.fault !== undefined) return fields.fault;
    if (accountId === undefined && looksLikeAccount(record)) return "is an account, not a post (accounts go into a file of their own)";
    if (id === undefined) return "id is missing";
    if (accountId === undefined) return "accountId is missing";
    if (createdAt === undefined) return "createdAt is missing";
    if (platform.includes(":")) return "platform holds a colon";
    const post: Draft = { id, platform, accountId, createdAt };
    addContent(post, record, fields);
    addTargets(post, record, fields);
    addCounts(post, record, fields);
    return fields.fault ?? post;
  };
}

function addContent(post: Draft, record: RawRecord, fields: FieldReader): void {
  const text = fields.text(record.text, "text");
  const lang = fields.text(record.lang, "lang");
  let urls = fields.texts(record.urls, "urls", "words");
  let hashtags = fields.texts(record.hashtags, "hashtags", "tags", "#＃");
  let mentions = fields.texts(record.mentions, "mentions", "tags", "@＠");
  if (text !== undefined && mayHoldMore(text, urls, hashtags, mentions)) {
    const found = extractFromText(text, post.platform);
    if (urls === undefined && found.urls.length > 0) urls = found.urls;
    if (hashtags === undefined && found.hashtags.length > 0) hashtags = found.hashtags;
    if (mentions === undefined && found.mentions.length > 0) mentions = found.mentions;
  }
  if (text !== undefined) post.text = text;
  if (lang !== undefined) post.lang = lang;
  if (urls !== undefined) post.urls = urls;
  if (hashtags !== undefined) post.hashtags = hashtags;
  if (mentions !== undefined) post.mentions = mentions;
}

function addTargets(post: Draft, record: RawRecord, fields: FieldReader): void {
  const repostOf = fields.id(record.repostOf, "repostOf");
  const replyTo = fields.id(record.replyTo, "replyTo");
  const quoteOf = fields.id(record.quoteOf, "quoteOf");
  const media = fields.media(record.media);
  const client = fields.text(record.client, "client");
  if (repostOf !== undefined) post.repostOf = repostOf;
  if (replyTo !== undefined) post.replyTo = replyTo;
  if (quoteOf !== undefined) post.quoteOf = quoteOf;
  if (media !== undefined) post.media = media;
  if (client !== undefined) post.client = client;
}

function addCounts(post: Draft, record: RawRecord, fields: FieldReader): void {
  const deletedAt = fields.time(record.deletedAt, "deletedAt");
  const likes = fields.count(record.likes, "likes");
  const reposts = fields.count(record.reposts, "reposts");
  const replies = fields.count(record.replies, "replies");
  const views = fields.count(record.views, "views");
  const objects = fields.texts(record.objects, "objects", "one");
  if (deletedAt !== undefined) post.deletedAt = deletedAt;
  if (likes !== undefined) post.likes = likes;
  if (reposts !== undefined) post.reposts = reposts;
  if (replies !== undefined) post.replies = replies;
  if (views !== undefined) post.views = views;
  if (objects !== undefined) post.objects = objects;
}

/** A cheap look before the extraction proper: most posts of most platforms hold none of these. */
function mayHoldMore(text: string, urls: unknown, hashtags: unknown, mentions: unknown): boolean {
  return (
    (urls === undefined && (text.includes("http") || text.includes("www."))) ||
    (hashtags === undefined && (text.includes("#") || text.includes("＃"))) ||
    (mentions === undefined && (text.includes("@") || text.includes("＠")))
  );
}

function looksLikeAccount(record: RawRecord): boolean {
  return record.handle !== undefined || record.followers !== undefined;
}
