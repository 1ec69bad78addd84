import { NONE } from "../../people/population.js";
import { isFree, type Life } from "./life.js";
import { canRepost, publishNew, publishRepost } from "./publishing.js";
import { shown, type Shown } from "./ring.js";
import type { Writing } from "./writing.js";

/** From the alert on the phone to the answer. */
const ALERT = { medianSeconds: 12, sigma: 1.2 };
/** Part of its posts that a fan spends on its idol, if the idol posts enough. */
const DEVOTION = 0.5;
const LIKELIEST = 0.7;
const REPOSTS = 0.75;

/** Lets those who are told of each post of their idol react to it within seconds. */
export function startFans(life: Life, writing: Writing): void {
  const { stage, people, draw, ahead, habits } = life;
  const latest = new Map<number, Shown>();

  function react(fan: number): void {
    const found = latest.get(people.idol[fan]!)!;
    if (!canRepost(life, fan, found)) return;
    ahead[fan]!++;
    if (draw.uniform() < REPOSTS) publishRepost(life, fan, found);
    else publishNew(life, writing.reply(fan, found.post));
  }

  for (const [idol, fans] of fansByIdol(life)) {
    const ownPosts = people.postsPerDay[idol]! * (1 - habits.reposts[idol]!);
    const likely = fans.map((fan) => Math.min(LIKELIEST, (DEVOTION * people.postsPerDay[fan]!) / (ownPosts + 0.01)));
    stage.onPost(idol, (post) => {
      if (post.isRepost) return;
      latest.set(idol, shown(post));
      for (let i = 0; i < fans.length; i++) {
        if (draw.uniform() < likely[i]! && isFree(life, fans[i]!)) stage.at(stage.now() + draw.logNormal(ALERT.medianSeconds, ALERT.sigma), react, fans[i]);
      }
    });
  }
}

function fansByIdol({ people }: Life): ReadonlyMap<number, readonly number[]> {
  const fans = new Map<number, number[]>();
  for (let account = 0; account < people.size; account++) {
    const idol = people.idol[account]!;
    // Nobody can repost across platforms.
    if (idol === NONE || people.postsPerDay[account]! <= 0 || people.platform[idol] !== people.platform[account]) continue;
    const list = fans.get(idol);
    if (list) list.push(account);
    else fans.set(idol, [account]);
  }
  return fans;
}
