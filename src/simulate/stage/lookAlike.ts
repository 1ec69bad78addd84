import type { ConfounderSort } from "../../model/truth.js";
import type { Stage } from "./stage.js";

/** A crowd that looks coordinated for innocent reasons. */
export interface LookAlike {
  readonly name: string;
  /** What happens, in one line. */
  readonly title: string;
  readonly sort: ConfounderSort;
  /** Changes how its accounts live and look, before ordinary life is set going. */
  prepare?(stage: CrowdStage): void;
  /** Sets it going, with `stage.at`. */
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
