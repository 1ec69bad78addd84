import type { Score } from "../model/score.js";
export const scores: readonly Score[] = [];
