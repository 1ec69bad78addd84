import type { Limit } from "../../model/ties.js";
import { resolveSettings, type SettingDeclarations } from "../../model/settings.js";
import { bitCount, createHashTable, hammingDistance, readHash, type HashTable } from "./hexWords.js";
import { createMultiIndex, type MultiIndex } from "./multiIndex.js";

export const groupMediaSettings = {
  /*
   * PDQ's authors take 31 of 256 bits for a match, which is 7.75 of 64; Krawetz (2011) calls up to 10 of 64 a variation.
   * Two unrelated 64-bit hashes lie within 8 by a chance of 3e-10, within 16 by 4e-5: beyond, a million pictures all meet.
   */
  maxDistance: {
    kind: "number",
    default: 8,
    min: 0,
    max: 16,
    help: "bits in which the perceptual hashes of one picture may differ, for each 64 bits of their length",
  },
} as const satisfies SettingDeclarations;

/** Hashes that differ from `representative` in few bits. */
export interface MediaGroup {
  readonly representative: string;
  /** The representative first, then by distance and hash. */
  readonly members: readonly { readonly hash: string; readonly distance: number }[];
}

export interface GroupedMedia {
  /** For each readable hash, as it was given, the hash of its group's representative, or its own where it has no group. */
  readonly representatives: ReadonlyMap<string, string>;
  /** Groups of at least two different hashes, largest first. */
  readonly groups: readonly MediaGroup[];
  /** Texts that are no hashes, each once. */
  readonly rejected: readonly { readonly hash: string; readonly reason: string }[];
  /** What was left alone to keep the work bounded; empty but for hashes made to be slow. */
  readonly limits: readonly Limit[];
}

/** Steps that grouping may take, for each hash: all pairs of 20,000, and some ten times what a million unrelated hashes take. */
const STEPS_PER_HASH_MAX = 10_000;
const EXAMPLES_MAX = 20;

/**
 * Groups perceptual hashes (pHash, dHash, PDQ, …) within a Hamming distance. Hashes of different lengths are never
 * compared, equal ones are one. The result doesn't depend on the order of the hashes.
 *
 * Every member lies within the distance of its group's representative, so that no two members differ in more
 * than twice that: a chain of small changes from one picture to another is cut. The search is exact multi-index
 * hashing, see {@link createMultiIndex}; time is near-linear on hashes of real pictures.
 *
 * @param hashes hexadecimal, 64 to 256 bits each in whole bytes; `0x` and upper case are fine. Others are `rejected`.
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function groupMedia(hashes: Iterable<string>, settings: { readonly maxDistance?: number } = {}): GroupedMedia {
  const { maxDistance } = resolveSettings(groupMediaSettings, settings);
  const hexes = new Map<string, string>();
  const rejected = new Map<string, string>();
  for (const hash of hashes) {
    if (hexes.has(hash)) continue;
    const read = readHash(hash);
    if ("hex" in read) hexes.set(hash, read.hex);
    else rejected.set(hash, read.reason);
  }
  const groups: MediaGroup[] = [];
  const leftAlone: string[] = [];
  const leaders = new Map<string, string>();
  for (const ofLength of byLength(new Set(hexes.values()))) {
    for (const group of groupsOf(ofLength, maxDistance, leftAlone)) {
      groups.push(group);
      for (const { hash } of group.members) leaders.set(hash, group.representative);
    }
  }
  return {
    representatives: new Map([...hexes].map(([given, hex]) => [given, leaders.get(hex) ?? hex])),
    groups: groups.sort((a, b) => b.members.length - a.members.length || compare(a.representative, b.representative)),
    rejected: [...rejected].map(([hash, reason]) => ({ hash, reason })),
    limits: leftAlone.length > 0 ? [limitOf(leftAlone)] : [],
  };
}

function limitOf(leftAlone: readonly string[]): Limit {
  return {
    setting: "stepsPerHashMax",
    value: STEPS_PER_HASH_MAX,
    count: leftAlone.length,
    examples: leftAlone.slice(0, EXAMPLES_MAX),
    meaning: "These hashes were not compared with the rest, since too many share parts without being alike; each stands for itself.",
  };
}

/** Sorted, so that the order in which hashes come doesn't matter. */
function byLength(hexes: Iterable<string>): readonly (readonly string[])[] {
  const lengths = new Map<number, string[]>();
  for (const hex of hexes) {
    const same = lengths.get(hex.length);
    if (same) same.push(hex);
    else lengths.set(hex.length, [hex]);
  }
  return [...lengths].sort(([a], [b]) => a - b).map(([, list]) => list.sort(compare));
}

/**
 * Takes the hashes in turn. The neighbours of one that has no group yet vote on every bit; the neighbour nearest to
 * that majority leads a group of all that lie within the distance of it. The others are taken in their turn.
 */
function* groupsOf(hexes: readonly string[], maxDistance: number, leftAlone: string[]): Generator<MediaGroup> {
  const table = createHashTable(hexes);
  const radius = Math.floor((maxDistance * table.bits) / 64);
  const index = createMultiIndex(table, radius);
  const grouped = new Uint8Array(table.size);
  for (let seed = 0; seed < table.size; seed++) {
    if (grouped[seed] === 1) continue;
    if (index.steps > table.size * STEPS_PER_HASH_MAX) {
      leftAlone.push(hexes[seed]!);
      continue;
    }
    const members = takeGroup(table, index, seed);
    for (const member of members) grouped[member] = 1;
    if (members.length > 1) yield describe(table, hexes, members);
  }
}

/** The leader first; the seed is among them, since leader and seed are neighbours. Takes the members out of the index. */
function takeGroup(table: HashTable, index: MultiIndex, seed: number): readonly number[] {
  const around = index.within(seed);
  const leader = around.length < 3 ? seed : nearestToMajority(table, around);
  const members = leader === seed ? around : index.within(leader);
  for (const member of members) index.remove(member);
  return [leader, ...members.filter((member) => member !== leader)];
}

function nearestToMajority({ words, data, bits }: HashTable, among: readonly number[]): number {
  const votes = new Uint32Array(words * 32);
  for (const hash of among) {
    for (let word = 0; word < words; word++) {
      for (let rest = data[hash * words + word]!; rest !== 0; rest &= rest - 1) votes[word * 32 + 31 - Math.clz32(rest & -rest)]!++;
    }
  }
  const majority = new Uint32Array(words);
  for (let bit = 0; bit < bits; bit++) {
    const place = (bit & ~31) + 31 - (bit & 31);
    if (votes[place]! * 2 > among.length) majority[bit >>> 5]! |= 1 << (31 - (bit & 31));
  }
  let best = among[0]!;
  let least = Infinity;
  for (const hash of among) {
    let distance = 0;
    for (let word = 0; word < words; word++) distance += bitCount(data[hash * words + word]! ^ majority[word]!);
    if (distance < least || (distance === least && hash < best)) {
      least = distance;
      best = hash;
    }
  }
  return best;
}

function describe(table: HashTable, hexes: readonly string[], [leader, ...others]: readonly number[]): MediaGroup {
  const members = others.map((member) => ({ hash: hexes[member]!, distance: hammingDistance(table, leader!, member) }));
  members.sort((a, b) => a.distance - b.distance || compare(a.hash, b.hash));
  return { representative: hexes[leader!]!, members: [{ hash: hexes[leader!]!, distance: 0 }, ...members] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
