import type { Draw } from "../draw/draw.js";
import type { Population } from "../people/population.js";
import type { Stage, Timing } from "./stage.js";

/** A way of making an organic public: who posts what when, and how fast people react. */
export interface Family {
  readonly name: string;
  /** What moves people in it, in one line. */
  readonly title: string;
  /** The papers behind it. */
  readonly cites: string;
  /**
   * Fills in communities, activity, traits, idols and audiences of accounts 0 to `organic` - 1. `postsPerDay` has the mean
   * given (it may be far off for few accounts).
   */
  settle(people: Population, options: SettleOptions): void;
  /** Reaction times of a world whose people have settled. */
  timing(people: Population): Timing;
  /** Sets ordinary life going, with `stage.at`. Campaigns have been set up by then (their members' `postsPerDay` says
   * what ordinary life they lead), look-alikes are set going after it. */
  start(stage: Stage): void;
}

export interface SettleOptions {
  readonly draw: Draw;
  /** How many accounts are the public; those from here on belong to campaigns, which settle them themselves. */
  readonly organic: number;
  readonly communities: number;
  readonly postsPerDay: number;
}
