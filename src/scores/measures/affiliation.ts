import { foldCase } from "../../content/foldCase.js";
import type { Account } from "../../model/account.js";
import type { ScoreContext } from "../../model/score.js";
import { logHypergeometricTail } from "../../stats/hypergeometric.js";
import type { Sighting } from "../sightings/sighting.js";
import { collect } from "./tally.js";

const PHRASE_WORDS = [4, 3, 2] as const;
/** Bios that are alike in more than a phrase are copies of each other, not of members of one body. */
const COPIED = 0.8;

/** Part of the bios that have to have the phrase: mottos are shared by two or three. */
const NAMED_MIN = 0.4;

/** Of all phrases that several bios have, none is to be as common among members by chance with a probability above this. */
const CHANCE_MAX = 0.01;
/** Others who met the cluster whose profiles are held against the members', beside bystanders. */
const OUTSIDERS_MAX = 500;

/** Profiles that members' are held against: of others who share things with them, and of bystanders. */
export function outsidersOf(others: readonly Sighting[], { account, bystanders }: Pick<ScoreContext, "account" | "bystanders">): readonly Account[] {
  const met = [...new Set(others.map((sighting) => sighting.account))].slice(0, OUTSIDERS_MAX).flatMap((key) => account(key) ?? []);
  return [...new Set([...met, ...bystanders])];
}

/** What most of a group's bios name, and others' don't. */
export interface Affiliation {
  readonly phrase: string;
  readonly members: number;
  readonly others: number;
  /** How many others' profiles it was held against: those in a language of members who have the phrase. */
  readonly heldAgainst: number;
}

/**
 * The phrase (two to four words, or a tag, handle or domain) that many members' bios have in common though they are otherwise different; of equals
 * the longest. Undefined if two bios at most have any, or if chance may have brought it: drawn out of all bios, members' would be likely to have some phrase as
 * often (Fisher's exact test, times the number of phrases that were tried). Drawn are bios of accounts that say to be of a language of those who have the phrase: what
 * is said of oneself in a small language is rare among all accounts, however common there.
 */
export function sharedAffiliation(members: readonly Account[], others: readonly Account[]): Affiliation | undefined {
  const bios = members.flatMap(({ bio, lang }) => (bio ? [{ text: foldCase(bio), lang }] : []));
  // A bio that several members have word for word says nothing of a body that they belong to.
  const distinct = [...new Map(bios.map((bio) => [bio.text, bio])).values()];
  if (distinct.length < COPIED * bios.length || distinct.length < 2) return undefined;
  const inside = new Map<string, Set<Bio>>();
  for (const bio of distinct) for (const phrase of phrasesOf(bio.text)) collect(inside, phrase, bio);
  const outside = new Map<string, Set<Bio>>();
  const beside = others.flatMap(({ bio, lang }) => (bio ? [{ text: foldCase(bio), lang }] : []));
  for (const bio of beside) for (const phrase of phrasesOf(bio.text)) if (inside.has(phrase)) collect(outside, phrase, bio);
  const surplus = (phrase: string): number => inside.get(phrase)!.size / bios.length - (outside.get(phrase)?.size ?? 0) / Math.max(1, others.length);
  let best: string | undefined;
  let tried = 0;
  for (const [phrase, by] of inside) {
    if (by.size >= 2) tried++;
    if (by.size < Math.max(2, NAMED_MIN * bios.length)) continue;
    const [one, known] = [surplus(phrase), best === undefined ? -1 : surplus(best)];
    if (one > known || (one === known && (phrase.length > best!.length || (phrase.length === best!.length && phrase < best!)))) best = phrase;
  }
  if (best === undefined || surplus(best) <= 0) return undefined;
  const languages = new Set([...inside.get(best)!].map(({ lang }) => lang));
  const spoken = ({ lang }: { readonly lang?: string | undefined }): boolean => languages.has(lang);
  const [hits, hitsBeside] = [inside.get(best)!.size, [...(outside.get(best) ?? [])].filter(spoken).length];
  const drawn = bios.filter(spoken).length;
  const chance = logHypergeometricTail(hits, { total: drawn + beside.filter(spoken).length, marked: hits + hitsBeside, drawn }) + Math.log(tried);
  return chance > Math.log(CHANCE_MAX) ? undefined : { phrase: best, members: hits, others: hitsBeside, heldAgainst: others.filter(spoken).length };
}

interface Bio {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Shorter texts about oneself are anybody's. */
const BIO_MIN = 20;

/**
 * How many members have a text about themselves that another member has word for word. Texts that say who is behind them are no copies of a person: those
 * of accounts with a declared owner or automation, and those that bear the name of a site that members link to.
 */
export function copiedBios(profiles: readonly Account[], sites: Iterable<string>): number {
  const labels = [...new Set([...sites].map((site) => plainName(site.split(".")[0]!)))].filter((label) => label.length > 2);
  const counts = new Map<string, number>();
  for (const { bio, owner, automated } of profiles) {
    if (!bio || bio.length < BIO_MIN || owner || automated) continue;
    const text = foldCase(bio);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let copied = 0;
  for (const [text, n] of counts) if (n > 1 && !labels.some((label) => plainName(text).includes(label))) copied += n;
  return copied;
}

/** Letters and digits only, so that `the-green-post` is The Green Post. */
export function plainName(text: string): string {
  return foldCase(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function phrasesOf(bio: string): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const match of bio.matchAll(/[#@][\p{L}\p{N}_]{3,}|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu)) phrases.add(match[0]);
  const words = bio.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const length of PHRASE_WORDS) for (let i = 0; i + length <= words.length; i++) phrases.add(words.slice(i, i + length).join(" "));
  return phrases;
}
