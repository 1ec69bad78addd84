import type { Post } from "../../../../src/model/post.js";
import { createLife, type Life } from "../../../../src/simulate/families/cascades/life.js";
import { NONE, type Population } from "../../../../src/simulate/people/population.js";
import { smallTheatre } from "../../smallTheatre.js";

export interface SmallCascades {
  readonly life: Life;
  /** Runs the world; posts in order of time, with the number of the account. */
  run(): readonly (Post & { readonly account: number })[];
}

/** People of one platform, language and community who post twice a day and do nothing unless told to. */
export function smallCascades({ size = 200, days = 4, change = () => undefined }: { size?: number; days?: number; change?: (people: Population) => void } = {}): SmallCascades {
  const { theatre, people, ids } = smallTheatre({ size, days });
  people.platform.fill(0);
  people.language.fill(0);
  people.community.fill(0);
  people.utcOffsetHours.fill(0);
  people.idol.fill(NONE);
  people.postsPerDay.fill(2);
  people.followers.fill(100);
  people.person.forEach((_, account) => (people.person[account] = account));
  change(people);
  const numbers = new Map(Array.from({ length: size }, (_, account) => [ids.id(account), account]));
  return { life: createLife(theatre.stage("life")), run: () => Array.from(theatre.run(), ({ post }) => ({ ...post, account: numbers.get(post.accountId)! })) };
}

/** Nobody does anything because of anything, until a test says so. */
export function quiet({ balance }: Life): void {
  for (const column of [balance.reactions, balance.followUp, balance.fanChance, balance.mirrorChance]) column.fill(0);
}

export function mean(values: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const value of values) [sum, count] = [sum + value, count + 1];
  return sum / count;
}
