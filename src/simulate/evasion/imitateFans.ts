import type { Draw } from "../draw/draw.js";
import { NONE } from "../people/population.js";
import type { PublishedPost, Stage } from "../stage/stage.js";

/** Idols on one platform that members pretend to be fans of. */
interface Fandom {
  readonly idol: number;
  /** Members who will share the idol's next post. */
  readonly waiting: Set<number>;
}

const MOST_FANDOMS = 64;
/** Fans with notifications on are as fast: the members hide among them. */
const WITHIN_SECONDS = 60;

/**
 * Poisoning: makes members share what innocent fans share, within the same minute, so that they are tied to these.
 * Idols are taken by the number of their fans; a member waits for the next post of one that is drawn by how often
 * it posts. The function returned has a member do so once; on a platform without idols it does nothing.
 */
export function imitateFans(stage: Stage, organic: number): (member: number) => void {
  const draw = stage.draw.fork("fans");
  const byPlatform = stage.platforms.map((_, platform) => fandoms(stage, organic, platform));
  const share = createShare(stage, draw);
  for (const found of byPlatform) for (const { idol, waiting } of found) stage.onPost(idol, (post) => share(post, waiting));
  const rates = byPlatform.map((found) => found.map(({ idol }) => stage.people.postsPerDay[idol]!));
  return (member) => {
    const platform = stage.people.platform[member]!;
    const chosen = pickByWeight(draw, rates[platform]!);
    if (chosen !== undefined) byPlatform[platform]![chosen]!.waiting.add(member);
  };
}

function createShare(stage: Stage, draw: Draw): (post: PublishedPost, waiting: Set<number>) => void {
  return (post, waiting) => {
    const act = (account: number): void => void stage.publish({ account, repostOf: post, cover: true });
    for (const member of waiting) stage.at(stage.now() + stage.timing.spread(draw, WITHIN_SECONDS / 2), act, member);
    waiting.clear();
  };
}

/** The idols with most fans who post themselves. */
function fandoms({ people }: Stage, organic: number, platform: number): readonly Fandom[] {
  const fans = new Map<number, number>();
  for (let account = 0; account < organic; account++) {
    const idol = people.idol[account]!;
    if (idol !== NONE && people.platform[idol] === platform && people.postsPerDay[idol]! > 0) fans.set(idol, (fans.get(idol) ?? 0) + 1);
  }
  return [...fans]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_FANDOMS)
    .map(([idol]) => ({ idol, waiting: new Set() }));
}

function pickByWeight(draw: Draw, weights: readonly number[]): number | undefined {
  let point = draw.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [i, weight] of weights.entries()) if ((point -= weight) < 0) return i;
  return undefined;
}
