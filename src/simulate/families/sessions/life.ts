import type { Draw } from "../../draw/draw.js";
import type { Population } from "../../people/population.js";
import type { Stage } from "../../stage/stage.js";
import { createFeeds, type Feeds } from "./feeds.js";
import { createHabits, type Habits } from "./habits.js";
import { createMemory, type Memory } from "./memory.js";
import { createOutlets, type Outlets } from "./outlets.js";
import { createRhythm, type Rhythm } from "./rhythm.js";

/** What everything that goes on in a world of sessions shares. */
export interface Life {
  readonly stage: Stage;
  readonly people: Population;
  readonly draw: Draw;
  readonly rhythm: Rhythm;
  readonly feeds: Feeds;
  readonly memory: Memory;
  readonly habits: Habits;
  readonly outlets: Outlets;
  readonly communities: number;
  /**
   * Posts that an account made out of turn, because something happened; its sessions leave out as many, so that
   * it posts as much as it should.
   */
  readonly ahead: Uint16Array;
}

export function createLife(stage: Stage): Life {
  const { people } = stage;
  const draw = stage.draw.fork("life");
  return {
    stage,
    people,
    draw,
    rhythm: createRhythm(people),
    feeds: createFeeds(people),
    memory: createMemory(people.postsPerDay),
    habits: createHabits(people.size, draw.fork("habits")),
    outlets: createOutlets(),
    communities: people.community.reduce((most, community) => Math.max(most, community), 0) + 1,
    ahead: new Uint16Array(people.size),
  };
}

/** Whether an account posts out of turn now: it may run ahead of itself by a post and half a day, and is likely to be awake. */
export function isFree(life: Life, account: number): boolean {
  return (
    life.ahead[account]! < 1 + life.people.postsPerDay[account]! / 2 &&
    life.draw.uniform() * MOST_ACTIVE < life.rhythm.level(account, life.stage.now())
  );
}

/** Rhythm level at which everybody is awake. */
const MOST_ACTIVE = 1.2;
