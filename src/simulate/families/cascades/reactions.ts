import { log } from "../../../stats/portableMath.js";
import { NONE } from "../../people/population.js";
import { nextPoint } from "./arrivals.js";
import { circleChances, pickReader } from "./circles.js";
import { createMemoryKernel, type Kernel } from "./kernels.js";
import type { Life, Subject } from "./life.js";
import { createSlots } from "./slots.js";

/** SEISMIC's constants (Zhao et al. 2015, fitted to a month of Twitter), cut off after two days. */
export const memoryKernel: Kernel = createMemoryKernel({ constantSeconds: 300, theta: 0.242, horizonSeconds: 2 * 86_400 });

/** Kinds of reactions; the rest share the link and tags with words of their own. */
const KINDS = { repost: 0.62, reply: 0.2, quote: 0.06 };
/** Who could react is looked for among so many; if all of them sleep, the post's clock stands still for a while. */
const READERS_TRIED = 6;
const PAUSE_SECONDS = 1500;

/** The most infectious posts get about 13 times the reactions of the mean post of their author, the least a quarter. */
const LEAST_RANK = 0.02;
const INFECTIOUSNESS_UNIT = 1 / log((1 + LEAST_RANK) / LEAST_RANK);

/** Zipf's law of how much a post strikes a chord, by the part of posts that do so more; the mean is 1. */
export function infectiousness(rank: number): number {
  return INFECTIOUSNESS_UNIT / (rank + LEAST_RANK);
}

/** A post that will be reacted to again. */
interface Live {
  readonly subject: Subject;
  readonly author: number;
  readonly reactions: number;
  startSeconds: number;
  point: number;
}

/** What others do because of a post. */
export interface Reactions {
  excite(author: number, subject: Subject): void;
}

/** The offspring of posts, with one event pending for each post that has some left. */
export function createReactions({ stage, rhythm, balance, content, repost, join, isFull }: Life): Reactions {
  const { draw, people, toSeconds } = stage;
  const { circles, weights, reactions: means } = balance;
  const lives = createSlots<Live>();
  const chances = new Float64Array(circles.all.length);

  function excite(author: number, subject: Subject): void {
    const reactions = means[author]! * infectiousness(draw.uniform());
    const point = nextPoint(draw, reactions, 0);
    if (point >= 1) return;
    const startSeconds = stage.now();
    const seconds = startSeconds + memoryKernel.quantile(point);
    if (seconds < toSeconds) stage.at(seconds, react, lives.put({ subject, author, reactions, startSeconds, point }));
  }

  function react(slot: number): void {
    const live = lives.get(slot);
    if (isFull(live.subject.cascade)) return lives.free(slot);
    const reader = awakeReader(live.author);
    let seconds: number;
    if (reader === undefined) {
      const pause = draw.exponential(PAUSE_SECONDS);
      live.startSeconds += pause;
      seconds = stage.now() + pause;
    } else {
      if (reader !== NONE) answer(reader, live.subject);
      live.point = nextPoint(draw, live.reactions, live.point);
      seconds = live.point < 1 ? live.startSeconds + memoryKernel.quantile(live.point) : toSeconds;
    }
    if (seconds < toSeconds) stage.at(seconds, react, slot);
    else lives.free(slot);
  }

  /** Undefined if all who could react sleep, {@link NONE} if there is nobody. */
  function awakeReader(author: number): number | undefined {
    circleChances(circles, weights, { account: author, rate: people.postsPerDay[author]!, reactions: means[author]! }, chances);
    for (let tries = 0; tries < READERS_TRIED; tries++) {
      const reader = pickReader(draw, circles, chances, author);
      if (reader === NONE || draw.uniform() < rhythm.awake(reader, stage.now())) return reader;
    }
    return undefined;
  }

  /** Nobody reposts across platforms, and who has reposted something already can still talk about it. */
  function answer(reader: number, subject: Subject): void {
    const { post, cascade } = subject;
    const kind = draw.uniform();
    if (people.platform[reader] !== people.platform[post.account]) return join(content.share(reader, post) ?? content.own(reader), cascade);
    if (kind < KINDS.repost && repost(reader, subject)) return;
    if (kind < KINDS.repost + KINDS.reply) return join(content.reply(reader, post), cascade);
    const share = kind < KINDS.repost + KINDS.reply + KINDS.quote ? undefined : content.share(reader, post);
    join(share ?? content.quote(reader, post), cascade);
  }

  return { excite };
}
