import { accountKey } from "../../model/account.js";
import { postKey } from "../../model/postKey.js";
import type { Post } from "../../model/post.js";
import type { TruthPost } from "../../model/truth.js";
import type { Draw } from "../draw/draw.js";
import type { Ids } from "../people/ids.js";
import type { Population } from "../people/population.js";
import type { Words } from "../words/words.js";
import type { Draft, PublishedPost } from "./stage.js";

export interface PublisherOptions {
  readonly draw: Draw;
  readonly people: Population;
  readonly words: Words;
  readonly ids: Ids;
  readonly platforms: readonly string[];
  readonly toSeconds: number;
}

/** On whose behalf something is posted; both undefined for ordinary life. */
export interface Cause {
  readonly campaign?: string;
  readonly confounder?: string;
}

/** A post as an export has it, and what is true of it. */
export interface SimulatedPost {
  readonly post: Post;
  readonly truth: TruthPost;
}

const FIRST_POST_ID = 1_000_000_000_000;
/** Part of the posts that their authors delete, and the usual time until then. */
const DELETED = 0.02;
const DELETED_AFTER = { medianSeconds: 6 * 3600, sigma: 1.8 };
/** Part of the posts whose tags and links stand in the text only, as exports often have it. */
const FIELDS_MISSING = 0.1;
const CLIENTS = ["Android", "iPhone", "Web", "iPad", "Desktop"];

/** Turns drafts into records: adds id and time, and what platforms add or leave out. */
export function createPublisher({ draw, people, words, ids, platforms, toSeconds }: PublisherOptions): {
  publish(draft: Draft, seconds: number, cause: Cause): { readonly published: PublishedPost; readonly record: SimulatedPost };
} {
  let posts = 0;

  function publish(draft: Draft, seconds: number, cause: Cause): { published: PublishedPost; record: SimulatedPost } {
    const { account, urls, hashtags } = draft;
    const platform = platforms[people.platform[account]!]!;
    const id = String(FIRST_POST_ID + posts++);
    const accountId = ids.id(account);
    // Platforms report whole seconds.
    const createdAt = Math.floor(seconds);
    const post: Mutable<Post> = { id, platform, accountId, createdAt };
    write(post, draft);
    const deleted = draft.deletedAfterSeconds ?? (draw.chance(DELETED) ? draw.logNormal(DELETED_AFTER.medianSeconds, DELETED_AFTER.sigma) : Infinity);
    // An export can't know what happens after it was made.
    if (createdAt + deleted < toSeconds) post.deletedAt = Math.floor(createdAt + deleted);
    const campaign = draft.cover ? null : (cause.campaign ?? null);
    const truth: Mutable<TruthPost> = { record: "post", campaign, post: postKey(platform, id), account: accountKey(platform, accountId), createdAt };
    if (cause.confounder !== undefined) truth.confounder = cause.confounder;
    const published: Mutable<PublishedPost> = { id, account, createdAt, community: people.community[account]! };
    if (draft.repostOf) published.isRepost = true;
    if (hashtags) published.hashtags = hashtags;
    if (urls) published.urls = urls;
    return { published, record: { post, truth } };
  }

  function write(post: Mutable<Post>, draft: Draft): void {
    const { account, text, urls, hashtags, mentions, repostOf, replyTo, quoteOf, media, client } = draft;
    if (repostOf) post.repostOf = repostOf.id;
    if (replyTo) post.replyTo = replyTo.id;
    if (quoteOf) post.quoteOf = quoteOf.id;
    const full = fullText(text, mentions, hashtags, urls);
    if (full !== "") {
      post.text = full;
      post.lang = words.languages[draft.language ?? people.language[account]!]!.tag;
    }
    if (draw.uniform() >= FIELDS_MISSING) {
      if (urls && urls.length > 0) post.urls = urls;
      if (hashtags && hashtags.length > 0) post.hashtags = hashtags;
      if (mentions && mentions.length > 0) post.mentions = mentions;
    }
    if (media && media.length > 0) post.media = media;
    // The first platform says with what people post; the others don't.
    if (people.platform[account] === 0) post.client = client ?? CLIENTS[people.person[account]! % CLIENTS.length]!;
    if (!repostOf) addCounts(post, people.followers[account]!);
  }

  /** Attention grows with the audience and has a Pareto tail of shape 1; the last platform counts views only. */
  function addCounts(post: Mutable<Post>, followers: number): void {
    post.views = Math.min(Math.floor(((1 + followers) * 0.02) / (1 - draw.uniform())), 1e9);
    if (post.platform !== platforms.at(-1)) post.likes = Math.floor(post.views * draw.uniform() * 0.06);
  }

  return { publish };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Tags, links and mentions stand in the text, as people type them. */
function fullText(text = "", mentions: readonly string[] = [], hashtags: readonly string[] = [], urls: readonly string[] = []): string {
  let full = "";
  for (const mention of mentions) full += `@${mention} `;
  full += text;
  for (const tag of hashtags) full += ` #${tag}`;
  for (const url of urls) full += ` ${url}`;
  return full;
}
