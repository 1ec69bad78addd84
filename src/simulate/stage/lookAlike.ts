import type { ConfounderSort } from "../../model/truth.js";
import type { Stage } from "./stage.js";

/** A crowd that looks coordinated for innocent reasons. */
export interface LookAlike {
  readonly name: string;
  /** What happens, in one line. */
  readonly title: string;
  readonly sort: ConfounderSort;
  /**
   * Sets it going, with `stage.at`. Ordinary life starts later, so that `profile` and `people.postsPerDay` can still be
   * changed here: 0 takes an account's ordinary life away.
   */
  start(stage: CrowdStage): void;
}

/** The stage of a look-alike: whoever posts through it becomes a member of that crowd in the truth. */
export interface CrowdStage extends Stage {
  /** How many accounts of the public there are: numbers 0 to `organic` - 1. */
  readonly organic: number;
  /**
   * Different accounts of the public that post now and then and fit, in random order; fewer if there are fewer.
   * Look-alikes may share accounts with each other, as people do.
   */
  recruit(count: number, fits?: (account: number) => boolean): readonly number[];
}
