import type { Stage } from "../../stage/stage.js";

/** Numbers that ordinary life doesn't come by. */
const NUMBERS = { from: 1_000_000_000, count: 1_000_000_000 };

/** Address of an article that is out just now. */
export function newArticle(stage: Stage, site: number): string {
  return stage.words.article(site, newNumber(stage));
}

/** Number of such an article, the same on several sites where these run it together. */
export function newNumber({ draw }: Stage): number {
  return NUMBERS.from + draw.below(NUMBERS.count);
}
