import { createRecent, type Recent } from "../../draw/recent.js";
import type { CampaignStage } from "../../stage/campaign.js";
import type { PublishedPost } from "../../stage/stage.js";
import { worldDays } from "./calendar.js";

/** Posts a day, and in the whole of the time that matters, below which there is little to amplify or answer. */
const LEAST = { perDay: 0.5, posts: 4 };

/**
 * The most followed accounts as principals: those of the campaign's own community and platform who post often enough; if they are
 * too few, those of its platform; if these are, anybody who posts; in a world where nobody does, anybody.
 *
 * @param days for how long each one's posts are of use; default: for as long as the world lasts
 */
export function prominent(stage: CampaignStage, count: number, days = worldDays(stage)): readonly number[] {
  const { people, home, organic } = stage;
  const leastPerDay = Math.max(LEAST.perDay, LEAST.posts / days);
  const onPlatform = (account: number): boolean => people.platform[account] === home.platform && people.postsPerDay[account]! >= leastPerDay;
  const inCommunity = (account: number): boolean => people.community[account] === home.community && onPlatform(account);
  const posting = (account: number): boolean => people.postsPerDay[account]! > 0;
  const enough = [inCommunity, onPlatform, posting].find((fits) => fitting(organic, fits) >= count);
  return stage.principals(count, enough);
}

function fitting(organic: number, fits: (account: number) => boolean): number {
  let count = 0;
  for (let account = 0; account < organic; account++) if (fits(account)) count++;
  return count;
}

/** The last posts of these accounts, from now on. */
export function lastPosts(stage: CampaignStage, accounts: readonly number[], capacity: number): Recent<PublishedPost> {
  const posts = createRecent<PublishedPost>(capacity);
  for (const account of accounts) stage.onPost(account, posts.add);
  return posts;
}

/** Chance with which a post of this account is taken up, so that those who post all day don't keep a campaign busier than it can be. */
export function uptake({ people }: CampaignStage, account: number, mostPerDay: number): number {
  return Math.min(1, mostPerDay / people.postsPerDay[account]!);
}

/** Posts a day of all of them that are taken up. */
export function takenUpPerDay(stage: CampaignStage, accounts: readonly number[], mostPerDay: number): number {
  return accounts.reduce((sum, account) => sum + Math.min(mostPerDay, stage.people.postsPerDay[account]!), 0);
}
