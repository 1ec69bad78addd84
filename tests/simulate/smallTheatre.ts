import { createDraw } from "../../src/simulate/draw/draw.js";
import { createPopulation } from "../../src/simulate/people/createPopulation.js";
import { createIds } from "../../src/simulate/people/ids.js";
import type { Timing } from "../../src/simulate/stage/stage.js";
import { createTheatre, type Theatre } from "../../src/simulate/stage/theatre.js";
import type { Ids } from "../../src/simulate/people/ids.js";
import type { Population } from "../../src/simulate/people/population.js";
import { createWords } from "../../src/simulate/words/createWords.js";

export const START = 1_700_000_000;
export const DAY = 86_400;

/** Everybody is always awake and acts after half of the time given. */
const plainTiming: Timing = {
  spread: (_, scaleSeconds) => scaleSeconds / 2,
  reaction: (_, medianSeconds) => medianSeconds,
  awake: (_, __, seconds) => seconds,
};

/** A world of one day without ordinary life, to act in. */
export function smallTheatre({ size = 20, organic = size, platforms = ["x", "telegram"], days = 1 }: { size?: number; organic?: number; platforms?: readonly string[]; days?: number } = {}): { readonly theatre: Theatre; readonly people: Population; readonly ids: Ids } {
  const draw = createDraw(1, "small");
  const words = createWords(draw.fork("words"));
  const people = createPopulation({ draw: draw.fork("people"), words, size, organic, platforms, fromSeconds: START });
  people.postsPerDay.fill(1, 0, organic);
  people.followers.forEach((_, account) => (people.followers[account] = 10 * (account + 1)));
  const ids = createIds(size, 99);
  const theatre = createTheatre({ draw, people, words, ids, platforms, timing: plainTiming, fromSeconds: START, toSeconds: START + days * DAY });
  return { theatre, people, ids };
}
