import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { Message } from "../words/words.js";
import { createArticleNumbers } from "./crowd/articleNumbers.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { keenness } from "./crowd/keenness.js";
import { daily } from "./crowd/occasions.js";
import { recruitByFollowers } from "./crowd/recruitByFollowers.js";
import { recruitMostly } from "./crowd/recruitMostly.js";
import { shortened } from "./crowd/shout.js";

/** A fiftieth of the public, most of them of one community. */
const CAMPAIGNERS = { share: 0.02, least: 15, most: 10_000 };
/** Part of them who act on a call, on average. */
const TURNOUT = 0.5;
/** A call every other morning, as in the weeks before a vote. */
const CALL = { everyDays: 2, fromHour: 8, toHour: 11 };
/** Some act on the mail when they read it; most join in at the hour that it names. */
const ON_READING = { part: 0.3, medianSeconds: 40 * 60 };
const HOUR_NAMED = { leastSeconds: 2 * 3600, mostSeconds: 9 * 3600, withinSeconds: 100 };
const POSTS = { least: 1, most: 4, pause: { leastSeconds: 5, medianSeconds: 60 } };
const SUGGESTED_TEXTS = 3;
/** The suggested text as it is, or edited; the others write their own. */
const TEXTS = { suggested: 0.55, edited: 0.3 };
const WITH_PETITION = 0.5;
/** Where petitions are signed. */
const PETITIONS = 60;
const TARGETS = 4;
/** Part of the campaigners whose bio names the movement. */
const NAMES_MOVEMENT = 0.6;

interface Action {
  readonly tags: readonly string[];
  readonly petition: string;
  readonly message: Message;
  readonly texts: readonly string[];
}

/**
 * A grassroots movement asks its supporters by mail to write to politicians on a day of action, at a named hour, with
 * a suggested text behind a button; many send it as it is. Karpf (2010), "Online political mobilization from the
 * advocacy group's perspective" (Policy & Internet 2), describes such calls; Schoch et al. (2022), "Coordination
 * patterns reveal online political astroturfing across the world" (Scientific Reports 12), what sets campaigns run by
 * paid hands apart from them. The call is public, and most bios name the movement.
 */
export const activists: LookAlike = {
  name: "activists",
  title: "supporters of a movement post its suggested text on days of action",
  sort: "open",
  start(stage) {
    const { draw, people, words, timing } = stage;
    const [organiser] = stage.recruit(1);
    if (organiser === undefined) return;
    const [topic, language] = [people.community[organiser]!, people.language[organiser]!];
    const movement = words.hashtag(topic, draw.below(40), language);
    const wanted = crowdSize(stage.organic, CAMPAIGNERS) - 1;
    const accounts = [organiser, ...recruitMostly(stage, wanted, (account) => people.community[account] === topic, (account) => account !== organiser)];
    introduce(stage, accounts, movement);
    const targets = recruitByFollowers(stage, "most", TARGETS, (account) => people.language[account] === language).map((account) => stage.handle(account));
    const keen = keenness(draw, accounts.length, TURNOUT);
    const left = new Uint8Array(accounts.length);
    const nextPetition = createArticleNumbers(draw);
    let action: Action | undefined;
    const campaigners = createCrew(stage, accounts, (campaigner) => {
      write(stage, action!, accounts[campaigner]!, language, targets);
      if (--left[campaigner]! > 0) campaigners.call(campaigner, POSTS.pause.leastSeconds + timing.reaction(draw, POSTS.pause.medianSeconds));
    });
    const join = (campaigner: number, delaySeconds: number): void => {
      if (campaigners.call(campaigner, delaySeconds)) left[campaigner] = POSTS.least + draw.below(POSTS.most - POSTS.least + 1);
    };
    const begin = (): void => {
      for (let campaigner = 0; campaigner < campaigners.size; campaigner++) {
        if (draw.chance(keen[campaigner]!)) join(campaigner, timing.spread(draw, HOUR_NAMED.withinSeconds));
      }
    };
    daily(stage, { ...CALL, utcOffsetHours: people.utcOffsetHours[organiser]! }, (number) => {
      action = call(stage, organiser, [movement, `${movement}Day${number + 1}`], nextPetition());
      for (let campaigner = 1; campaigner < campaigners.size; campaigner++) {
        if (draw.chance(keen[campaigner]! * ON_READING.part)) join(campaigner, timing.reaction(draw, ON_READING.medianSeconds));
      }
      const hour = Math.ceil((stage.now() + draw.between(HOUR_NAMED.leastSeconds, HOUR_NAMED.mostSeconds)) / 3600) * 3600;
      stage.at(hour, begin);
    });
  },
};

function introduce({ draw, people, words, profile }: CrowdStage, accounts: readonly number[], movement: string): void {
  for (const [i, account] of accounts.entries()) {
    if (i === 0) profile(account, { bio: `#${movement}: our calls to action, open to everybody.` });
    else if (draw.chance(NAMES_MOVEMENT)) {
      profile(account, { bio: `${words.bio(people.person[account]!, people.community[account]!, people.language[account]!)} | Volunteer, #${movement}` });
    }
  }
}

/** The organiser posts the call with the texts to send. */
function call({ draw, people, words, publish }: CrowdStage, organiser: number, tags: readonly string[], article: number): Action {
  const [topic, language] = [people.community[organiser]!, people.language[organiser]!];
  const message = words.message(draw, topic);
  const texts = Array.from({ length: SUGGESTED_TEXTS }, () => words.say(words.message(draw, topic), language, 0, draw));
  const action = { tags, petition: words.article(PETITIONS, article), message, texts };
  publish({ account: organiser, text: words.say(message, language, 0, draw), hashtags: tags, urls: [action.petition] });
  return action;
}

function write({ draw, people, words, publish }: CrowdStage, { tags, petition, message, texts }: Action, account: number, language: number, targets: readonly string[]): void {
  const kind = draw.uniform();
  const suggested = draw.pick(texts);
  const text =
    kind < TEXTS.suggested
      ? suggested
      : kind < TEXTS.suggested + TEXTS.edited
        ? `${suggested} ${words.say(shortened(message), language, 0.8, draw)}`
        : words.chatter(draw, people.community[account]!, language);
  publish({
    account,
    text,
    language,
    hashtags: tags,
    ...(targets.length > 0 ? { mentions: [draw.pick(targets)] } : {}),
    ...(draw.chance(WITH_PETITION) ? { urls: [petition] } : {}),
  });
}
