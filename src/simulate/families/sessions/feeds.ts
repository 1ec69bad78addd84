import type { Draw } from "../../draw/draw.js";
import type { Population } from "../../people/population.js";
import type { PublishedPost } from "../../stage/stage.js";
import { addToRing, createRing, scrollRing, shown, type Ring, type Shown } from "./ring.js";

/** What people see: new posts of their community and posts that it reposts, each on their platform. */
export interface Feeds {
  /** Shows a post to its community; how many see it is a matter of audience and luck, and most are hardly seen. */
  show(post: PublishedPost, draw: Draw): void;
  /** Shows a post that somebody reposted to the friends of the one who did. */
  showAgain(post: Shown, account: number, draw: Draw): void;
  /** A post that catches the account's eye; undefined if there is none. */
  scroll(account: number, now: number, draw: Draw): Shown | undefined;
}

/** A feed goes back over so much of a day, or as many posts as it can hold. */
const FEED_DAYS = 0.15;
const FEED_POSTS = { min: 12, max: 1024 };
/** Part of the posts that are shown to others than the author's friends, on average; where little is posted it is more. */
const SEEN = 0.25;
const COPIES_MAX = 8;
/** About half of all posts are the authors' own. */
const OWN_PART = 0.6;
/** Part of the time that people look at what others repost instead of what is new. The choice among reposts is Simon's (1955)
 * rule: the more a post was reposted lately the more it will be, which makes the tail of cascades. */
const POPULAR = 0.7;
/** Part of what people see that comes from all over the platform, where it is reposted a lot. */
const OUTSIDE = 0.2;
/** Part of foreign posts that people stop at. */
const FOREIGN = 0.1;
/** People don't repost what is older than that, even where little is posted. */
const STALE_SECONDS = 3 * 86_400;

interface Feed {
  readonly fresh: Ring;
  readonly popular: Ring;
  /** Part of the posts that get in. */
  readonly freshPart: number;
  readonly popularPart: number;
  readonly meanWeight: number;
}

/** @param people who have settled, those of campaigns included */
export function createFeeds(people: Population): Feeds {
  const platforms = people.platform.reduce((most, platform) => Math.max(most, platform), 0) + 1;
  const communities = people.community.reduce((most, community) => Math.max(most, community), 0) + 1;
  const [daily, weight] = [new Float64Array(platforms * communities), new Float64Array(platforms * communities)];
  const everywhereDaily = new Float64Array(platforms);
  const of = (account: number): number => people.community[account]! * platforms + people.platform[account]!;
  const audience = (account: number): number => Math.sqrt(1 + people.followers[account]!);
  for (let account = 0; account < people.size; account++) {
    const posts = people.postsPerDay[account]!;
    daily[of(account)]! += posts;
    weight[of(account)]! += posts * audience(account);
    everywhereDaily[people.platform[account]!]! += posts;
  }
  const feeds = Array.from(daily, (posts, i) => createFeed(posts, weight[i]!));
  const everywhere = Array.from(everywhereDaily, (posts) => createFeed(posts, 0));

  function look(feed: Feed, now: number, draw: Draw): Shown | undefined {
    const found = draw.uniform() < POPULAR ? (scrollRing(feed.popular, draw) ?? scrollRing(feed.fresh, draw)) : scrollRing(feed.fresh, draw);
    return unlessStale(found, now);
  }

  return {
    show(post, draw) {
      const feed = feeds[of(post.account)]!;
      const share = (feed.freshPart * audience(post.account)) / feed.meanWeight;
      const copies = Math.min(COPIES_MAX, Math.floor(share + draw.uniform()));
      if (copies === 0) return;
      const item = shown(post);
      for (let copy = 0; copy < copies; copy++) addToRing(feed.fresh, item);
    },
    showAgain(post, account, draw) {
      const feed = feeds[of(account)]!;
      if (draw.uniform() < feed.popularPart) addToRing(feed.popular, post);
      const all = everywhere[people.platform[account]!]!;
      if (draw.uniform() < all.popularPart) addToRing(all.popular, post);
    },
    scroll(account, now, draw) {
      if (draw.uniform() < OUTSIDE) {
        const found = unlessStale(scrollRing(everywhere[people.platform[account]!]!.popular, draw), now);
        const isForeign = found && people.language[found.post.account] !== people.language[account];
        if (found && (!isForeign || draw.uniform() < FOREIGN)) return found;
      }
      return look(feeds[of(account)]!, now, draw);
    },
  };
}

function createFeed(postsPerDay: number, weight: number): Feed {
  const own = postsPerDay * OWN_PART;
  const freshPart = Math.min(1, Math.max(SEEN, FEED_POSTS.min / (own * FEED_DAYS + 1)), FEED_POSTS.max / (own * FEED_DAYS + 1));
  const reposts = postsPerDay - own;
  const popularPart = Math.min(1, FEED_POSTS.max / (reposts * FEED_DAYS + 1));
  return {
    fresh: createRing(capacity(own * freshPart)),
    popular: createRing(capacity(reposts * popularPart)),
    freshPart,
    popularPart,
    meanWeight: postsPerDay > 0 ? Math.max(1, weight / postsPerDay) : 1,
  };
}

function capacity(postsPerDay: number): number {
  return Math.max(FEED_POSTS.min, Math.min(FEED_POSTS.max, Math.round(postsPerDay * FEED_DAYS)));
}

function unlessStale(found: Shown | undefined, now: number): Shown | undefined {
  return found && now - found.post.createdAt < STALE_SECONDS ? found : undefined;
}
