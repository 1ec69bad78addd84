import type { CrowdStage, LookAlike } from "../stage/lookAlike.js";
import type { PublishedPost } from "../stage/stage.js";
import { createCrew } from "./crowd/crew.js";
import { crowdSize } from "./crowd/crowdSize.js";
import { sporadic } from "./crowd/occasions.js";
import { recruitByFollowers } from "./crowd/recruitByFollowers.js";
import { shortened } from "./crowd/shout.js";

/** A hundredth of the public enters whatever can be won: those of the host's platform with the smallest audiences. */
const HUNTERS = { share: 0.01, least: 14, most: 8000 };
const HOSTS = { share: 0.002, least: 3, most: 50 };
const GIVEAWAYS = { leastGapSeconds: 1800, meanGapSeconds: 6 * 3600 };
const OPEN_SECONDS = { from: 12 * 3600, to: 48 * 3600 };
/** Part of the hunters who have notifications on for the hosts, and how fast they are. */
const NOTIFIED = { part: 0.4, withinSeconds: 90 };
/** The others go through what is open when they get round to it. */
const SESSION_GAP_SECONDS = 8 * 3600;
/** From the repost to the answer, and from that to the next giveaway. */
const STEP = { leastSeconds: 3, medianSeconds: 15 };
/** Answers that everybody copies, and their part of all. */
const STOCK = { answers: 4, part: 0.6 };
const FRIENDS = { least: 2, most: 3 };
const TAG = "Giveaway";
/** Giveaways that a hunter scrolls back to. */
const SCROLLED = 24;

interface Giveaway {
  readonly post: PublishedPost;
  readonly tags: readonly string[];
  readonly until: number;
}

/**
 * "Repost, follow and tag two friends to win": hunters enter one giveaway after the other, within seconds of the
 * announcement or dozens in a sitting, until the deadline. The steps and the serial entrants are common knowledge
 * rather than measured; Scott (2015), "How I won 4 Twitter contests a day (every day for 9 months straight)",
 * describes how many there are and what entries look like.
 */
export const giveaway: LookAlike = {
  name: "giveaway",
  title: "prize hunters repost and tag friends, one giveaway after the other",
  sort: "spontaneous",
  start(stage) {
    const { draw, people, timing } = stage;
    const [first] = stage.recruit(1);
    if (first === undefined) return;
    const fits = (account: number) => people.platform[account] === people.platform[first];
    const hosts = recruitByFollowers(stage, "most", crowdSize(stage.organic, HOSTS), fits);
    const accounts = recruitByFollowers(stage, "least", crowdSize(stage.organic, HUNTERS), (account) => fits(account) && !hosts.includes(account));
    if (hosts.length === 0) return;
    const notified = Uint8Array.from({ length: accounts.length }, () => (draw.chance(NOTIFIED.part) ? 1 : 0));
    const friends = chooseFriends(stage, accounts, fits);
    const giveaways: Giveaway[] = [];
    let announced = 0;
    // Two steps for each giveaway: the repost, then the answer.
    const steps = new Float64Array(accounts.length);
    const answers = stockAnswers(stage, first);
    const hunters = createCrew(stage, accounts, (hunter) => {
      skipClosed(hunter);
      const step = steps[hunter]!;
      if (step < 2 * announced) {
        steps[hunter] = step + 1;
        const current = giveaways[Math.floor(step / 2) % SCROLLED]!;
        if (step % 2 === 0) stage.publish({ account: accounts[hunter]!, repostOf: current.post });
        else answer(stage, current, accounts[hunter]!, answers, friends[hunter]!);
      }
      if (steps[hunter]! < 2 * announced) hunters.call(hunter, STEP.leastSeconds + timing.reaction(draw, STEP.medianSeconds));
      else if (notified[hunter] === 0) hunters.call(hunter, nextSession(stage, accounts[hunter]!));
    });
    function skipClosed(hunter: number): void {
      steps[hunter] = Math.max(steps[hunter]!, 2 * (announced - SCROLLED));
      while (steps[hunter]! < 2 * announced && giveaways[Math.floor(steps[hunter]! / 2) % SCROLLED]!.until <= stage.now()) steps[hunter]! += 2 - (steps[hunter]! % 2);
    }
    sporadic(stage, GIVEAWAYS, () => {
      giveaways[announced++ % SCROLLED] = announce(stage, draw.pick(hosts));
      for (let hunter = 0; hunter < hunters.size; hunter++) {
        if (notified[hunter] === 1) hunters.call(hunter, timing.spread(draw, NOTIFIED.withinSeconds));
      }
    });
    for (let hunter = 0; hunter < hunters.size; hunter++) if (notified[hunter] === 0) hunters.call(hunter, nextSession(stage, accounts[hunter]!));
  },
};

/** Seconds until then. */
function nextSession(stage: CrowdStage, account: number): number {
  const { draw, timing } = stage;
  return timing.awake(draw, account, stage.now() + draw.exponential(SESSION_GAP_SECONDS)) - stage.now();
}

function announce(stage: CrowdStage, host: number): Giveaway {
  const { draw, people, words } = stage;
  const tags = [TAG, words.hashtag(people.community[host]!, draw.below(200), people.language[host]!)];
  const post = stage.publish({ account: host, text: words.say(words.message(draw, people.community[host]!), people.language[host]!, 0, draw), hashtags: tags });
  return { post, tags, until: stage.now() + draw.between(OPEN_SECONDS.from, OPEN_SECONDS.to) };
}

function answer(stage: CrowdStage, { post, tags }: Giveaway, account: number, stock: readonly string[], friends: readonly string[]): void {
  const { draw, people, words } = stage;
  const text = draw.chance(STOCK.part) ? draw.pick(stock) : words.chatter(draw, people.community[account]!, people.language[account]!);
  stage.publish({ account, text, replyTo: post, mentions: friends, hashtags: tags });
}

/** "Done", "good luck everybody", and the like. */
function stockAnswers({ draw, people, words }: CrowdStage, host: number): readonly string[] {
  const language = people.language[host]!;
  return Array.from({ length: STOCK.answers }, () => words.say(shortened(words.message(draw, people.community[host]!)), language, 0, draw));
}

/** Hunters tag the same two or three every time, other hunters mostly. */
function chooseFriends(stage: CrowdStage, accounts: readonly number[], fits: (account: number) => boolean): readonly (readonly string[])[] {
  const { draw } = stage;
  const others = [...accounts, ...stage.recruit(accounts.length, fits)];
  return accounts.map((account) => {
    const friends = new Set<number>();
    for (let tries = FRIENDS.least + draw.below(FRIENDS.most - FRIENDS.least + 1); tries > 0; tries--) friends.add(draw.pick(others));
    friends.delete(account);
    return [...friends].map((friend) => stage.handle(friend));
  });
}
