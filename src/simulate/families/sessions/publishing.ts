import { NONE } from "../../people/population.js";
import type { Draft, PublishedPost } from "../../stage/stage.js";
import type { Life } from "./life.js";

/** Posts something new and shows it around. */
export function publishNew(life: Life, draft: Draft): PublishedPost {
  const isMember = life.people.campaign[draft.account] !== NONE;
  const post = life.stage.publish(isMember ? { ...draft, cover: true } : draft);
  // Posts of a campaign's accounts are shown by whoever listens to them.
  if (!isMember) life.feeds.show(post, life.draw);
  return post;
}

export function publishRepost(life: Life, account: number, original: PublishedPost): void {
  const { stage, people, feeds, memory, draw } = life;
  stage.publish(people.campaign[account] === NONE ? { account, repostOf: original } : { account, repostOf: original, cover: true });
  memory.note(account, original);
  feeds.showAgain(original, account, draw);
}

/** Whether the account may still repost that post. */
export function canRepost(life: Life, account: number, post: PublishedPost): boolean {
  return post.account !== account && !life.memory.knows(account, post);
}
