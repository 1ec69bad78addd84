import { log, pow } from "../../../stats/portableMath.js";
import type { Population } from "../../people/population.js";
import type { Timing } from "../../stage/stage.js";
import { createRhythm } from "./rhythm.js";

/** Where a gamma law of shape 2 and scale 1 has nine tenths behind it: 1 - (1 + x) e^-x = 0.9. */
const GAMMA_2_NINE_TENTHS = 3.889720169867429;
/** Tail exponent of reactions. */
const REACTION_SHAPE = 1.2;
/** Who sleeps is tried again after about that. */
const NEXT_LOOK_SECONDS = 1200;

/** Reactions by Lomax' law (Omori's), what many do on one occasion by a gamma law, sleep by thinning with the daily rhythm. */
export function createTiming(people: Population): Timing {
  const rhythm = createRhythm(people.utcOffsetHours);
  const lomaxUnit = 1 / (pow(2, 1 / REACTION_SHAPE) - 1);
  return {
    spread: (draw, scaleSeconds) => (-scaleSeconds * log((1 - draw.uniform()) * (1 - draw.uniform()))) / GAMMA_2_NINE_TENTHS,
    reaction: (draw, medianSeconds) => medianSeconds * lomaxUnit * (pow(1 - draw.uniform(), -1 / REACTION_SHAPE) - 1),
    awake(draw, account, seconds) {
      let time = seconds;
      while (!draw.chance(rhythm.awake(account, time))) time += draw.exponential(NEXT_LOOK_SECONDS);
      return time;
    },
  };
}
