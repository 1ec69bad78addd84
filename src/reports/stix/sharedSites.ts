import { canonicalUrlSite } from "../../content/url.js";
import type { Cluster, ObjectTag } from "../../model/cluster.js";

/** A site among the things that most members of a cluster share. */
export interface SharedSite {
  readonly domain: string;
  /** Members that share it, out of all accounts that do; of single pages those of the page that most members share. */
  readonly members: number;
  readonly sharers: number;
  readonly tags: readonly ObjectTag[];
  /** Whether hardly anybody but members shares it, or a list of the user's says whose it is. Other sites are just sites that they link, as everybody does. */
  readonly isOwn: boolean;
}

/** Of the accounts that share an own site at least this part are members. */
const OWN_PART = 0.5;

/** Sites that a cluster's members share, in the order of its objects. */
export function sharedSites({ topObjects }: Pick<Cluster, "topObjects">): readonly SharedSite[] {
  const sites = new Map<string, SharedSite>();
  for (const { trace, object, members, sharers, tags = [] } of topObjects) {
    if (trace !== "domain" && trace !== "link") continue;
    const domain = canonicalUrlSite(`http://${object}`);
    if (domain === undefined || sites.get(domain)?.isOwn) continue;
    // Of a page that only members share the site may well be a video platform: only counts of the site itself tell.
    const isOwn = tags.length > 0 || (trace === "domain" && members >= OWN_PART * sharers);
    if (isOwn || !sites.has(domain)) sites.set(domain, { domain, members, sharers, tags, isOwn });
  }
  return [...sites.values()];
}
