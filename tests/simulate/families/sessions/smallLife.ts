import type { Post } from "../../../../src/model/post.js";
import { createLife, type Life } from "../../../../src/simulate/families/sessions/life.js";
import { NONE, type Population } from "../../../../src/simulate/people/population.js";
import type { Stage } from "../../../../src/simulate/stage/stage.js";
import { DAY, smallTheatre } from "../../smallTheatre.js";

export interface SmallLife {
  readonly life: Life;
  readonly stage: Stage;
  readonly people: Population;
  /** Runs the world; posts in order of time, with the number of the account. */
  run(): readonly (Post & { readonly account: number })[];
}

/** A life of a few accounts of one community on one platform, each a person with nothing to do yet. */
export function smallLife({ size = 20, days = 1, change = () => undefined }: { size?: number; days?: number; change?: (people: Population) => void } = {}): SmallLife {
  const { theatre, people, ids } = smallTheatre({ size, days });
  people.platform.fill(0);
  people.language.fill(0);
  people.utcOffsetHours.fill(0);
  people.idol.fill(NONE);
  people.person.forEach((_, account) => (people.person[account] = account));
  change(people);
  const stage = theatre.stage("life");
  const numbers = new Map(Array.from({ length: size }, (_, account) => [ids.id(account), account]));
  return { life: createLife(stage), stage, people, run: () => Array.from(theatre.run(), ({ post }) => ({ ...post, account: numbers.get(post.accountId)! })) };
}

/** Noon at UTC, when everybody of a small life is awake. */
export function noon(fromSeconds: number): number {
  return Math.ceil(fromSeconds / DAY) * DAY + 12 * 3600;
}
