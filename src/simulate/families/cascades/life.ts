import type { Draft, PublishedPost, Stage } from "../../stage/stage.js";
import { createBalance, type Balance } from "./balance.js";
import { createContent, type Content } from "./content.js";
import { createCulture, type Culture } from "./culture.js";
import { createFollowUps } from "./followUps.js";
import { createMirrors } from "./mirrors.js";
import { createOncePerPair } from "./oncePerPair.js";
import { createReactions } from "./reactions.js";
import { createRhythm, type Rhythm } from "./rhythm.js";

/** An immigrant and all that comes of it. */
export interface Cascade {
  size: number;
}

/** Something that can be reposted. */
export interface Subject {
  readonly post: PublishedPost;
  readonly serial: number;
  readonly cascade: Cascade;
}

/** The process at work: whatever is posted through it excites more posts. */
export interface Life {
  readonly stage: Stage;
  readonly rhythm: Rhythm;
  readonly balance: Balance;
  readonly culture: Culture;
  readonly content: Content;
  /** Begins a cascade with something of the account's own making, which its mirrors repeat. */
  own(account: number, draft?: Draft): void;
  /** Reposts now, unless that account has, or the cascade is as large as one gets. */
  repost(account: number, subject: Subject): boolean;
  /** Posts what goes on with a cascade and can itself be reposted: a reply, a quote, the same link. */
  join(draft: Draft, cascade: Cascade): void;
  /** What a post that was just heard of is about: itself, or the post that it repeats. */
  subjectOf(post: PublishedPost): Subject;
  isFull(cascade: Cascade): boolean;
}

/** A cascade's reactions end when it has got to that part of all accounts, or to `least` posts. */
const LARGEST_CASCADE = { share: 0.05, least: 40 };
/** Reposts remembered for each account, about, so that nobody reposts the same twice. */
const REPOSTS_KNOWN = 8;

export function createLife(stage: Stage): Life {
  const { draw, people } = stage;
  const balance = createBalance(people, draw.fork("balance"));
  const culture = createCulture({ draw: draw.fork("culture"), words: stage.words, postsPerDay: activityByTopic(stage) });
  const content = createContent(stage, culture, balance.circles);
  const known = createOncePerPair(REPOSTS_KNOWN * people.size);
  const largest = Math.max(LARGEST_CASCADE.least, LARGEST_CASCADE.share * people.size);
  let serials = 0;
  let current: { readonly reposted: Subject | undefined; readonly cascade: Cascade } | undefined;
  let heard: Subject | undefined;

  function subjectOf(post: PublishedPost): Subject {
    if (current?.reposted) return current.reposted;
    if (heard?.post !== post) heard = { post, serial: serials++, cascade: current?.cascade ?? { size: 1 } };
    return heard;
  }

  function publish(draft: Draft, cascade: Cascade, reposted?: Subject): void {
    cascade.size++;
    // Those who listen for the account's posts ask for their subject before the stage returns.
    current = { reposted, cascade };
    const subject = subjectOf(stage.publish(draft));
    current = undefined;
    reactions.excite(draft.account, subject);
    if (!draft.replyTo) followUps.remember(draft.account, subject);
    followUps.plan(draft.account);
  }

  const life: Life = {
    stage,
    rhythm: createRhythm(people.utcOffsetHours),
    balance,
    culture,
    content,
    own(account, draft = content.own(account)) {
      publish(draft, { size: 0 });
      mirrors.repeat(draft);
    },
    repost(account, subject) {
      if (account === subject.post.account || life.isFull(subject.cascade) || !known.isNew(account, subject.serial)) return false;
      publish(content.repost(account, subject.post), subject.cascade, subject);
      return true;
    },
    join: (draft, cascade) => publish(draft, cascade),
    subjectOf,
    isFull: ({ size }) => size >= largest,
  };
  const reactions = createReactions(life);
  const followUps = createFollowUps(life);
  const mirrors = createMirrors(life);
  return life;
}

function activityByTopic({ people }: Stage): (language: number, community: number) => number {
  const rates = new Map<number, number>();
  for (let account = 0; account < people.size; account++) {
    const key = people.language[account]! * 65_536 + people.community[account]!;
    rates.set(key, (rates.get(key) ?? 0) + people.postsPerDay[account]!);
  }
  return (language, community) => rates.get(language * 65_536 + community) ?? 0;
}
