import { resolvePost } from "../content/resolution.js";
import { objectName } from "../content/text.js";
import type { UrlResolver } from "../content/url.js";
import { LockstepError } from "../model/errors.js";
import type { Original } from "../model/original.js";
import type { Post } from "../model/post.js";
import { resolveSettings } from "../model/settings.js";
import type { Trace } from "../model/trace.js";
import { traces } from "../traces/index.js";
import { detectSettings } from "./detectSettings.js";
import type { DetectSettings } from "./detect.js";
import { settingsOfTrace } from "./traceSettings.js";

/** A post, and what in it counts as the object asked for. */
export interface ExplainedPost {
  readonly post: Post;
  /** Empty where nothing in the post counts as that object. */
  readonly originals: readonly Original[];
}

export interface ExplainOptions {
  /** Those of the run. */
  readonly settings?: DetectSettings;
  /** The run's, if it had one. */
  readonly resolver?: UrlResolver | undefined;
}

/**
 * Why posts share one object: of each post what it wrote, and every transformation on the way to the object, to be shown
 * side by side. Objects that a run united (near copies of texts, pictures that differ in few bits) are united anew
 * among the posts given: give all that the evidence names, since the representative may be another post's.
 *
 * @param traceName and `object`: as the evidence of a tie has them
 * @throws LockstepError `setting-invalid` if there is no such trace
 */
export async function explainObject(traceName: string, object: string, posts: readonly Post[], { settings = {}, resolver }: ExplainOptions = {}): Promise<readonly ExplainedPost[]> {
  const trace = traces.find(({ name }) => name === traceName);
  if (!trace) throw new LockstepError("setting-invalid", `There is no trace "${traceName}". Name one of ${traces.map(({ name }) => name).join(", ")}.`);
  const own = settingsOfTrace(trace, resolveSettings(detectSettings, settings));
  const originalsOf = originalsFor(trace, own);
  const found = posts.map((post) => ({ post, originals: resolver ? asWritten(originalsOf, post, resolvePost(post, resolver)) : originalsOf(post) }));
  const unite = trace.unite?.(own);
  const counted = unite ? await unitedWith(object, found.flatMap(({ originals }) => originals.map((one) => one.object)), unite) : new Set([object]);
  return found.map(({ post, originals }) => ({ post, originals: originals.filter((one) => counted.has(one.object)).map((one) => ending(one, object)) }));
}

function originalsFor(trace: Trace, settings: Readonly<Record<string, unknown>>): (post: Post) => readonly Original[] {
  const explained = trace.originals?.(settings);
  const objectsOf = trace.prepare(settings);
  const ownObject = trace.ownObject?.(settings);
  return (post) => {
    const plain: Original[] = [];
    if (!explained) objectsOf(post, (one) => plain.push({ original: one, object: one, steps: [] }));
    const own = ownObject?.(post);
    const written = (explained?.(post) ?? plain).map((one) => ({ ...one, object: objectName(one.object) }));
    return [...written, ...(own === undefined ? [] : [{ original: post.id, object: own, steps: [{ step: "post", detail: `${post.id} → ${own}` }] }])];
  };
}

/** The originals of a resolved post, those of resolved addresses as they stood in the post. */
function asWritten(originalsOf: (post: Post) => readonly Original[], post: Post, resolved: Post): readonly Original[] {
  const written = new Map<string, string[]>();
  resolved.urls?.forEach((target, i) => written.set(target, [...(written.get(target) ?? []), post.urls![i]!]));
  return originalsOf(resolved).map((one) => {
    // A target may stand in the post itself too: one original for each, in the order of the post.
    const original = written.get(one.original)?.shift() ?? one.original;
    return original === one.original ? one : { ...one, original, steps: [{ step: "resolved", detail: `${original} → ${one.original}` }, ...one.steps] };
  });
}

/** The objects of posts that count as `object`, by one that does alone. */
async function unitedWith(object: string, objects: readonly string[], unite: NonNullable<ReturnType<NonNullable<Trace["unite"]>>>): Promise<ReadonlySet<string>> {
  const distinct = [...new Set([object, ...objects])].sort();
  const namesOf = (some: readonly string[]): Promise<readonly string[]> => unite(some, new Uint32Array(some.length).fill(1), {});
  const together = await namesOf(distinct);
  const alone = await Promise.all(distinct.map(async (one) => (await namesOf([one]))[0]!));
  const names = new Set(together.filter((_, i) => distinct[i] === object || alone[i] === object));
  return new Set(distinct.filter((_, i) => names.has(together[i]!)));
}

function ending(one: Original, object: string): Original {
  return one.object === object ? one : { ...one, object, steps: [...one.steps, { step: "united", detail: `${one.object} → ${object}` }] };
}
