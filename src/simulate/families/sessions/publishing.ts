import { NONE } from "../../people/population.js";
import type { Draft, PublishedPost } from "../../stage/stage.js";
import type { Life } from "./life.js";
import type { Shown } from "./ring.js";

/** Posts something new and shows it around. */
export function publishNew(life: Life, draft: Draft): PublishedPost {
  const isMember = life.people.campaign[draft.account] !== NONE;
  const post = life.stage.publish(isMember ? { ...draft, cover: true } : draft);
  // Posts of a campaign's accounts are shown by whoever listens to them.
  if (!isMember) life.feeds.show(post, life.draw);
  return post;
}

export function publishRepost(life: Life, account: number, original: Shown): void {
  const { stage, people, feeds, memory, draw } = life;
  stage.publish(people.campaign[account] === NONE ? { account, repostOf: original.post } : { account, repostOf: original.post, cover: true });
  memory.note(account, original);
  feeds.showAgain(original, account, draw);
}

/** Whether the account may still repost that post. */
export function canRepost(life: Life, account: number, found: Shown): boolean {
  return found.post.account !== account && !life.memory.knows(account, found);
}
