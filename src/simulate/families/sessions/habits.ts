import type { Draw } from "../../draw/draw.js";

/** What an account's posts are, as parts of them: people differ a lot in that. */
export interface Habits {
  readonly reposts: Float32Array;
  readonly replies: Float32Array;
  readonly links: Float32Array;
}

/**
 * Assumed, not measured: such parts differ from platform to platform and from year to year (Liu, Kliman-Silver & Mislove 2014,
 * "The tweets they are a-changin'").
 */
const REPOSTS_MAX = 0.95;
const REPLIES_OF_REST_MAX = 0.7;
const LINKS_OF_REST_MAX = 0.5;

export function createHabits(size: number, draw: Draw): Habits {
  const habits = { reposts: new Float32Array(size), replies: new Float32Array(size), links: new Float32Array(size) };
  for (let account = 0; account < size; account++) {
    const reposts = REPOSTS_MAX * draw.uniform();
    const replies = (1 - reposts) * REPLIES_OF_REST_MAX * draw.uniform();
    habits.reposts[account] = reposts;
    habits.replies[account] = replies;
    habits.links[account] = (1 - reposts - replies) * LINKS_OF_REST_MAX * draw.uniform();
  }
  return habits;
}
