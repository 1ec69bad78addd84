import type { Draft, PublishedPost, Stage } from "../stage/stage.js";

/** Address of a post on the web. */
export function postAddress({ platforms, people, handle }: Stage, post: PublishedPost): string {
  const platform = platforms[people.platform[post.account]!]!;
  return `https://${encodeURIComponent(platform.toLowerCase())}.example/${encodeURIComponent(handle(post.account))}/${post.id}`;
}

/**
 * Nobody can repost, answer or quote what is on another platform: whoever wants to spread it there says something
 * about it, with its address and tags. Drafts that stay on their platform come back as they are.
 */
export function crossPost(stage: Stage, draft: Draft): Draft {
  const { people, words, draw } = stage;
  const { repostOf, replyTo, quoteOf, ...own } = draft;
  const target = repostOf ?? replyTo ?? quoteOf;
  if (!target || people.platform[target.account] === people.platform[draft.account]) return draft;
  const hashtags = draft.hashtags ?? target.hashtags;
  return {
    ...own,
    text: draft.text ?? words.chatter(draw, target.community, people.language[draft.account]!),
    urls: [...(draft.urls ?? []), postAddress(stage, target)],
    ...(hashtags ? { hashtags } : {}),
  };
}
