import { FOLLOW_UP_REPOSTS } from "./balance.js";
import { createCopying, type Copying } from "./copying.js";
import { createOmoriKernel } from "./kernels.js";
import type { Life, Subject } from "./life.js";

/** Half go on within three and a half minutes, none after two hours (power laws: Barabasi 2005; Vajna, Toth & Kertesz 2013). */
export const followUpKernel = createOmoriKernel({ delaySeconds: 240, theta: 1.1, horizonSeconds: 7200 });
/** What is going round at home: the newest so many posts and reposts, none older than a day. */
const GOING_ROUND = { capacity: 24, innovation: 0.1, ageSeconds: 86_400 };

/** Self-excitation of accounts: who has posted is likelier to post again. Bursts come of it, without any session. */
export interface FollowUps {
  plan(account: number): void;
  /** What others at home may come upon. */
  remember(account: number, subject: Subject): void;
}

export function createFollowUps({ stage, balance, repost, own }: Life): FollowUps {
  const { draw } = stage;
  const { poolOf } = balance.circles.home;
  const goingRound: (Copying<Subject> | undefined)[] = [];

  function followUp(account: number): void {
    const subject = draw.uniform() < FOLLOW_UP_REPOSTS ? goingRound[poolOf[account]!]?.copy(draw) : undefined;
    const isFresh = subject !== undefined && subject.post.createdAt > stage.now() - GOING_ROUND.ageSeconds;
    if (!isFresh || !repost(account, subject)) own(account);
  }

  return {
    plan(account) {
      if (draw.uniform() < balance.followUp[account]!) stage.at(stage.now() + followUpKernel.quantile(draw.uniform()), followUp, account);
    },
    remember(account, subject) {
      (goingRound[poolOf[account]!] ??= createCopying<Subject>(GOING_ROUND)).remember(subject);
    },
  };
}
