import type { CrowdStage } from "../../stage/lookAlike.js";

/** Different accounts that fit, filled up with others where these are too few. */
export function recruitMostly(stage: CrowdStage, count: number, fits: (account: number) => boolean): readonly number[] {
  const fitting = stage.recruit(count, fits);
  return fitting.length === count ? fitting : [...fitting, ...stage.recruit(count - fitting.length, (account) => !fits(account))];
}
