import type { Account } from "../../model/account.js";
import type { Draw } from "../draw/draw.js";
import type { Words } from "../words/words.js";
import type { Ids } from "./ids.js";
import type { Population } from "./population.js";

export interface AccountRecordOptions {
  readonly draw: Draw;
  readonly people: Population;
  readonly words: Words;
  readonly ids: Ids;
  readonly platforms: readonly string[];
  readonly fromSeconds: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const DAY_SECONDS = 86_400;
/** Parts of the public that fill in a field, or have it. */
const FILLED = { name: 0.97, bio: 0.7, avatar: 0.9 };
const VERIFIED_FROM_FOLLOWERS = 20_000;

/**
 * Makes records of accounts as platforms show them, the same way for everybody; what a look-alike or a campaign
 * says about an account (`profile`) replaces what it has by chance. Exports of the last platform have no ages and
 * no audience sizes.
 */
export function createAccountRecords({ draw, people, words, ids, platforms, fromSeconds }: AccountRecordOptions): (account: number, profile?: Partial<Account>) => Account {
  return (account, profile = {}) => {
    const platform = people.platform[account]!;
    const [person, language, topic] = [people.person[account]!, people.language[account]!, people.community[account]!];
    const ageDays = (fromSeconds - people.createdAt[account]!) / DAY_SECONDS;
    const followers = Math.floor(people.followers[account]!);
    const record: Mutable<Account> = { id: ids.id(account), platform: platforms[platform]!, handle: words.handle(person) };
    // Always drawn, so that one account's gaps don't move another's chances.
    const [name, bio, avatar, following, posts] = [draw.uniform(), draw.uniform(), draw.uniform(), draw.logNormal(200, 1.2), draw.logNormal(1, 1)];
    if (name < FILLED.name) record.name = words.displayName(person, language);
    if (bio < FILLED.bio) record.bio = words.bio(person, topic, language);
    if (avatar < FILLED.avatar) record.avatarHash = `${hex(draw)}${hex(draw)}`;
    if (platform < platforms.length - 1 || platforms.length === 1) {
      record.createdAt = people.createdAt[account]!;
      record.followers = followers;
      record.following = Math.floor(following);
      // What was posted before the world began.
      record.posts = Math.floor(ageDays * posts * (0.05 + people.postsPerDay[account]!));
      if (followers >= VERIFIED_FROM_FOLLOWERS) record.verified = true;
    }
    record.lang = words.languages[language]!.tag;
    return { ...record, ...profile };
  };
}

function hex(draw: Draw): string {
  return Math.floor(draw.uniform() * 4294967296).toString(16).padStart(8, "0");
}
