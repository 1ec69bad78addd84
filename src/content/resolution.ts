import { LockstepError } from "../model/errors.js";
import type { Post } from "../model/post.js";
import { canonicalUrlKey, type UrlResolver } from "./url.js";

/** Where one address leads, as somebody found out who followed it. */
export interface Resolution {
  readonly url: string;
  readonly target: string;
}

/**
 * A table of short links and redirects, to be given to {@link canonicalUrl}: all forms of a listed address lead to its
 * target, and chains through the table to their end. An address listed twice leads where the last row says;
 * those that lead to each other in a circle are left as they are.
 *
 * @param place what a message calls row `i`, counted from 0
 * @throws LockstepError `input-schema` if a url or target isn't a web address: how many rows, and the first
 */
export function createResolver(rows: Iterable<Resolution>, place = (i: number): string => `row ${i + 1}`): UrlResolver {
  const next = new Map<string, { readonly key: string; readonly target: string }>();
  let count = 0;
  let faulty = 0;
  let first = "";
  for (const { url, target } of rows) {
    const from = canonicalUrlKey(url);
    const to = canonicalUrlKey(target);
    if (from === undefined || to === undefined) {
      if (faulty++ === 0) first = `${place(count)} has ${from === undefined ? "url" : "target"} ${JSON.stringify((from === undefined ? url : target).slice(0, 200))}`;
    } else if (from !== to) next.set(from, { key: to, target });
    count++;
  }
  if (faulty > 0) throw new LockstepError("input-schema", `${faulty} of ${count} resolutions aren't pairs of web addresses: ${first}. Leave out addresses that could not be resolved.`);
  const ends = endsOf(next);
  return { target: (key) => ends.get(key) };
}

/** The post with every listed address replaced by where it leads. */
export function resolvePost(post: Post, resolver: UrlResolver): Post {
  const urls = post.urls?.map((url) => resolver.target(canonicalUrlKey(url) ?? "") ?? url);
  return urls && urls.some((url, i) => url !== post.urls![i]) ? { ...post, urls } : post;
}

/** The last target of each chain. No key is walked over twice. */
function endsOf(next: ReadonlyMap<string, { readonly key: string; readonly target: string }>): Map<string, string> {
  const ends = new Map<string, string>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = start;
    while (next.has(at) && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = next.get(at)!.key;
    }
    // What leads into a circle leads to the place where it enters.
    const circleStart = onPath.has(at) ? path.indexOf(at) : path.length;
    let end = ends.get(at);
    for (let i = path.length - 1; i >= 0; i--) {
      const key = path[i]!;
      done.add(key);
      if (i >= circleStart) continue;
      end ??= next.get(key)!.target;
      ends.set(key, end);
    }
  }
  return ends;
}
