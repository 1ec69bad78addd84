import { pow } from "../../stats/portableMath.js";

/** Part of the members who act on an order at the highest level. */
const LEAST_PARTICIPATION = 0.05;
const MOST_ORDINARY = 0.95;
const MOST_GROUPS = 8;
const JITTER = { leastSeconds: 10, mostSeconds: 86_400 };

/** Seconds over which nine of ten act: the script's own at level 0, above that at least 10 s (just above 0) to 24 h (1). */
export function jitteredSeconds(level: number, scriptSeconds: number): number {
  if (level === 0) return scriptSeconds;
  return Math.max(scriptSeconds, JITTER.leastSeconds * pow(JITTER.mostSeconds / JITTER.leastSeconds, level));
}

/** Part of the members who act on an order: 1 at level 0, 0.05 at 1, evenly in the logarithm. */
export function participatingShare(level: number): number {
  return pow(LEAST_PARTICIPATION, level);
}

/** Groups that take orders in turn: 1 at level 0, 8 at 1. */
export function rotatingGroups(level: number): number {
  return 1 + Math.round((MOST_GROUPS - 1) * level);
}

/** Ordinary posts for each post of the campaign that make up the level's share, up to 95%, of all posts of a member. */
export function ordinaryPostsPerAction(level: number): number {
  const share = MOST_ORDINARY * level;
  return share / (1 - share);
}
