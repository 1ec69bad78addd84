import { articleSlug } from "../../content/mirrors.js";
import type { Sighting } from "../sightings/sighting.js";
import type { Seen } from "../sightings/watch.js";
import { append } from "./tally.js";

/** One thing that is told, whatever its wording, page or mirror: what is equal in text, link or slug of the link is one story. */
export interface Story {
  /** The object that it is known by, as trace and name. */
  readonly trace: string;
  readonly object: string;
  /** By members and others, in the order of time. */
  readonly posts: readonly Sighting[];
  readonly members: readonly Sighting[];
}

/** Traces whose objects are a thing that is told; tags, mentions and domains are shared by what has nothing to do with each other. */
const TOLD: ReadonlySet<string> = new Set(["link", "media", "object", "text"]);
/** Shorter paths (`/`, `/news`) are those of other pages too. */
const PATH_MIN = 12;

/** The stories that several members tell, most posts first. */
export function findStories({ own, others }: Seen, least: number): readonly Story[] {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let at = key; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const sighting of own) {
    const [first, ...rest] = keysOf(sighting);
    if (first === undefined) continue;
    if (!parents.has(first)) parents.set(first, first);
    for (const key of rest) {
      if (!parents.has(key)) parents.set(key, key);
      const [a, b] = [find(first), find(key)];
      if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
    }
  }
  const members = new Map<string, Sighting[]>();
  for (const sighting of own) {
    const [key] = keysOf(sighting);
    if (key !== undefined) append(members, find(key), sighting);
  }
  for (const [story, posts] of members) if (new Set(posts.map(({ account }) => account)).size < least) members.delete(story);
  const outside = new Map<string, Sighting[]>();
  for (const sighting of others) {
    const key = keysOf(sighting).find((known) => parents.has(known) && members.has(find(known)));
    if (key !== undefined) append(outside, find(key), sighting);
  }
  return [...members]
    .map(([key, posts]): Story => ({ ...nameOf(posts, key), members: posts, posts: [...posts, ...(outside.get(key) ?? [])].sort((a, b) => a.seconds - b.seconds || a.post - b.post) }))
    .sort((a, b) => b.posts.length - a.posts.length || (a.object < b.object ? -1 : 1));
}

/** Reposts tell nothing of their own. */
function keysOf({ act, links, template, things }: Sighting): readonly string[] {
  if (act === "repost") return [];
  const keys = things.filter(isTold);
  if (template !== undefined) keys.push(`template ${template}`);
  for (const link of links) {
    keys.push(`link ${link}`);
    const page = articleSlug(link) ?? pathOf(link);
    if (page !== undefined) keys.push(`page ${page}`);
  }
  return keys;
}

function isTold(thing: string): boolean {
  return TOLD.has(traceOf(thing));
}

function traceOf(thing: string): string {
  return thing.slice(0, thing.indexOf(" "));
}

function pathOf(link: string): string | undefined {
  const slash = link.indexOf("/");
  return slash < 0 || link.length - slash < PATH_MIN ? undefined : link.slice(slash);
}

/** A link names a story best, then whatever trace was found on it. */
function nameOf(posts: readonly Sighting[], key: string): Pick<Story, "trace" | "object"> {
  for (const { links } of posts) if (links[0] !== undefined) return { trace: "link", object: links[0] };
  for (const { things } of posts) {
    const told = things.find(isTold);
    if (told !== undefined) return { trace: traceOf(told), object: told.slice(traceOf(told).length + 1) };
  }
  return { trace: "text", object: key };
}
