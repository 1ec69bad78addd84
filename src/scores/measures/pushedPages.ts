import type { ScoreContext } from "../../model/score.js";
import { jointPart, membersLeast, type Joint } from "../sightings/joint.js";
import type { Sighting } from "../sightings/sighting.js";
import type { Seen } from "../sightings/watch.js";
import { effectiveNumber } from "./acts.js";
import { meanOfKnown, partOf } from "./channel.js";
import { collect, count } from "./tally.js";

/** Pages of a few sites that members link to one after the other, each in words of its own. */
export interface PushedPages {
  readonly pages: number;
  /** Sites, most posts first. */
  readonly sites: readonly string[];
  /** Part of what members do together that links to these pages. */
  readonly part: number;
  /** Posts with these pages by members and by others, and members' part of both. */
  readonly inside: number;
  readonly outside: number;
  readonly share: number | undefined;
  /** How few sites these posts go to: 1 for one site, 0 if each post has a site of its own. */
  readonly concentration: number | undefined;
  /** 0 to 1: near 0 for one page that went around, near 1 for one after the other. */
  readonly lasting: number;
  /** How much of what members do together is to push these pages, in the public's stead. */
  readonly value: number;
}

/**
 * Links that enough members share on one platform, whatever the time between (Giglietto et al. 2020; Luceri et al. 2024). Stories that are carried from platform to platform, texts that
 * several members post, and tags that enough members use are other scores'.
 */
export function pushedPages({ own, others }: Seen, context: Pick<ScoreContext, "members">, joint: Joint): PushedPages {
  const [sharers, platforms, tagged, authors] = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<number, Set<string>>()];
  for (const { act, links, account, platform, hashtags, template } of own) {
    if (act === "repost") continue;
    for (const tag of hashtags) collect(tagged, tag, account);
    if (template !== undefined) collect(authors, template, account);
    for (const link of links) {
      collect(sharers, link, account);
      collect(platforms, link, platform);
    }
  }
  const least = membersLeast(context);
  const pages = new Set([...sharers].filter(([link, by]) => by.size >= least && platforms.get(link)!.size === 1).map(([link]) => link));
  const shows = ({ act, links }: Sighting): boolean => act !== "repost" && links.some((link) => pages.has(link));
  const isTold = ({ template, hashtags }: Sighting): boolean => (template !== undefined && authors.get(template)!.size > 1) || hashtags.some((tag) => tagged.get(tag)!.size >= least);
  const fits = (sighting: Sighting): boolean => shows(sighting) && !isTold(sighting);
  const inside = own.filter(fits);
  const outside = others.filter(shows).length;
  const [sites, links] = [new Map<string, number>(), new Map<string, number>()];
  for (const sighting of inside) {
    sighting.links.forEach((link, i) => {
      if (!pages.has(link)) return;
      count(links, link);
      count(sites, sighting.sites[i]!);
    });
  }
  const all = [...sites.values()].reduce((sum, n) => sum + n, 0);
  const share = inside.length > 0 ? partOf(inside.length, inside.length + outside) : undefined;
  const concentration = all < 2 ? undefined : 1 - (effectiveNumber(sites) - 1) / (all - 1);
  const [part, lasting] = [jointPart(joint, own, fits), all === 0 ? 0 : 1 - 1 / effectiveNumber(links)];
  return {
    ...{ pages: links.size, part, inside: inside.length, outside, share, concentration, lasting },
    sites: [...sites].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([site]) => site),
    value: part * (meanOfKnown([share, concentration]) ?? 0) * lasting,
  };
}
