import { foldCase } from "../content/foldCase.js";
import type { Score, ScoreContext, ScoreValue } from "../model/score.js";
import { outsidersOf, plainName, sharedAffiliation } from "./measures/affiliation.js";
import { channel, clamp, figures, partOf, percent, scored } from "./measures/channel.js";
import { count, ranked } from "./measures/tally.js";
import { watch, type Seen } from "./sightings/watch.js";

/** A chain of newspapers, a company's branches and staff, a movement's chapters. */
export const commonOwnership: Score = {
  name: "common-ownership",
  tells: "explanation",
  question: "How many members declare, or show in their profiles, that they belong to one and the same owner or organisation?",
  needs: ["accounts", "urls"],
  disarm: [],
  sources:
    "Giglietto, Righetti, Rossi & Marino (2020), It takes a village to manipulate the media, Information, Communication & Society 23 (chains of local media among coordinated link sharing); Toff & Mathews (2021), Is social media killing local news?, " +
    "Digital Journalism; Hedding et al. (2019), The Sinclair effect",
  refutedBy: "An owner is whatever a profile says: ask the organisation whether the accounts are theirs.",
  init: (context) => watch(context, ({ byMember, sites, things }) => byMember ? sites.length > 0 : things.length > 0, measure),
};

function measure({ own, others }: Seen, context: ScoreContext): ScoreValue {
  const { members, account } = context;
  const known = [...members].flatMap((member) => account(member) ?? []);
  if (known.length === 0) return scored(undefined, "Nothing is known of the members' profiles.", [], { missing: ["accounts"] });
  const owners = new Map<string, number>();
  for (const { owner } of known) if (owner) count(owners, foldCase(owner));
  const most = ranked(owners)[0]?.[1] ?? 0;
  // An account is its own owner's only one, and says nothing of the others.
  const declared = most < 2 ? 0 : partOf(most, members.size);
  const outsiders = outsidersOf(others, context);
  const affiliation = sharedAffiliation(known, outsiders);
  const named = affiliation ? partOf(affiliation.members, members.size) - partOf(affiliation.others, affiliation.heldAgainst) : 0;
  const site = ownSites(own, context);
  const value = Math.max(declared, clamp(named), site.value);
  return scored(value, value === 0 ? "No two members name the same owner or organisation." : `${Math.max(most < 2 ? 0 : most, affiliation?.members ?? 0, site.members)} of ${members.size} members name the same owner or organisation, or link to a site that bears their name.`, [
    channel("declaredOwner", declared, `${figures(most < 2 ? 0 : most, members.size)} of the members declare the owner named most.`),
    channel("namedOrganisation", clamp(named), affiliation ? `${figures(affiliation.members, members.size)} of the members' texts about themselves have one phrase in common, and ${figures(affiliation.others, affiliation.heldAgainst)} of others'.` : "The members' texts about themselves have no phrase in common that others' lack."),
    channel("ownSite", site.value, `${figures(site.members, members.size)} of the members link mostly to a site that their handle or name names; ${percent(site.value)} are left once sites of one member alone are taken out.`),
  ]);
}

/** Members who link mostly to a site that they bear the name of, if several are of one site. */
function ownSites(own: Seen["own"], { members, account }: ScoreContext): { readonly value: number; readonly members: number } {
  const sites = new Map<string, Map<string, number>>();
  for (const sighting of own) {
    const counts = sites.get(sighting.account) ?? new Map<string, number>();
    sites.set(sighting.account, counts);
    for (const site of sighting.sites) count(counts, site);
  }
  const named = new Map<string, number>();
  for (const [member, counts] of sites) {
    const profile = account(member);
    const [top] = ranked(counts);
    if (!top || !profile) continue;
    const label = plainName(top[0].split(".")[0]!);
    if (label.length > 2 && [profile.handle, profile.name, profile.bio].some((text) => text !== undefined && plainName(text).includes(label))) count(named, top[0]);
  }
  const most = ranked(named)[0]?.[1] ?? 0;
  return most < 2 ? { value: 0, members: 0 } : { value: partOf(most, members.size), members: most };
}
