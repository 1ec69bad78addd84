import type { CrowdStage } from "../../stage/lookAlike.js";

/** How many are looked at for each one taken. */
const CHOICE = 4;

/** The most followed (or least followed) out of four times as many recruits; at equal audiences whoever was recruited first. */
export function recruitByFollowers(stage: CrowdStage, which: "most" | "least", count: number, fits: (account: number) => boolean): readonly number[] {
  const { followers } = stage.people;
  const sign = which === "most" ? -1 : 1;
  return [...stage.recruit(CHOICE * count, fits)].sort((a, b) => sign * (followers[a]! - followers[b]!)).slice(0, count);
}
