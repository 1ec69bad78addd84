import { exp } from "../../../stats/portableMath.js";
import type { Draw } from "../../draw/draw.js";
import type { Stage } from "../../stage/stage.js";
import type { Outlets } from "./outlets.js";

/** Something that happened, as everybody hears of it. */
export interface Story {
  readonly topic: number;
  /** Unix seconds. */
  readonly brokeAt: number;
  /** Part of all posts that are about it at first. */
  readonly attention: number;
  readonly halfLifeSeconds: number;
  /** Rank of its tag among those of its topic. */
  readonly tag: number;
  /** Articles about it, the most linked first. */
  readonly links: readonly string[];
}

export interface News {
  /** The story that a post of this moment is about; undefined for most posts. */
  pick(draw: Draw, now: number): Story | undefined;
}

export interface NewsOptions {
  readonly communities: number;
  readonly outlets: Outlets;
  /** Hears of every story when it breaks. */
  readonly onStory: (story: Story) => void;
}

const STORIES_PER_DAY = 4;
const DAY_SECONDS = 86_400;
/** Attention that news get is heavy-tailed; the largest take a third of all posts for an hour or two. */
const ATTENTION = { least: 0.02, shape: 1.2, max: 0.35 };
/** Wu & Huberman (2007), "Novelty and collective attention", find a half-life of 69 minutes. */
const HALF_LIFE = { medianSeconds: 69 * 60, sigma: 0.7 };
/** Stories that anybody still talks of. */
const KEPT = 16;
/** How much attention there is is looked up once a minute. */
const REFRESH_SECONDS = 60;
/** Tags of stories come after those that a topic always has. */
const FIRST_TAG = 1000;
/** Half of what happens concerns everybody; it is counted to the first topic. */
const GENERAL = 0.5;

/** Has stories break from now on, a few a day. */
export function startNews(stage: Stage, { communities, outlets, onStory }: NewsOptions): News {
  const draw = stage.draw.fork("news");
  const stories: Story[] = [];
  const heat: number[] = [];
  let total = 0;
  let refreshedAt = -Infinity;
  let broken = 0;

  function breakStory(): void {
    const now = stage.now();
    const sites = new Set(Array.from({ length: 2 + draw.below(4) }, () => outlets.wellKnown(draw)));
    const story: Story = {
      topic: draw.chance(GENERAL) ? 0 : draw.below(communities),
      brokeAt: now,
      attention: Math.min(ATTENTION.max, draw.pareto(ATTENTION.least, ATTENTION.shape)),
      halfLifeSeconds: draw.logNormal(HALF_LIFE.medianSeconds, HALF_LIFE.sigma),
      tag: FIRST_TAG + broken++,
      links: [...sites].map((site) => outlets.latest(stage.words, site, now)),
    };
    stories.push(story);
    if (stories.length > KEPT) stories.shift();
    refreshedAt = -Infinity;
    onStory(story);
    stage.at(now + draw.exponential(DAY_SECONDS / STORIES_PER_DAY), breakStory);
  }

  function refresh(now: number): void {
    refreshedAt = now;
    total = 0;
    for (const [i, { brokeAt, attention, halfLifeSeconds }] of stories.entries()) {
      total += heat[i] = attention * exp((-Math.LN2 * (now - brokeAt)) / halfLifeSeconds);
    }
  }

  stage.at(stage.fromSeconds + draw.exponential(DAY_SECONDS / STORIES_PER_DAY), breakStory);
  return {
    pick(random, now) {
      if (now - refreshedAt >= REFRESH_SECONDS) refresh(now);
      // However much happens, half of the posts are about something else.
      let point = random.uniform() * Math.max(1, 2 * total);
      if (point >= total) return undefined;
      for (let i = 0; i < stories.length; i++) if ((point -= heat[i]!) < 0) return stories[i];
      return undefined;
    },
  };
}
