import type { Draft, PublishedPost } from "../../stage/stage.js";
import type { Life } from "./life.js";
import { publishNew } from "./publishing.js";

/** From the post on one platform to its copy on the other. */
const DELAY = { medianSeconds: 150, sigma: 1.1 };
/** Part of their own posts that people copy over. */
const COPIED = 0.35;

/**
 * Lets people who have accounts on several platforms say things on both. Returns what to call with each post that
 * somebody wrote, and its text.
 */
export function createCrossPosts(life: Life): (post: PublishedPost, text: string) => void {
  const { stage, people, draw, ahead } = life;
  const other = otherAccounts(people.person);
  // At most one an account.
  const pending = new Map<number, Draft>();

  function copy(account: number): void {
    const draft = pending.get(account)!;
    pending.delete(account);
    ahead[account]!++;
    publishNew(life, draft);
  }

  return ({ account, urls, hashtags }, text) => {
    const to = other[account]!;
    if (to === account || draw.uniform() >= COPIED) return;
    if (pending.has(to) || people.platform[to] === people.platform[account] || ahead[to]! >= 1 + people.postsPerDay[to]! / 2) return;
    pending.set(to, { account: to, text, ...(urls ? { urls } : {}), ...(hashtags ? { hashtags } : {}) });
    stage.at(stage.now() + draw.logNormal(DELAY.medianSeconds, DELAY.sigma), copy, to);
  };
}

/** The next account of the same person, round in a circle; itself where there is no other. */
function otherAccounts(person: Uint32Array): Uint32Array {
  const other = Uint32Array.from(person, (_, account) => account);
  const last = new Map<number, number>();
  for (const [account, number] of person.entries()) {
    const before = last.get(number);
    if (before !== undefined) {
      other[account] = other[before]!;
      other[before] = account;
    }
    last.set(number, account);
  }
  return other;
}
