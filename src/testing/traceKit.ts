import type { Post } from "../model/post.js";
import { resolveSettings } from "../model/settings.js";
import type { Trace } from "../model/trace.js";
import { deepFreeze } from "./deepFreeze.js";

type MapPost = ReturnType<Trace["prepare"]>;

/**
 * Checks that a trace keeps its contract, for tests of any framework.
 * @param posts canonical posts, at least one of which shares an object of this trace; they stay unmodified
 * @param given settings other than the defaults
 * @throws Error that names the trace, the broken rule and the post
 */
export function checkTrace(trace: Trace, posts: readonly Post[], given: Readonly<Record<string, unknown>> = {}): void {
  checkDeclaration(trace);
  const settings = resolveSettings(trace.settings, given);
  const frozen = posts.map((post) => deepFreeze(structuredClone(post)));
  const map = trace.prepare(deepFreeze({ ...settings }));
  const emitted = frozen.map((post) => objectsOf(trace, map, post));
  if (!emitted.some((objects) => objects.length > 0)) broken(trace, "the posts given to the kit share at least one object");
  checkRepeats(trace, map, trace.prepare(settings), frozen, emitted);
  checkRenaming(trace, map, frozen, emitted);
  for (const post of hostilePosts()) objectsOf(trace, map, deepFreeze(post));
  checkOriginals(trace, settings, frozen, emitted);
  const [first] = frozen;
  const { id, platform, accountId, createdAt } = first!;
  if (objectsOf(trace, map, deepFreeze({ id, platform, accountId, createdAt })).length > 0) {
    broken(trace, "a post without content shares nothing", first);
  }
}

function checkDeclaration(trace: Trace): void {
  const { name, object, skips, windowsSeconds } = trace;
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) broken(trace, "its name is a camel-case word");
  if (object.trim() === "" || object.endsWith(".")) broken(trace, "`object` completes a sentence, without a full stop");
  if (!/\S.*\.$/.test(skips)) broken(trace, "`skips` is a sentence");
  const narrowestFirst = windowsSeconds.every((window, i) => window > 0 && Number.isFinite(window) && window > (windowsSeconds[i - 1] ?? 0));
  if (windowsSeconds.length === 0 || !narrowestFirst) broken(trace, "it has default windows, narrowest first, each above 0 s");
}

/** What a trace emits for one post, checked. */
function objectsOf(trace: Trace, map: MapPost, post: Post): readonly string[] {
  const objects: string[] = [];
  try {
    map(post, (object) => objects.push(object));
  } catch (error) {
    broken(trace, "it throws at no post and modifies none (the kit freezes them)", post, error);
  }
  for (const object of objects) {
    if (typeof object !== "string" || object === "") broken(trace, "an object is a text, and never empty", post);
  }
  if (new Set(objects).size < objects.length) broken(trace, "a post emits each object once", post);
  return objects;
}

function checkRepeats(trace: Trace, map: MapPost, fresh: MapPost, posts: readonly Post[], emitted: readonly (readonly string[])[]): void {
  posts.forEach((post, i) => {
    if (!same(objectsOf(trace, map, post), emitted[i]!)) broken(trace, "the same post emits the same objects again", post);
  });
  for (let i = posts.length - 1; i >= 0; i--) {
    if (!same(objectsOf(trace, fresh, posts[i]!), emitted[i]!)) broken(trace, "the order of posts doesn't matter", posts[i]);
  }
}

function checkOriginals(trace: Trace, settings: Readonly<Record<string, unknown>>, posts: readonly Post[], emitted: readonly (readonly string[])[]): void {
  const originalsOf = trace.originals?.(settings);
  if (!originalsOf) return;
  posts.forEach((post, i) => {
    const objects = new Set(originalsOf(post).map(({ object }) => object));
    if (!same([...objects].sort(), [...emitted[i]!].sort())) broken(trace, "`originals` lead to the objects that `prepare` emits", post);
  });
}

/** Posts that mention their own author are left out: with the author the mention would change its meaning. */
function checkRenaming(trace: Trace, map: MapPost, posts: readonly Post[], emitted: readonly (readonly string[])[]): void {
  posts.forEach((post, i) => {
    const own = post.accountId.toLowerCase();
    if (post.mentions?.some((handle) => handle.toLowerCase() === own)) return;
    const renamed = deepFreeze({ ...post, accountId: `renamed ${post.accountId}` });
    if (!same(objectsOf(trace, map, renamed), emitted[i]!)) broken(trace, "renaming an account renames no object", post);
  });
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((object, i) => object === b[i]);
}

function hostilePosts(): readonly Post[] {
  const post = { platform: "x", accountId: "a", createdAt: 0 };
  const crowd = Array.from({ length: 100_000 }, (_, i) => `t${i % 50_000}`);
  const proto = ["__proto__", "constructor", "__proto__"];
  const lone = ["\ud800", "\udc00x", "http://\ud800.example/\udfff"];
  const blank = ["", " ", "\u200d", "#", "@", "http://"];
  return [
    { ...post, id: "none" },
    { ...post, id: "crowd", hashtags: crowd, mentions: crowd, objects: crowd, urls: crowd, media: crowd.map((id) => ({ id })) },
    { ...post, id: "lone", text: `${lone.join(" ").repeat(5)} of a text that is long enough`, hashtags: lone, mentions: lone, objects: lone, urls: lone, media: lone.map((url) => ({ url })) },
    { ...post, id: "blank", text: " ", hashtags: blank, mentions: blank, objects: blank, urls: blank, media: [{}, { hash: "", id: "", url: "" }], repostOf: "", quoteOf: "", replyTo: "" },
    { ...post, id: "__proto__", accountId: "__proto__", text: "__proto__", hashtags: proto, mentions: proto, objects: proto, urls: proto },
    ...(["repostOf", "quoteOf", "replyTo"] as const).map((field) => ({ ...post, id: field, [field]: "__proto__" })),
    { ...post, id: "own", objects: ["own"], repostOf: "own", quoteOf: "own", replyTo: "own" },
    { ...post, id: "long", text: "#a @b http://c.de/(f ".repeat(50_000) },
  ];
}

function broken(trace: Trace, rule: string, post?: Post, cause?: unknown): never {
  throw new Error(`Trace "${trace.name}" breaks the rule: ${rule}${post ? `. Post ${JSON.stringify(post.id)}` : ""}.`, { cause });
}
