import { accountKey, type Account } from "../../../src/model/account.js";
import type { Post } from "../../../src/model/post.js";
import type { AttackerThroughput, CampaignRole, TruthCampaign, TruthPost } from "../../../src/model/truth.js";
import { families } from "../../../src/simulate/families/index.js";
import { simulate, type SimulateSettings } from "../../../src/simulate/simulate.js";

/** Every family of the public, to run a test in. */
export const familyNames = families.map(({ name }) => name);

/** A post of a world, by its author's key. */
export interface Told {
  readonly post: Post;
  readonly author: string;
  /** Set for actions of the campaign. */
  readonly campaign: string | null;
}

/** One campaign in a small world, and what is true of it. */
export interface Operation {
  /** The campaign's actions, in order of time. */
  readonly actions: readonly Told[];
  /** All posts by `platform:id`. */
  readonly posts: ReadonlyMap<string, Told>;
  readonly roles: ReadonlyMap<string, CampaignRole>;
  readonly principals: readonly string[];
  readonly attacker: AttackerThroughput;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

interface World extends Pick<Operation, "posts" | "accounts" | "fromSeconds" | "toSeconds"> {
  readonly campaigns: ReadonlyMap<string, Pick<TruthCampaign, "principals" | "attacker">>;
  readonly members: ReadonlyMap<string, { readonly campaign: string; readonly role: CampaignRole }>;
}

const worlds = new Map<string, World>();

/** A campaign in a week from a Monday on, with 32 members among 800 accounts and nothing else but ordinary life. */
export function operation(campaign: string, family: string, settings: SimulateSettings = {}): Operation {
  const all = { accounts: 800, days: 7, start: "2024-11-11", campaignShare: 0.04, lookAlikes: ["none"], family, campaigns: [campaign], ...settings };
  const key = JSON.stringify(all);
  const world = worlds.get(key) ?? run(all);
  worlds.set(key, world);
  const actions = [...world.posts.values()].filter((told) => told.campaign === campaign);
  const roles = new Map([...world.members].filter(([, member]) => member.campaign === campaign).map(([account, { role }]) => [account, role]));
  return { ...world, ...world.campaigns.get(campaign)!, actions, roles };
}

function run(settings: SimulateSettings): World {
  const posts = new Map<string, Told>();
  const accounts = new Map<string, Account>();
  const members = new Map<string, { campaign: string; role: CampaignRole }>();
  const campaigns = new Map<string, TruthCampaign>();
  let [fromSeconds, toSeconds] = [0, 0];
  for (const { account, post, truth } of simulate(settings)) {
    if (account) accounts.set(accountKey(account.platform, account.id), account);
    if (post) {
      const { account: author, campaign } = truth as TruthPost;
      posts.set(`${post.platform}:${post.id}`, { post, author, campaign });
    } else if (truth?.record === "world") ({ fromSeconds, toSeconds } = truth);
    else if (truth?.record === "campaign") campaigns.set(truth.campaign, truth);
    else if (truth?.record === "account" && truth.campaign !== null) members.set(truth.account, { campaign: truth.campaign, role: truth.role! });
  }
  return { posts, accounts, members, campaigns, fromSeconds, toSeconds };
}

/** The post that a post reposts or answers. */
export function targetOf({ posts }: Operation, { post }: Told): Told | undefined {
  const id = post.repostOf ?? post.replyTo;
  return id === undefined ? undefined : posts.get(`${post.platform}:${id}`);
}

/** A text without the tags, links and mentions around it. */
export function plainText({ text = "" }: Post): string {
  return text
    .split(" ")
    .filter((word) => !/^(#|@|https:)/.test(word))
    .join(" ");
}

/** What the groups of things with one key are. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Part of the items for which something holds. */
export function part<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Link of a post, from the field or, where an export leaves that out, the text. */
export function linkOf({ urls, text = "" }: Post): string | undefined {
  return urls?.[0] ?? /https:\S+/.exec(text)?.[0];
}

export function tagOf({ hashtags, text = "" }: Post): string | undefined {
  return hashtags?.[0] ?? /#(\S+)/.exec(text)?.[1];
}
