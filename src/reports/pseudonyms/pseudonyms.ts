import { hmac } from "@noble/hashes/hmac";
import { sha256 } from "@noble/hashes/sha2";
import { canonicalUrl } from "../../content/url.js";
import { accountKey, splitAccountKey } from "../../model/account.js";
import { postKey } from "../../model/postKey.js";

/** What is known of an account by which a text could name it. */
export interface NamedAccount {
  /** `platform:id`. */
  readonly account: string;
  /** Handle or display name; undefined where none is known. */
  readonly label: string | undefined;
  /** Another one. */
  readonly name?: string | undefined;
}

/** Stands in for names: the same name under the same secret is always the same pseudonym, and nobody without the secret gets from one to the other. */
export interface Pseudonyms {
  /** @param key `platform:id`; the platform stays */
  account(key: string): string;
  /** @param key `platform:id` of a post, or an id alone: it leads to the author, as an account's name does */
  post(key: string): string;
  /** An object that posts share: whole if it is an account or a post, else as `inText`. */
  object(object: string): string;
  /** The names of accounts that are known, whatever stands behind an @, and permalinks of posts, which lead to their authors. */
  inText(text: string): string;
}

/** Bytes that a secret has to have: as many as the hash gives. */
export const SECRET_BYTES = 32;

/** 60 bits: among a million names two are equal once in two million secrets. */
const LETTERS = 12;
/** 32 letters and digits, so that five bits are one; without the vowels a, e, i and u no word comes out. */
const ALPHABET = "0123456789bcdfghjklmnopqrstvwxyz";

/** Names shorter than this are words too often: in texts they are replaced behind an @ only. */
const WORD_MIN = 4;
const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"]+/gi;
const WORDS = /@?[\p{L}\p{N}\p{M}_]+(?:[.-][\p{L}\p{N}\p{M}_]+)*/gu;

/**
 * @param secret {@link SECRET_BYTES} random bytes, kept apart from whatever the pseudonyms stand in
 * @param accounts all of the run, since a text may name any
 * @throws RangeError for a secret of another length
 */
export function createPseudonyms(secret: Uint8Array, accounts: Iterable<NamedAccount>): Pseudonyms {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`A secret has ${SECRET_BYTES} bytes, not ${secret.length}.`);
  const coined = new Map<string, string>();
  const coin = (kind: "account" | "post", name: string): string => {
    const text = `${kind}\n${name}`;
    const known = coined.get(text) ?? `${kind}-${letters(hmac(sha256, secret, new TextEncoder().encode(text)))}`;
    coined.set(text, known);
    return known;
  };
  const account = (key: string): string => {
    const { platform } = splitAccountKey(key);
    return key.includes(":") ? accountKey(platform, coin("account", key)) : coin("account", key);
  };
  const post = (key: string): string => (key.includes(":") ? accountKey(splitAccountKey(key).platform, coin("post", key)) : coin("post", key));
  const names = namesOf(accounts);
  const inText = (text: string): string => replaceNames(replacePermalinks(text, post), names, (key) => coin("account", key));
  return { account, post, inText, object: (object) => replaceKey(object, names, { account, post }) ?? inText(object) };
}

function letters(hash: Uint8Array): string {
  return Array.from(hash.subarray(0, LETTERS), (byte) => ALPHABET[byte & 31]!).join("");
}

interface Names {
  readonly keys: ReadonlySet<string>;
  readonly platforms: ReadonlySet<string>;
  /** By the first word in lower case: whole names, longest first, with the account that each means. */
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly name: string; readonly key: string }[]>;
}

function namesOf(accounts: Iterable<NamedAccount>): Names {
  const keys = new Set<string>();
  const platforms = new Set<string>();
  const byFirstWord = new Map<string, { name: string; key: string }[]>();
  for (const { account: key, label, name: other } of accounts) {
    const { platform, accountId } = splitAccountKey(key);
    keys.add(key);
    platforms.add(platform);
    for (const bare of writtenForms([accountId, label, other])) {
      const first = bare.match(WORDS)?.[0];
      if (first === undefined || !bare.startsWith(first)) continue;
      const list = byFirstWord.get(first) ?? [];
      list.push({ name: bare, key });
      byFirstWord.set(first, list);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length);
  return { keys, platforms, byFirstWord };
}

/** Names in lower case without an @, and as addresses of articles have them, with hyphens between words. */
function writtenForms(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const bare = names.map((name) => name?.toLowerCase().trim().replace(/^@/, "") ?? "");
  return new Set(bare.flatMap((name) => [name, name.replace(/[_.\s]+/g, "-")]));
}

/** Undefined for an object that is neither an account nor a post. */
function replaceKey(object: string, { keys, platforms }: Names, { account, post }: Pick<Pseudonyms, "account" | "post">): string | undefined {
  if (keys.has(object)) return account(object);
  return object.includes(":") && platforms.has(splitAccountKey(object).platform) ? post(object) : undefined;
}

function replacePermalinks(text: string, post: Pseudonyms["post"]): string {
  return text.replace(ADDRESSES, (address) => {
    const permalink = canonicalUrl(address)?.post;
    return permalink ? post(postKey(permalink.platform, permalink.id)) : address;
  });
}

function replaceNames(text: string, { byFirstWord }: Names, coin: (key: string) => string): string {
  const lower = text.toLowerCase();
  // Lower case may be longer than the text, as that of a Turkish capital I is: then places don't agree, and words are taken one by one.
  const aligned = lower.length === text.length;
  let out = "";
  let at = 0;
  for (const match of text.matchAll(WORDS)) {
    const isMention = match[0].startsWith("@");
    for (const start of beginnings(match.index, match[0])) {
      if (start < at) continue;
      const word = text.slice(start, match.index + match[0].length);
      const isWhole = isMention && start === match.index + 1;
      const found = nameAt(aligned ? lower : text, start, byFirstWord, isWhole, word);
      if (!found && !isWhole) continue;
      out += text.slice(at, start) + coin(found?.key ?? word.toLowerCase());
      at = start + (found?.length ?? word.length);
    }
  }
  return out + text.slice(at);
}

/** Where in a word a name may begin: behind the @, and behind each hyphen or dot, as in the address of an article. */
function beginnings(index: number, word: string): readonly number[] {
  return [index + (word.startsWith("@") ? 1 : 0), ...Array.from(word.matchAll(/[.-]/g), (mark) => index + mark.index + 1)];
}

function nameAt(lower: string, start: number, byFirstWord: Names["byFirstWord"], isMention: boolean, word: string): { readonly key: string; readonly length: number } | undefined {
  // A handle may go on behind a dot or hyphen that ends a sentence, so each beginning of the word is tried, longest first.
  for (let end = word.length; end > 0; end = Math.max(word.lastIndexOf(".", end - 1), word.lastIndexOf("-", end - 1))) {
    const first = word.slice(0, end).toLowerCase();
    for (const { name, key } of byFirstWord.get(first) ?? []) {
      if (name.length < WORD_MIN && !isMention) continue;
      if (name === first) return { key, length: end };
      const behind = lower.slice(start + name.length, start + name.length + 2);
      if (lower.startsWith(name, start) && !/^[\p{L}\p{N}\p{M}_]/u.test(behind)) return { key, length: name.length };
    }
  }
  return undefined;
}
