import { TRAITS } from "../../people/population.js";
import type { Life } from "./life.js";

const DAY_SECONDS = 86_400;
const QUARTER_SECONDS = 900;
/** Services send what is due within the first seconds. */
const LATEST_SECONDS = 4;
/** Slots are about so many as posts, and a few are left empty. */
const SPARE = 1.05;

/** Newsrooms, brands and feeds that post by timetable, quarter hour by quarter hour, each from its own site. */
export function startSchedules({ stage, culture, content, own }: Life): void {
  const { draw, people, fromSeconds } = stage;
  const slotSeconds = new Float64Array(people.size);
  const filled = new Float64Array(people.size);
  const site = new Uint32Array(people.size);
  const act = (account: number): void => {
    if (draw.uniform() < filled[account]!) own(account, content.announce(account, site[account]!));
    // The jitter of this slot isn't carried over to the next.
    const slot = Math.floor(stage.now() / 60) * 60;
    stage.at(slot + slotSeconds[account]! + draw.uniform() * LATEST_SECONDS, act, account);
  };
  for (let account = 0; account < people.size; account++) {
    const rate = people.postsPerDay[account]!;
    if (TRAITS[people.trait[account]!] !== "scheduled" || rate === 0) continue;
    const quarters = Math.max(1, Math.floor(DAY_SECONDS / (rate * SPARE * QUARTER_SECONDS)));
    slotSeconds[account] = quarters * QUARTER_SECONDS;
    filled[account] = Math.min(1, (rate * slotSeconds[account]!) / DAY_SECONDS);
    site[account] = culture.site(people.language[account]!);
    const first = Math.ceil(fromSeconds / QUARTER_SECONDS) * QUARTER_SECONDS + draw.below(quarters) * QUARTER_SECONDS;
    stage.at(first + draw.uniform() * LATEST_SECONDS, act, account);
  }
}
