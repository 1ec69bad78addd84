import { checkpoint } from "../../model/checkpoint.js";
import { createBoilerplateFinder, type Boilerplate } from "./boilerplate.js";
import { hasCharacters } from "./length.js";
import { findNearDuplicates, type Watch } from "./nearDuplicates.js";
import { similarity, type PairSimilarity } from "./similarity.js";
import { orderByText } from "./textOrder.js";

/** Distinct canonical texts in groups. Columns have one entry a key. */
export interface KeyGroups {
  /** Number of the key that leads the group; leaders lead themselves. */
  readonly leader: Uint32Array;
  /** Similarity of a key to its leader, 0 to 1. */
  readonly similarity: Float64Array;
  /** 1 for keys with fewer characters than `minLength` once boilerplate is off: too few to be compared. */
  readonly short: Uint8Array;
  /** The text that was compared: the key without boilerplate. */
  bare(key: string): string;
  /** Similarity of any two keys. */
  between: PairSimilarity;
}

export interface KeySettings {
  readonly minSimilarity: number;
  readonly minLength: number;
}

/** Keys between two looks at the signal. */
const PIECE = 20_000;

/**
 * Groups distinct canonical texts: boilerplate off, equal rests together, near-duplicates together.
 * @param keys distinct, in any order, which doesn't matter
 * @param copies how often each occurs
 */
export async function groupKeys(keys: readonly string[], copies: Uint32Array, settings: KeySettings, watch: Watch = {}): Promise<KeyGroups> {
  const boilerplate = await findBoilerplate(keys, watch);
  const bare = (key: string): string => boilerplate.strip(key, settings.minLength);
  const short = new Uint8Array(keys.length);
  const bared: string[] = [];
  for (let key = 0; key < keys.length; key++) {
    const rest = bare(keys[key]!);
    if (!hasCharacters(rest, settings.minLength)) short[key] = 1;
    bared.push(rest);
    if (key % PIECE === PIECE - 1) await checkpoint(watch.signal);
  }
  const { rests, restOf, keyOf, restCopies } = collapse(keys, bared, copies, short);
  const found = await findNearDuplicates(rests, restCopies, settings.minSimilarity, watch);

  const leader = new Uint32Array(keys.length);
  const toLeader = new Float64Array(keys.length).fill(1);
  for (let key = 0; key < keys.length; key++) {
    leader[key] = short[key] ? key : keyOf[found.leader[restOf[key]!]!]!;
    if (!short[key]) toLeader[key] = found.similarity[restOf[key]!]!;
  }
  return {
    leader,
    similarity: toLeader,
    short,
    bare,
    between: (a, b) => (a === b ? 1 : short[a] || short[b] ? 0 : similarity(found.sets, restOf[a]!, restOf[b]!)),
  };
}

/** What is left of the keys that aren't short, each once, in an order that is the texts' own. */
function collapse(keys: readonly string[], bared: readonly string[], copies: Uint32Array, short: Uint8Array) {
  const rests: string[] = [];
  /** Number of the rest of each key; of short keys none. */
  const restOf = new Uint32Array(keys.length);
  const restCopies = new Uint32Array(keys.length);
  /** Of the keys with one rest, the one that stands for it: the most frequent. */
  const keyOf = new Uint32Array(keys.length);
  for (const key of orderByText(bared)) {
    if (short[key]) continue;
    if (bared[key] !== rests.at(-1)) {
      keyOf[rests.length] = key;
      rests.push(bared[key]!);
    }
    const rest = rests.length - 1;
    restOf[key] = rest;
    if (comesFirst(key, keyOf[rest]!, keys, copies)) keyOf[rest] = key;
    restCopies[rest]! += copies[key]!;
  }
  return { rests, restOf, keyOf, restCopies: restCopies.subarray(0, rests.length) };
}

function comesFirst(a: number, b: number, keys: readonly string[], copies: Uint32Array): boolean {
  return copies[a] === copies[b] ? keys[a]! < keys[b]! : copies[a]! > copies[b]!;
}

async function findBoilerplate(keys: readonly string[], { signal }: Watch): Promise<Boilerplate> {
  const finder = createBoilerplateFinder(keys.length);
  for (const take of [finder.count, finder.sample]) {
    for (let from = 0; from < keys.length; from += PIECE) {
      for (let key = from; key < Math.min(from + PIECE, keys.length); key++) take(keys[key]!);
      if (keys.length >= PIECE) await checkpoint(signal);
    }
  }
  return finder.finish();
}
