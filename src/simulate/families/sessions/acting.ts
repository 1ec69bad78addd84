import type { Life } from "./life.js";
import type { News } from "./news.js";
import { canRepost, publishNew, publishRepost } from "./publishing.js";
import type { PublishedPost } from "../../stage/stage.js";
import type { Writing } from "./writing.js";

export interface Acting {
  /** The account posts something now, as it sees fit; `isFirst` in its session. */
  act(account: number, isFirst: boolean): void;
}

export interface ActingOptions {
  readonly news: News;
  readonly writing: Writing;
  /** Hears of what people write by themselves. */
  readonly onWritten: (post: PublishedPost, text: string) => void;
}

/**
 * First posts of a session are reposts and replies a fifth less often than later ones (Kooti, Moro & Lerman 2016,
 * "Twitter session analytics").
 */
const FIRST = 0.8;
/** Part of the reposts that come with words of one's own. */
const QUOTES = 0.12;
/** Posts that are looked at for something to repost. */
const TRIES = 3;

export function createActing(life: Life, { news, writing, onWritten }: ActingOptions): Acting {
  const { stage, habits, feeds, draw } = life;

  function repost(account: number): boolean {
    for (let tries = 0; tries < TRIES; tries++) {
      const post = feeds.scroll(account, stage.now(), draw);
      if (!post || !canRepost(life, account, post)) continue;
      if (draw.uniform() < QUOTES) publishNew(life, writing.quote(account, post));
      else publishRepost(life, account, post);
      return true;
    }
    return false;
  }

  function reply(account: number): boolean {
    const post = feeds.scroll(account, stage.now(), draw);
    if (!post || post.account === account) return false;
    publishNew(life, writing.reply(account, post));
    return true;
  }

  return {
    act(account, isFirst) {
      const kind = draw.uniform() / (isFirst ? FIRST : 1);
      const reposts = habits.reposts[account]!;
      const replies = reposts + habits.replies[account]!;
      if (kind < reposts && repost(account)) return;
      if (kind >= reposts && kind < replies && reply(account)) return;
      const story = news.pick(draw, stage.now());
      const draft = story ? writing.about(story, account) : writing.own(account, kind >= replies && kind < replies + habits.links[account]!);
      onWritten(publishNew(life, draft), draft.text ?? "");
    },
  };
}
