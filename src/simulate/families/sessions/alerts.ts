import { isFree, type Life } from "./life.js";
import type { Story } from "./news.js";
import { publishNew } from "./publishing.js";
import type { Writing } from "./writing.js";

/** From the news to the post of those whom it makes sit down and write. */
const REACTION = { medianSeconds: 420, sigma: 1.2 };
/** Posts that a story of attention 1 would call forth at once, in those of an ordinary hour. */
const HOURS_OF_POSTS = 0.5;

/** Who is told of a story at once: accounts chosen by how much they post, each of which posts about it if it is awake. */
export function createAlerts(life: Life, writing: Writing): (story: Story) => void {
  const { stage, people, draw, ahead } = life;
  const cumulated = new Float64Array(people.size);
  let postsPerDay = 0;
  for (let account = 0; account < people.size; account++) cumulated[account] = postsPerDay += people.postsPerDay[account]!;
  let latest: Story | undefined;

  function tell(account: number): void {
    if (!latest || !isFree(life, account)) return;
    ahead[account]!++;
    publishNew(life, writing.about(latest, account));
  }

  return (story) => {
    latest = story;
    for (let left = draw.poisson(story.attention * HOURS_OF_POSTS * (postsPerDay / 24)); left > 0; left--) {
      stage.at(stage.now() + draw.logNormal(REACTION.medianSeconds, REACTION.sigma), tell, firstAbove(cumulated, draw.uniform() * postsPerDay));
    }
  };
}

/** The first place whose value is larger, in values that go up. */
function firstAbove(values: Float64Array, point: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
