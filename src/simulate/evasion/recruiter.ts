import type { CampaignRole } from "../../model/truth.js";
import type { Draw } from "../draw/draw.js";
import type { Home, MemberProfile } from "../stage/campaign.js";
import type { Stage } from "../stage/stage.js";
import type { Evasion } from "./evasion.js";

export interface RecruiterOptions {
  readonly members: { readonly from: number; readonly to: number };
  readonly home: Home;
  readonly evasion: Evasion;
  /** Called for each post of a member, of whatever sort. */
  onPost(): void;
}

export interface Recruiter {
  enlist(role: CampaignRole, profile?: MemberProfile): number;
  readonly roles: ReadonlyMap<number, CampaignRole>;
}

const DAY_SECONDS = 86_400;
/** Accounts are registered in bulk, a few weeks to a year and a half before they are used (Thomas et al. 2013, "Trafficking fraudulent accounts"). */
const BATCHES = { members: 40, agesDays: [20, 550], daysWithin: 2 } as const;
const FOLLOWERS = { median: 40, sigma: 1.2 };

/** Sets up accounts as members, in order of their numbers. They have no ordinary life yet. */
export function createRecruiter(stage: Stage, { members, home, evasion, onPost }: RecruiterOptions): Recruiter {
  const { people, words, platforms, fromSeconds } = stage;
  const draw = stage.draw.fork("recruiter");
  const roles = new Map<number, CampaignRole>();
  const batches = Array.from({ length: 1 + Math.floor((members.to - members.from) / BATCHES.members) }, () => draw.between(...BATCHES.agesDays));

  function enlist(role: CampaignRole, profile: MemberProfile = {}): number {
    const member = members.from + roles.size;
    if (member >= members.to) throw new RangeError(`A campaign of ${roles.size} members enlists one more.`);
    roles.set(member, role);
    const ageDays = draw.pick(batches) + draw.exponential(BATCHES.daysWithin);
    people.platform[member] = profile.platform ?? (draw.chance(evasion.hopping) ? draw.below(platforms.length) : home.platform);
    people.community[member] = profile.community ?? home.community;
    const language = profile.language ?? (draw.chance(evasion.paraphrase) ? spokenLanguage(draw, stage) : home.language);
    people.language[member] = language;
    people.utcOffsetHours[member] = words.languages[language]!.utcOffsetHours;
    people.followers[member] = profile.followers ?? draw.logNormal(FOLLOWERS.median, FOLLOWERS.sigma);
    people.createdAt[member] = profile.createdAt ?? Math.floor(fromSeconds - ageDays * DAY_SECONDS);
    people.postsPerDay[member] = 0;
    stage.onPost(member, onPost);
    return member;
  }

  return { enlist, roles };
}

function spokenLanguage(draw: Draw, { words }: Stage): number {
  let point = draw.uniform();
  for (const [language, { share }] of words.languages.entries()) if ((point -= share) < 0) return language;
  return 0;
}
