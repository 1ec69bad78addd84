import { checkpoint } from "../../model/checkpoint.js";
import { compareTexts } from "../../model/order.js";
import { resolveSettings, type SettingDeclarations, type SettingValues } from "../../model/settings.js";
import type { Limit } from "../../model/ties.js";
import { readHash } from "./hexWords.js";
import { takeGroups, type MediaGroup } from "./takeGroups.js";

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

export type GroupMediaSettings = Partial<SettingValues<typeof groupMediaSettings>>;

/**
 * Groups perceptual hashes (pHash, dHash, PDQ, …) within a Hamming distance. Hashes of different lengths are never
 * compared, equal ones are one. The result doesn't depend on the order of the hashes.
 *
 * Every member lies within the distance of its group's representative, so that no two members differ in more
 * than twice that: a chain of small changes from one picture to another is cut. The search is exact multi-index
 * hashing, see {@link createMultiIndex}; on hashes of real pictures time is near-linear at 64 bits, and grows faster at 256.
 *
 * @param hashes hexadecimal, 64 to 256 bits each in whole bytes; `0x` and upper case are fine. Others are `rejected`.
 * @throws LockstepError `setting-unknown`, `setting-invalid`
 */
export function groupMedia(hashes: Iterable<string>, settings: GroupMediaSettings = {}): GroupedMedia {
  const work = grouping(hashes, settings);
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
  }
}

/** What a long grouping reports to and is stopped by. */
export interface MediaWatch {
  readonly signal?: AbortSignal | undefined;
  /** `done` out of `total` different hashes. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * {@link groupMedia} for many hashes: gives way to signals and timers.
 * @throws LockstepError `interrupted`, and as `groupMedia`
 */
export async function groupMediaWatched(hashes: Iterable<string>, settings: GroupMediaSettings, { signal, onProgress }: MediaWatch): Promise<GroupedMedia> {
  await checkpoint(signal);
  const work = grouping(hashes, settings);
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
    onProgress?.(turn.value.done, turn.value.total);
    await checkpoint(signal);
  }
}

function* grouping(hashes: Iterable<string>, settings: GroupMediaSettings): Generator<{ readonly done: number; readonly total: number }, GroupedMedia> {
  const { maxDistance } = resolveSettings(groupMediaSettings, settings);
  const { hexes, rejected } = readHashes(hashes);
  const distinct = new Set(hexes.values());
  const groups: MediaGroup[] = [];
  const leftAlone: string[] = [];
  const leaders = new Map<string, string>();
  let before = 0;
  for (const ofLength of byLength(distinct)) {
    const work = takeGroups(ofLength, maxDistance, STEPS_PER_HASH_MAX);
    let turn = work.next();
    for (; !turn.done; turn = work.next()) yield { done: before + turn.value, total: distinct.size };
    before += ofLength.length;
    leftAlone.push(...turn.value.leftAlone);
    for (const group of turn.value.groups) {
      groups.push(group);
      for (const { hash } of group.members) leaders.set(hash, group.representative);
    }
  }
  return {
    representatives: new Map([...hexes].map(([given, hex]) => [given, leaders.get(hex) ?? hex])),
    groups: groups.sort((a, b) => b.members.length - a.members.length || compareTexts(a.representative, b.representative)),
    rejected: [...rejected].map(([hash, reason]) => ({ hash, reason })),
    limits: leftAlone.length > 0 ? [limitOf(leftAlone, maxDistance)] : [],
  };
}

function readHashes(hashes: Iterable<string>): { readonly hexes: ReadonlyMap<string, string>; readonly rejected: ReadonlyMap<string, string> } {
  const hexes = new Map<string, string>();
  const rejected = new Map<string, string>();
  for (const hash of hashes) {
    if (hexes.has(hash)) continue;
    const read = readHash(hash);
    if ("hex" in read) hexes.set(hash, read.hex);
    else rejected.set(hash, read.reason);
  }
  return { hexes, rejected };
}

function limitOf(leftAlone: readonly string[], maxDistance: number): Limit {
  return {
    setting: "maxDistance",
    value: maxDistance,
    count: leftAlone.length,
    examples: leftAlone.slice(0, EXAMPLES_MAX),
    meaning: `These hashes were not compared with the rest, since too many share parts without being alike (more than ${STEPS_PER_HASH_MAX} steps of search a hash); each stands for itself. A smaller distance takes fewer steps.`,
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
  return [...lengths].sort(([a], [b]) => a - b).map(([, list]) => list.sort(compareTexts));
}
