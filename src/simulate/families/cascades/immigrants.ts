import { TRAITS } from "../../people/population.js";
import type { Life } from "./life.js";
import { createPools } from "./pools.js";
import { memoryKernel } from "./reactions.js";
import { MEAN_AWAKE } from "./rhythm.js";
import { SHOCK_SHARE } from "./shocks.js";

const DAY_SECONDS = 86_400;

/**
 * Posts that no other post caused: an inhomogeneous Poisson process, by thinning (Lewis & Shedler 1979) with the rhythm of
 * whoever is drawn. Where the world begins there is nothing yet to react to; people then react to what
 * was before, so that the rate is steady from the first day on: immigration m(t) = rate (1 - n F(t)), where F
 * is the part of the memory kernel that has come by then.
 */
export function startImmigrants(life: Life): void {
  const { people, fromSeconds } = life.stage;
  const { spontaneous, arriving } = life.balance;
  const unprompted = spontaneous.map((rate, account) => (TRAITS[people.trait[account]!] === "scheduled" ? 0 : rate * (1 - SHOCK_SHARE)));
  startStream(life, unprompted, () => 1);
  startStream(life, arriving, (seconds) => memoryKernel.survival(seconds - fromSeconds));
}

/** @param fading part of the rate that is left at a time; the stream ends where it is 0 */
function startStream({ stage, rhythm, own }: Life, ratesPerDay: Float64Array, fading: (seconds: number) => number): void {
  const { draw, fromSeconds, toSeconds } = stage;
  const everybody = createPools(new Uint32Array(ratesPerDay.length), ratesPerDay);
  const rate = everybody.weight(0);
  if (!(rate > 0)) return;
  const meanGap = (DAY_SECONDS * MEAN_AWAKE) / rate;
  const plan = (from: number): void => {
    for (let seconds = from; ; ) {
      seconds += draw.exponential(meanGap);
      const left = seconds < toSeconds ? fading(seconds) : 0;
      if (left === 0) return;
      const account = everybody.pick(draw, 0);
      if (draw.uniform() < left * rhythm.awake(account, seconds)) return stage.at(seconds, act, account);
    }
  };
  const act = (account: number): void => {
    own(account);
    plan(stage.now());
  };
  plan(fromSeconds);
}
