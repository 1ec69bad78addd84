import type { CrowdStage } from "../../stage/lookAlike.js";

/** Different accounts, those that are typical of the crowd first, others where these are too few; all of them have to fit. */
export function recruitMostly(stage: CrowdStage, count: number, typical: (account: number) => boolean, fits = (_account: number) => true): readonly number[] {
  const first = stage.recruit(count, (account) => fits(account) && typical(account));
  if (first.length === count) return first;
  return [...first, ...stage.recruit(count - first.length, (account) => fits(account) && !typical(account))];
}
