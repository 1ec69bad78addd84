import { createRecent, type Recent } from "../draw/recent.js";
import type { Stage } from "../stage/stage.js";

/** What the public has posted lately, as somebody knows who follows a few hundred of its most active accounts. */
export interface Overheard {
  readonly links: Recent<string>;
  readonly hashtags: Recent<string>;
}

const FOLLOWED = 256;
/** Each is the most active of so many who are asked. */
const ASKED = 4;
const REMEMBERED = 512;

/** @param organic accounts of the public, numbers 0 to `organic` - 1 */
export function overhear(stage: Stage, organic: number, fits: (account: number) => boolean = () => true): Overheard {
  const draw = stage.draw.fork("overhear");
  const heard: Overheard = { links: createRecent(REMEMBERED), hashtags: createRecent(REMEMBERED) };
  const followed = new Set<number>();
  for (let i = 0; i < FOLLOWED; i++) {
    let most = -1;
    for (let k = 0; k < ASKED; k++) {
      const account = draw.below(organic);
      if (fits(account) && (most < 0 || stage.people.postsPerDay[account]! > stage.people.postsPerDay[most]!)) most = account;
    }
    if (most >= 0) followed.add(most);
  }
  for (const account of followed) {
    stage.onPost(account, ({ urls = [], hashtags = [] }) => {
      for (const url of urls) heard.links.add(url);
      for (const tag of hashtags) heard.hashtags.add(tag);
    });
  }
  return heard;
}
