import { NONE } from "../../people/population.js";
import type { Draft } from "../../stage/stage.js";
import type { Life } from "./life.js";
import { createSlots } from "./slots.js";

/** Half of those who mirror have a service that does it within seconds, the others do it by hand when they think of it. */
const SERVICE = { leastSeconds: 2, meanSeconds: 12 };
const BY_HAND_MEDIAN_SECONDS = 1800;

/** Posts by people with accounts on several platforms, once more on the others. */
export interface Mirrors {
  repeat(draft: Draft): void;
}

export function createMirrors({ stage, balance, join }: Life): Mirrors {
  const { draw, people, now, at, toSeconds, timing } = stage;
  const { mirrorOf, mirrorChance } = balance;
  const mirrorsOf = new Map<number, number[]>();
  for (const [account, main] of mirrorOf.entries()) {
    if (main === NONE) continue;
    const others = mirrorsOf.get(main);
    if (others) others.push(account);
    else mirrorsOf.set(main, [account]);
  }
  const isMirrored = Uint8Array.from(mirrorOf, (_, account) => (mirrorsOf.has(account) ? 1 : 0));
  const waiting = createSlots<Draft>();
  const repeatNow = (slot: number): void => {
    const draft = waiting.get(slot);
    waiting.free(slot);
    join(draft, { size: 0 });
  };
  return {
    repeat({ account, text, urls, hashtags, media }) {
      if (isMirrored[account] === 0) return;
      const copied = { ...(text === undefined ? {} : { text }), ...(urls ? { urls } : {}), ...(hashtags ? { hashtags } : {}), ...(media ? { media } : {}) };
      for (const mirror of mirrorsOf.get(account)!) {
        if (draw.uniform() >= mirrorChance[mirror]!) continue;
        const byService = people.person[mirror]! % 2 === 0;
        const delay = byService ? SERVICE.leastSeconds + draw.exponential(SERVICE.meanSeconds) : timing.reaction(draw, BY_HAND_MEDIAN_SECONDS);
        const seconds = now() + delay;
        if (seconds < toSeconds) at(seconds, repeatNow, waiting.put({ account: mirror, ...copied }));
      }
    },
  };
}
