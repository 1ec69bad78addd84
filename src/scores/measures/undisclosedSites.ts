import type { ScoreContext } from "../../model/score.js";
import { membersLeast } from "../sightings/joint.js";
import type { Sighting } from "../sightings/sighting.js";
import { plainName } from "./affiliation.js";
import { figures, partOf } from "./channel.js";
import { collect, count } from "./tally.js";

/** Links to sites that nobody outside links to, though several members do, and that no member's profile names. */
export function undisclosedSites(own: readonly Sighting[], others: readonly Sighting[], { members, account }: ScoreContext): { readonly value: number | undefined; readonly meaning: string } {
  const profiles = [...members].flatMap((member) => account(member) ?? []);
  if (profiles.length === 0) return { value: undefined, meaning: "Nothing is known of the members' profiles." };
  const least = membersLeast({ members });
  const [linking, links] = [new Map<string, Set<string>>(), new Map<string, number>()];
  for (const { sites, account: by } of own) {
    for (const site of sites) {
      collect(linking, site, by);
      count(links, site);
    }
  }
  const outside = new Set(others.flatMap(({ sites }) => sites));
  const said = plainName(profiles.map(({ bio = "", name = "", handle = "", owner = "" }) => `${bio} ${name} ${handle} ${owner}`).join(" "));
  const hidden = [...links].filter(([site]) => linking.get(site)!.size >= least && !outside.has(site) && !said.includes(plainName(site.split(".")[0]!)));
  const [part, all] = [hidden.reduce((sum, [, n]) => sum + n, 0), [...links.values()].reduce((sum, n) => sum + n, 0)];
  return { value: all === 0 ? undefined : partOf(part, all), meaning: `${figures(part, all)} of the members' links lead to ${hidden.length} sites that several members and nobody else link to, and that no member's profile names.` };
}
