import type { Account } from "../../model/account.js";
import type { Draw } from "../draw/draw.js";
import type { Ids } from "../people/ids.js";
import type { Population } from "../people/population.js";
import type { Words } from "../words/words.js";
import { createPublisher, type Cause, type SimulatedPost } from "./publisher.js";
import { createSchedule } from "./schedule.js";
import type { PublishedPost, Stage, Timing } from "./stage.js";

export interface TheatreOptions {
  readonly draw: Draw;
  readonly people: Population;
  readonly words: Words;
  readonly ids: Ids;
  readonly platforms: readonly string[];
  readonly timing: Timing;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export type Profile = Partial<Omit<Account, "id" | "platform">>;

/** What the stages of one world share: its clock, its posts, its listeners. */
export interface Theatre {
  /** A stage whose posts are put down to `cause`; `onPublished` hears of them. */
  stage(name: string, cause?: Cause, onPublished?: (account: number, seconds: number) => void): Stage;
  /** Runs the world and hands out its posts in order of time. Call once. */
  run(): Iterable<SimulatedPost>;
  readonly profiles: ReadonlyMap<number, Profile>;
}

/** Handing out each post by itself would take longer than making some. */
const POSTS_AT_ONCE = 256;

export function createTheatre(options: TheatreOptions): Theatre {
  const { draw, people, words, platforms, timing, fromSeconds, toSeconds } = options;
  const schedule = createSchedule();
  const publisher = createPublisher({ ...options, draw: draw.fork("publisher") });
  const listeners = new Map<number, ((post: PublishedPost) => void)[]>();
  const heard = new Uint8Array(people.size);
  const profiles = new Map<number, Profile>();
  let outbox: SimulatedPost[] = [];
  let now = fromSeconds;

  function stage(name: string, cause: Cause = {}, onPublished?: (account: number, seconds: number) => void): Stage {
    return {
      draw: draw.fork(name),
      fromSeconds,
      toSeconds,
      platforms,
      people,
      words,
      timing,
      now: () => now,
      at(seconds, act, argument = 0) {
        if (seconds < toSeconds) schedule.push(Math.max(seconds, now), act, argument);
      },
      publish(draft) {
        const { published, record } = publisher.publish(draft, now, cause);
        outbox.push(record);
        onPublished?.(draft.account, now);
        if (heard[draft.account] === 1) for (const react of listeners.get(draft.account)!) react(published);
        return published;
      },
      onPost(account, react) {
        heard[account] = 1;
        const others = listeners.get(account);
        if (others) others.push(react);
        else listeners.set(account, [react]);
      },
      handle: (account) => profiles.get(account)?.handle ?? words.handle(people.person[account]!),
      profile(account, changes) {
        profiles.set(account, { ...profiles.get(account), ...changes });
      },
    };
  }

  function* run(): Iterable<SimulatedPost> {
    while (schedule.seconds < toSeconds) {
      const posts = (outbox = []) as SimulatedPost[];
      while (posts.length < POSTS_AT_ONCE && schedule.seconds < toSeconds) {
        now = schedule.seconds;
        schedule.perform();
      }
      for (const post of posts) yield post;
    }
  }

  return { stage, run, profiles };
}
