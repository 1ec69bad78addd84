import type { Post } from "../model/post.js";
import { canonicalTextKey } from "./canonicalText.js";
import { articleSlug, type Publication } from "./mirrors.js";
import { hasCharacters } from "./nearDuplicates/length.js";
import { textId } from "./text.js";
import { canonicalUrl, type UrlResolver } from "./url.js";

/** Gathers what sites publish, by the posts that link them. */
export interface PublicationCollector {
  add(post: Post): void;
  /** One for each site and item, with the time of its first link. */
  publications(): Iterable<Publication>;
}

/** Shorter texts are written by anybody. */
const TEXT_LENGTH_MIN = 20;

/**
 * What posts say of sites, for `proposeMirrors`: the slug of each page that they link; where an address has no slug, the
 * text of the post, if it links one site only. Reposts count for nothing, since what they repeat is a post already.
 * Memory grows with the number of different articles.
 */
export function collectPublications(resolver?: UrlResolver): PublicationCollector {
  const items = new Map<string, Map<string, number>>();

  function publish(item: string, site: string, seconds: number): void {
    let sites = items.get(item);
    if (!sites) items.set(item, (sites = new Map<string, number>()));
    sites.set(site, Math.min(seconds, sites.get(site) ?? Infinity));
  }

  return {
    add({ urls, repostOf, text, createdAt }) {
      if (!urls || repostOf) return;
      // Posts of platforms are nobody's articles.
      const pages = urls.flatMap((url) => canonicalUrl(url, resolver) ?? []).filter(({ post }) => !post);
      const isAboutOne = new Set(pages.map(({ site }) => site)).size === 1;
      for (const { key, site } of pages) {
        const slug = articleSlug(key);
        if (slug !== undefined) publish(slug, site, createdAt);
        else if (isAboutOne && text) publishText(canonicalTextKey(text), site, createdAt);
      }
    },
    *publications() {
      for (const [item, sites] of items) for (const [site, seconds] of sites) yield { site, item, seconds };
    },
  };

  function publishText(key: string, site: string, seconds: number): void {
    if (hasCharacters(key, TEXT_LENGTH_MIN)) publish(textId(key), site, seconds);
  }
}
