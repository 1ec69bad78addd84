import { TRAITS } from "../../people/population.js";
import type { Acting } from "./acting.js";
import { createBursts } from "./bursts.js";
import type { Life } from "./life.js";

/** Starts the sessions of everybody who posts by hand. */
export function startSittings(life: Life, { act }: Acting): void {
  const { stage, people, rhythm, ahead, draw } = life;
  const bursts = createBursts(people.postsPerDay);
  const scheduled = TRAITS.indexOf("scheduled");
  const beganAt = new Float64Array(people.size);
  const left = new Uint16Array(people.size);

  function begin(account: number): void {
    left[account] = bursts.posts(draw, account);
    goOn(account, true);
  }

  function proceed(account: number): void {
    goOn(account, false);
  }

  function goOn(account: number, isFirst: boolean): void {
    if (ahead[account]! > 0) ahead[account]!--;
    else act(account, isFirst);
    if (--left[account]! > 0) {
      stage.at(stage.now() + bursts.pause(draw), proceed, account);
    } else {
      // Counted from when the session was due, not from its end, so that long ones don't cost posts.
      beganAt[account] = rhythm.after(account, beganAt[account]!, bursts.untilNext(draw, account));
      stage.at(beganAt[account]!, begin, account);
    }
  }

  for (let account = 0; account < people.size; account++) {
    if (people.postsPerDay[account]! <= 0 || people.trait[account] === scheduled) continue;
    beganAt[account] = rhythm.after(account, stage.fromSeconds, bursts.untilFirst(draw, account));
    stage.at(beganAt[account]!, begin, account);
  }
}
