import type { AttackerThroughput, CampaignRole } from "../../model/truth.js";
import type { CampaignStage, Home, Order } from "../stage/campaign.js";
import type { Draft, PublishedPost, Stage } from "../stage/stage.js";
import { crossPost } from "./crossPost.js";
import type { Evasion } from "./evasion.js";
import { imitateFans } from "./imitateFans.js";
import { jitteredSeconds, ordinaryPostsPerAction, participatingShare, rotatingGroups } from "./levels.js";
import { mostFollowed } from "./mostFollowed.js";
import { overhear } from "./overhear.js";
import { createRecruiter } from "./recruiter.js";
import { createRotation } from "./rotation.js";

export interface CampaignStageOptions {
  /** Numbers of the accounts that the campaign has, `to` exclusive. */
  readonly members: { readonly from: number; readonly to: number };
  /** How many accounts of the public there are: numbers 0 to `organic` - 1. */
  readonly organic: number;
  readonly evasion: Evasion;
}

/** What became of a campaign, complete once the world has run. */
export interface CampaignResult {
  readonly attacker: AttackerThroughput;
  readonly principals: readonly number[];
  /** By account number, for all who were enlisted. */
  readonly roles: ReadonlyMap<number, CampaignRole>;
}

const HOUR_SECONDS = 3600;

/**
 * The stage of a campaign on top of a plain one, which has to put its posts down to the campaign unless they are
 * `cover`. Campaigns start on it after the public has settled and before ordinary life starts, because that reads
 * their members' `postsPerDay`.
 */
export function createCampaignStage(base: Stage, { members, organic, evasion }: CampaignStageOptions): { readonly stage: CampaignStage; result(): CampaignResult } {
  const count = { planned: 0, performed: 0, performedWithinHour: 0, posts: 0 };
  const home = pickHome(base, organic);
  const recruiter = createRecruiter(base, { members, home, evasion, onPost: () => count.posts++ });
  const principals = new Set<number>();
  const poison = evasion.poisoning > 0 ? imitateFans(base, organic) : undefined;
  const overheard = evasion.hijackedLinks > 0 ? overhear(base, organic) : undefined;
  const draw = base.draw.fork("evasion");
  const spreads = base.draw.fork("spread");
  const participation = participatingShare(evasion.participation);
  const groups = rotatingGroups(evasion.rotation);
  const turn = createRotation(draw, groups);

  function act(draft: Draft, orderedAt: number): PublishedPost {
    count.performed++;
    if (base.now() - orderedAt <= HOUR_SECONDS) count.performedWithinHour++;
    if (poison && draw.chance(evasion.poisoning)) poison(draft.account);
    return base.publish(crossPost(base, draft));
  }

  function order({ members: ordered, spreadSeconds, act: draftOf }: Order): void {
    const now = base.now();
    const group = turn();
    const jittered = jitteredSeconds(evasion.jitter, spreadSeconds);
    const perform = (member: number): void => void act(draftOf(member), now);
    for (const member of ordered) {
      // What the same member would do without evasion, so that the plan is what an open campaign gets done.
      const open = base.timing.spread(spreads, spreadSeconds);
      if (now + open < base.toSeconds) count.planned++;
      if (member % groups !== group || !draw.chance(participation)) continue;
      base.at(now + (jittered > spreadSeconds ? base.timing.spread(draw, jittered) : open), perform, member);
    }
  }

  const stage: CampaignStage = {
    ...base,
    size: members.to - members.from,
    evasion,
    organic,
    home,
    enlist: recruiter.enlist,
    pace(paced, { orders = 0, own = 0 }) {
      const actions = (orders * participation) / groups + own;
      for (const member of paced) base.people.postsPerDay[member] = actions * ordinaryPostsPerAction(evasion.dilution);
    },
    principals(wanted, fits = () => true) {
      const found = mostFollowed(base.people, organic, wanted, fits);
      for (const account of found) principals.add(account);
      return found;
    },
    order,
    publish(draft) {
      if (draft.cover) return base.publish(draft);
      count.planned++;
      return act(draft, base.now());
    },
    say: (message, member) => base.words.say(message, base.people.language[member]!, evasion.paraphrase, draw),
    link: (own) => (overheard && draw.chance(evasion.hijackedLinks) ? (overheard.links.pick(draw) ?? own) : own),
  };
  return {
    stage,
    result: () => ({ attacker: { accounts: recruiter.roles.size, ...count }, principals: [...principals], roles: recruiter.roles }),
  };
}

/** Of a random account that posts, so that campaigns are where people are. */
function pickHome({ draw, people }: Stage, organic: number): Home {
  const pick = draw.fork("home");
  let account = pick.below(organic);
  for (let tries = 0; tries < 64 && people.postsPerDay[account] === 0; tries++) account = pick.below(organic);
  return { platform: people.platform[account]!, community: people.community[account]!, language: people.language[account]! };
}
