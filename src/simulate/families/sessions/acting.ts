import type { Life } from "./life.js";
import type { News } from "./news.js";
import { canRepost, publishNew, publishRepost } from "./publishing.js";
import type { PublishedPost } from "../../stage/stage.js";
import type { Shown } from "./ring.js";
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
/**
 * Posts that are looked at for something to repost. One that is good and new is taken: posts differ in how good they
 * are, as nodes do in Bianconi & Barabási (2001), "Competition and multiscaling in evolving networks".
 */
const LOOKS = 4;
/** Age at which a post is half as attractive as when it was new. */
const HALF_AGE_SECONDS = 2400;

export function createActing(life: Life, { news, writing, onWritten }: ActingOptions): Acting {
  const { stage, habits, feeds, draw } = life;

  function repost(account: number): boolean {
    const now = stage.now();
    let best: Shown | undefined;
    let most = 0;
    for (let looks = 0; looks < LOOKS; looks++) {
      const found = feeds.scroll(account, now, draw);
      if (!found || found === best) continue;
      const attraction = appeal(found) / (HALF_AGE_SECONDS + now - found.post.createdAt);
      if (attraction <= most || !canRepost(life, account, found)) continue;
      best = found;
      most = attraction;
    }
    if (!best) return false;
    if (draw.uniform() < QUOTES) publishNew(life, writing.quote(account, best.post));
    else publishRepost(life, account, best);
    return true;
  }

  function reply(account: number): boolean {
    const post = feeds.scroll(account, stage.now(), draw)?.post;
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

/** How good a post is, with a heavy tail: one in ten is ten times as good as the least. */
function appeal({ hash }: Shown): number {
  return 1 / (1.001 - hash / 4294967296);
}
