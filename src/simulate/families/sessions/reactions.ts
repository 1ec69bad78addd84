import { exp } from "../../../stats/portableMath.js";
import type { Population } from "../../people/population.js";
import type { Timing } from "../../stage/stage.js";
import { createRhythm } from "./rhythm.js";

/** Deviation of the logarithm of delays, of those who act on an order and of those who notice something. */
const SPREAD_SIGMA = 0.9;
const REACTION_SIGMA = 1.3;
/** What nine of ten delays lie below, in medians: 1.2816 is the normal quantile at 0.9. */
const NINE_OF_TEN = exp(1.2816 * SPREAD_SIGMA);
/** Time between two looks at the phone, if nights counted as little as they are used. */
const LOOK_SECONDS = 1500;

/**
 * Delays are log-normal, as Blenn & Van Mieghem (2016), "Are human interactivity times lognormal?", find them; who
 * is asleep reacts after getting up.
 */
export function createReactions(people: Population): Timing {
  const rhythm = createRhythm(people);
  return {
    spread: (draw, scaleSeconds) => draw.logNormal(scaleSeconds / NINE_OF_TEN, SPREAD_SIGMA),
    reaction: (draw, medianSeconds) => draw.logNormal(medianSeconds, REACTION_SIGMA),
    awake: (draw, account, seconds) => rhythm.after(account, seconds, draw.exponential(LOOK_SECONDS)),
  };
}
