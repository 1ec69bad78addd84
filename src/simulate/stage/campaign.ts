import type { CampaignKind, CampaignRole } from "../../model/truth.js";
import type { Evasion } from "../evasion/evasion.js";
import type { Message } from "../words/words.js";
import type { Draft, Stage } from "./stage.js";

/** A kind of operation, as a script that its members follow. */
export interface Campaign {
  readonly name: string;
  readonly kind: CampaignKind;
  /** What it does, in one line. */
  readonly title: string;
  /** The report or paper that describes such an operation. */
  readonly cites: string;
  /** Takes part only where it is named: `all` stands for those that worlds had before it, so that they stay the same bytes. */
  readonly byNameOnly?: true;
  /** Enlists members, chooses principals, and sets its orders going. */
  start(stage: CampaignStage): void;
}

/**
 * The stage of a campaign. Evasion is applied here, once for all kinds, so that scripts say what is done and when.
 * `publish` is for those who lead, whose posts the others wait for: it counts as an action, and evasion leaves it
 * as it is but for platforms.
 */
export interface CampaignStage extends Stage {
  /** Members to enlist, all roles together. */
  readonly size: number;
  readonly evasion: Evasion;
  /** How many accounts of the public there are: numbers 0 to `organic` - 1. */
  readonly organic: number;
  /** Where the campaign is at home: the platform, community and language of somebody of the public. */
  readonly home: Home;
  /** The next of the campaign's accounts, at home unless evasion or the profile says otherwise. */
  enlist(role: CampaignRole, profile?: MemberProfile): number;
  /** Says how often each of these members will act, when `start` knows who does what: their ordinary life is measured by it. */
  pace(members: readonly number[], pace: Pace): void;
  /** Innocent accounts that it amplifies, attacks or imitates: the most followed that fit. */
  principals(count: number, fits?: (account: number) => boolean): readonly number[];
  /** Has members act on an order given now. */
  order(order: Order): void;
  /** The text of a message as this member says it, paraphrased and translated as far as evasion goes. */
  say(message: Message, member: number): string;
  /** The link that an order spreads: the campaign's own, or with evasion one that the public spreads too. */
  link(own: string): string;
}

export interface Home {
  readonly platform: number;
  readonly community: number;
  readonly language: number;
}

export interface MemberProfile {
  readonly platform?: number;
  readonly language?: number;
  readonly community?: number;
  /** Unix seconds. Default: drawn from the months before the world begins. */
  readonly createdAt?: number;
  /** Default: few. */
  readonly followers?: number;
}

/** Actions of one member a day, on average over the world and without evasion. */
export interface Pace {
  /** On orders. */
  readonly orders?: number;
  /** By `publish`. */
  readonly own?: number;
}

export interface Order {
  /** All who have something to do. */
  readonly members: readonly number[];
  /** Seconds within which nine of ten act when nothing is evaded. */
  readonly spreadSeconds: number;
  /** What one member posts, asked for when it acts. */
  act(member: number): Draft;
}
