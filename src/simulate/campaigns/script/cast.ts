import type { CampaignRole } from "../../../model/truth.js";
import type { Draw } from "../../draw/draw.js";
import type { CampaignStage, MemberProfile } from "../../stage/campaign.js";

/** Part of the members who have each of the roles; all others are amplifiers. At least one has each role that is named. */
export type RoleShares = Readonly<Partial<Record<Exclude<CampaignRole, "amplifier">, number>>>;

export type Cast = Readonly<Record<CampaignRole, readonly number[]>>;

/** Enlists as many members as the campaign has, in their roles. */
export function enlistCast(stage: CampaignStage, shares: RoleShares, profile: (role: CampaignRole) => MemberProfile = () => ({})): Cast {
  const cast: Record<CampaignRole, number[]> = { operator: [], amplifier: [], seed: [], bridge: [] };
  let left = stage.size;
  for (const role of ["operator", "seed", "bridge"] as const) {
    const share = shares[role];
    if (share === undefined) continue;
    const count = Math.max(1, Math.round(share * stage.size));
    for (let i = 0; i < count; i++, left--) cast[role].push(stage.enlist(role, profile(role)));
  }
  for (; left > 0; left--) cast.amplifier.push(stage.enlist("amplifier", profile("amplifier")));
  return cast;
}

/** Each of them with that probability, in their order. */
export function some(draw: Draw, members: readonly number[], share: number): readonly number[] {
  return members.filter(() => draw.chance(share));
}
