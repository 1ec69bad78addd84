import { read, readSettings } from "../adapters/index.js";
import { openInputs } from "../adapters/reading/files.js";
import type { Original } from "../model/original.js";
import type { Post } from "../model/post.js";
import { postKey } from "../model/postKey.js";
import type { SettingDeclarations } from "../model/settings.js";
import { detectSettings } from "../pipeline/detectSettings.js";
import { explainObject } from "../pipeline/explainObject.js";
import type { LedgerFileEntry, LedgerLine } from "../reports/index.js";
import { printable } from "./printable.js";
import type { ResultsHead } from "./readResults.js";
import { readResolved } from "./sideTables.js";

/** What the posts of one entry of a ledger wrote that counts as one object. */
export interface WrittenObject {
  readonly trace: string;
  readonly object: string;
  /** The account's own post first, then those that it met; only posts that were found. */
  readonly posts: readonly { readonly post: string; readonly originals: readonly Original[] }[];
}

/**
 * What the posts of a ledger wrote, and each step from there to the object that it counts as, one for each entry.
 * @param paths files or globs of the posts that the run read
 * @param resolved the table that the run had
 * @throws LockstepError as reading posts does
 */
export async function originalsOfLedger({ entries }: LedgerLine, head: ResultsHead, paths: readonly string[], resolved: string | undefined, signal: AbortSignal): Promise<readonly WrittenObject[]> {
  const resolver = resolved === undefined ? undefined : (await readResolved(resolved, signal)).resolver;
  const posts = await findPosts(new Set(entries.flatMap(postsOf)), head, paths, signal);
  const settings = settingsOf(head, detectSettings);
  const written: WrittenObject[] = [];
  for (const entry of entries) {
    const { trace, object } = entry;
    const found = postsOf(entry).flatMap((key) => posts.get(key) ?? []);
    const explained = await explainObject(trace, object, found, { settings, resolver });
    written.push({ trace, object, posts: explained.map(({ post, originals }) => ({ post: postKey(post.platform, post.id), originals })) });
  }
  return written;
}

/** The same for people, a block an entry. */
export function describeOriginals(written: readonly WrittenObject[]): string {
  return written
    .flatMap(({ trace, object, posts }, i) => [
      `${i + 1}. ${printable(trace)} ${printable(object, TEXT_LENGTH)}`,
      ...(posts.length === 0 ? ["   none of its posts is in the files given"] : []),
      ...posts.flatMap(({ post, originals }) => [
        `   post ${printable(post, TEXT_LENGTH)}${originals.length === 0 ? ": nothing in it counts as this; was the run given --resolved?" : ""}`,
        ...originals.flatMap(({ original, steps }) => [`     wrote ${printable(original, TEXT_LENGTH)}`, ...steps.map(({ step, detail }) => `       ${printable(step)}: ${printable(detail, TEXT_LENGTH)}`)]),
      ]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

/** A post is at most so long on most platforms. */
const TEXT_LENGTH = 280;

function postsOf({ post, members }: LedgerFileEntry): readonly string[] {
  return [...new Set([post, ...members.map((member) => member.post)])];
}

async function findPosts(wanted: ReadonlySet<string>, head: ResultsHead, paths: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Post>> {
  const found = new Map<string, Post>();
  const reading = read(await openInputs(paths), { ...settingsOf(head, readSettings), now: Date.now() / 1000 });
  for await (const { posts } of reading.batches(signal)) {
    for (const post of posts) {
      const key = postKey(post.platform, post.id);
      if (wanted.has(key)) found.set(key, post);
    }
  }
  return found;
}

/** Those of a run's settings that are declared here and aren't the default, which may be a value that nobody can give. */
function settingsOf({ settings }: ResultsHead, declarations: SettingDeclarations): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => Object.hasOwn(declarations, name) && value !== null && JSON.stringify(value) !== JSON.stringify(declarations[name]!.default)));
}
