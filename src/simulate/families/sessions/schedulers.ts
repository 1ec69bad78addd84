import { TRAITS } from "../../people/population.js";
import type { Draft } from "../../stage/stage.js";
import type { Life } from "./life.js";
import { publishNew } from "./publishing.js";

const DAY_SECONDS = 86_400;
/** A tool posts when its minute has come; a few seconds go by in its queue. */
const QUEUE_SECONDS = 4;
/** People choose round times: full hours most, then halves and quarters. */
const MINUTES = [0, 0, 0, 30, 15, 45];
const CLIENTS = ["PostPlanner", "Queuely", "Hourglass Social"];
const TAG = 0.5;
const LINK = 0.85;
const TAGS = 6;
/** Most slots that people set up by hand; beyond, the tool posts every so many minutes. */
const SLOTS_BY_HAND = 24;

/** Starts accounts that post through a tool, at fixed times of their day, links to their own site mostly. */
export function startSchedulers(life: Life): void {
  const { people, draw } = life;
  const trait = TRAITS.indexOf("scheduled");
  for (let account = 0; account < people.size; account++) {
    if (people.trait[account] !== trait || people.postsPerDay[account]! <= 0) continue;
    startScheduler(life, account, draw.below(2 ** 31));
  }
}

function startScheduler(life: Life, account: number, choice: number): void {
  const { stage, people, draw, ahead } = life;
  const slots = Math.ceil(people.postsPerDay[account]!);
  const part = people.postsPerDay[account]! / slots;
  const site = life.outlets.own(draw, people.community[account]!);
  const client = CLIENTS[choice % CLIENTS.length]!;
  const midnight = Math.floor(stage.fromSeconds / DAY_SECONDS) * DAY_SECONDS - people.utcOffsetHours[account]! * 3600;
  const offsets = slotSeconds(slots, choice);

  /** Slots are counted from the midnight before the world began. */
  function post(slot: number): void {
    if (draw.uniform() < part) {
      if (ahead[account]! > 0) ahead[account]!--;
      else publishNew(life, scheduledDraft(life, account, site, client));
    }
    planFrom(slot + 1);
  }

  function planFrom(slot: number): void {
    const due = midnight + Math.floor(slot / slots) * DAY_SECONDS + offsets[slot % slots]!;
    if (due < stage.fromSeconds) planFrom(slot + 1);
    else stage.at(due + draw.uniform() * QUEUE_SECONDS, post, slot);
  }

  planFrom(0);
}

/** Seconds of the day, in order: from early morning to late evening by hand, round the clock beyond. */
function slotSeconds(slots: number, choice: number): readonly number[] {
  if (slots > SLOTS_BY_HAND) return Array.from({ length: slots }, (_, slot) => Math.floor((slot * 1440) / slots) * 60);
  const minute = MINUTES[choice % MINUTES.length]!;
  const [from, hours] = slots > 16 ? [0, 24] : [7, 16];
  return Array.from({ length: slots }, (_, slot) => (from + Math.floor(((slot + 0.5) * hours) / slots)) * 3600 + minute * 60);
}

function scheduledDraft({ stage, people, outlets, draw }: Life, account: number, site: number, client: string): Draft {
  const topic = people.community[account]!;
  const language = people.language[account]!;
  const { words } = stage;
  return {
    account,
    client,
    text: words.say(words.message(draw, topic), language, 0, draw),
    ...(draw.uniform() < LINK ? { urls: [outlets.latest(words, site, stage.now())] } : {}),
    ...(draw.uniform() < TAG ? { hashtags: [words.hashtag(topic, draw.below(TAGS), language)] } : {}),
  };
}
