import type { Account } from "../../model/account.js";
import type { Media } from "../../model/post.js";
import type { Draw } from "../draw/draw.js";
import type { Population } from "../people/population.js";
import type { Words } from "../words/words.js";

/** What is to be posted; the stage adds id, platform, time and whatever the platform adds by itself. */
export interface Draft {
  readonly account: number;
  readonly text?: string;
  /** Default: the account's. */
  readonly language?: number;
  readonly urls?: readonly string[];
  readonly hashtags?: readonly string[];
  /** Handles without @. */
  readonly mentions?: readonly string[];
  /** On the same platform as the account. */
  readonly repostOf?: PublishedPost;
  readonly replyTo?: PublishedPost;
  readonly quoteOf?: PublishedPost;
  readonly media?: readonly Media[];
  /** Default: the account's own. */
  readonly client?: string;
  /** Seconds after posting; default: the public's rare deletions. */
  readonly deletedAfterSeconds?: number;
  /** A member of a campaign behaving like anybody: the post counts as organic. */
  readonly cover?: true;
}

/** A post that is out. Kept by whoever may still repost or answer it, so it is small. */
export interface PublishedPost {
  readonly id: string;
  readonly account: number;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly community: number;
  /** Set if it repeats another post; who reposts it reposts that one. */
  readonly isRepost?: true;
  readonly hashtags?: readonly string[];
  readonly urls?: readonly string[];
}

/** How fast people of a world react, by its family. All draws are in seconds, 0 or more. */
export interface Timing {
  /** Delay of one of many who act on one order or occasion, spread over about `scaleSeconds`: nine of ten lie within it. */
  spread(draw: Draw, scaleSeconds: number): number;
  /** Delay of an ordinary person who noticed something, with a long tail. */
  reaction(draw: Draw, medianSeconds: number): number;
  /** The first moment at or after `seconds` when the account is awake and about to post. */
  awake(draw: Draw, account: number, seconds: number): number;
}

/** What everybody in a world acts through. */
export interface Stage {
  /** A stream of the caller's own. */
  readonly draw: Draw;
  readonly fromSeconds: number;
  /** Exclusive: whatever is planned for later doesn't happen. */
  readonly toSeconds: number;
  readonly platforms: readonly string[];
  readonly people: Population;
  readonly words: Words;
  readonly timing: Timing;
  /** Unix seconds. Goes forward only. */
  now(): number;
  /** Calls `act(argument)` at that time, in order of time and, at equal times, of calling. Times that have passed are now. */
  at(seconds: number, act: (argument: number) => void, argument?: number): void;
  /** Posts now. */
  publish(draft: Draft): PublishedPost;
  /** Calls back for every post of that account from now on, right after it is out. */
  onPost(account: number, react: (post: PublishedPost) => void): void;
  /** The name that others mention it by. */
  handle(account: number): string;
  /** Changes what the account's record will say. Before the first post only. */
  profile(account: number, changes: Partial<Omit<Account, "id" | "platform">>): void;
}
