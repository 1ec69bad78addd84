import { accountKey } from "../../model/account.js";
import { resolveSettings, type SettingDeclarations } from "../../model/settings.js";
import { deletionHashes } from "./deletions.js";
import { codePoints, editDistance } from "./editDistance.js";
import { handleKey, handleSkeleton, splitNumber, type HandleStep } from "./handleSkeleton.js";

export const findLookAlikesSettings = {
  lettersPerEdit: {
    kind: "number",
    default: 6,
    min: 3,
    help: "letters of a protected name for each edit (at most 2) that may lie between it and its look-alike",
  },
} as const satisfies SettingDeclarations;

/** The parts of an `Account` that are looked at. */
export interface NamedAccount {
  readonly id: string;
  readonly platform: string;
  readonly handle?: string;
  readonly name?: string;
}

/** A name that others imitate, and the accounts (`platform:id`) that bear it by right. */
export interface ProtectedName {
  readonly name: string;
  readonly accounts?: readonly string[];
}

/**
 * Why an account is listed: its handle or name is the protected one letter for letter, has the same skeleton, is that and a
 * number, is that and words such as "official" or "real", or is a few edits from it.
 */
export type LookAlikeReason = "identical" | "skeleton" | "numbered" | "added word" | "edit";

export interface LookAlike {
  /** `platform:id`. */
  readonly account: string;
  readonly field: "handle" | "name";
  /** As the account writes it. */
  readonly text: string;
  readonly protectedName: string;
  readonly reason: LookAlikeReason;
  /** Edits between the skeletons, once numbers and added words are taken off. */
  readonly distance: number;
  /** What was done to the account's text to compare it. */
  readonly steps: readonly HandleStep[];
}

/** What impersonators put before or behind a name, and protected names seldom have. */
const ADDED_WORDS = ["theofficial", "official", "thereal", "real", "the", "itsme", "its", "iam", "team", "support", "help", "helpdesk", "hq", "account", "backup", "page", "news", "tv", "live", "fan", "fans"].map(handleKey);
const EDITS_MAX = 2;
/** Added words and numbers are taken off down to names of this length. */
const NAME_MIN = 4;
/** No handle or name is longer; what is can't be read as one. */
const LENGTH_MAX = 200;

/**
 * Accounts whose handle or display name a reader may take for a protected name. Genuine ones are left out where they are given.
 * Time is linear in accounts and protected names together: candidates share a deletion (see {@link deletionHashes}).
 *
 * @returns in the order of the accounts; for each field and protected name the strongest reason
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function* findLookAlikes(
  accounts: Iterable<NamedAccount>,
  protectedNames: readonly (string | ProtectedName)[],
  settings: { readonly lettersPerEdit?: number } = {},
): Generator<LookAlike> {
  const { lettersPerEdit } = resolveSettings(findLookAlikesSettings, settings);
  const names = protectedNames.map((given) => (typeof given === "string" ? { name: given } : given)).map((given) => prepare(given, lettersPerEdit));
  const byHash = indexOf(names);
  const editsMax = Math.max(0, ...names.map(({ edits }) => edits));
  for (const account of accounts) {
    for (const field of ["handle", "name"] as const) {
      const text = account[field];
      if (text === undefined || text.length > LENGTH_MAX) continue;
      for (const match of matchesOf(text, byHash, editsMax)) {
        const key = accountKey(account.platform, account.id);
        if (match.name.genuine.has(key)) continue;
        yield { account: key, field, text, protectedName: match.name.name, reason: match.reason, distance: match.distance, steps: handleSkeleton(text).steps };
      }
    }
  }
}

interface Prepared {
  readonly name: string;
  readonly key: string;
  readonly edits: number;
  readonly genuine: ReadonlySet<string>;
}

function prepare({ name, accounts = [] }: ProtectedName, lettersPerEdit: number): Prepared {
  const key = handleKey(name.slice(0, LENGTH_MAX));
  return { name, key, edits: Math.min(EDITS_MAX, Math.floor(codePoints(key).length / lettersPerEdit)), genuine: new Set(accounts) };
}

function indexOf(names: readonly Prepared[]): ReadonlyMap<number, readonly Prepared[]> {
  const byHash = new Map<number, Prepared[]>();
  for (const name of names) {
    if (name.key === "") continue;
    for (const hash of deletionHashes(name.key, name.edits)) {
      const same = byHash.get(hash);
      if (same) same.push(name);
      else byHash.set(hash, [name]);
    }
  }
  return byHash;
}

interface Match {
  readonly name: Prepared;
  readonly reason: LookAlikeReason;
  readonly distance: number;
}

function matchesOf(text: string, byHash: ReadonlyMap<number, readonly Prepared[]>, editsMax: number): Iterable<Match> {
  const key = handleKey(text);
  if (key === "") return [];
  const best = new Map<Prepared, Match>();
  for (const { form, reason } of formsOf(key)) {
    for (const hash of deletionHashes(form, editsMax)) {
      for (const name of byHash.get(hash) ?? []) {
        const distance = editDistance(form, name.key, name.edits);
        if (distance > name.edits || distance >= (best.get(name)?.distance ?? Infinity)) continue;
        best.set(name, { name, distance, reason: distance > 0 ? "edit" : reason === "skeleton" && text === name.name ? "identical" : reason });
      }
    }
  }
  return best.values();
}

/** The skeleton as it is, without its number, and without added words. */
function* formsOf(key: string): Generator<{ readonly form: string; readonly reason: "skeleton" | "numbered" | "added word" }> {
  yield { form: key, reason: "skeleton" };
  const { stem } = splitNumber(key);
  if (stem.length < NAME_MIN) return;
  if (stem !== key) yield { form: stem, reason: "numbered" };
  const bare = withoutAddedWords(stem);
  if (bare !== stem) yield { form: bare, reason: "added word" };
}

function withoutAddedWords(stem: string): string {
  let form = stem;
  for (let before = ""; before !== form; ) {
    before = form;
    const word = ADDED_WORDS.find((added) => form.length - added.length >= NAME_MIN && (form.startsWith(added) || form.endsWith(added)));
    if (word !== undefined) form = form.startsWith(word) ? form.slice(word.length) : form.slice(0, -word.length);
  }
  return form;
}
