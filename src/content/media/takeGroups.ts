import { compareTexts } from "../../model/order.js";
import { bitCount, createHashTable, hammingDistance, type HashTable } from "./hexWords.js";
import { createMultiIndex, type MultiIndex } from "./multiIndex.js";

/** Hashes that differ from `representative` in few bits. */
export interface MediaGroup {
  readonly representative: string;
  /** The representative first, then by distance and hash. */
  readonly members: readonly { readonly hash: string; readonly distance: number }[];
}

export interface TakenGroups {
  /** Of at least two hashes each. */
  readonly groups: readonly MediaGroup[];
  /** Hashes that were not compared, since the steps had run out. */
  readonly leftAlone: readonly string[];
}

/** Between two looks at a signal: some 10 ms of work. */
const STEPS_PER_TURN = 100_000;

/**
 * Takes the hashes in turn. The neighbours of one that has no group yet vote on every bit; the neighbour nearest to
 * that majority leads a group of all that lie within the distance of it. The others are taken in their turn.
 *
 * @param hexes of one length, sorted
 * @param maxDistance for each 64 bits
 * @param stepsPerHashMax steps of the search that all hashes may take, in the mean
 * @returns gives way from time to time, with the number of hashes that are done
 */
export function* takeGroups(hexes: readonly string[], maxDistance: number, stepsPerHashMax: number): Generator<number, TakenGroups> {
  const table = createHashTable(hexes);
  const index = createMultiIndex(table, Math.floor((maxDistance * table.bits) / 64));
  const grouped = new Uint8Array(table.size);
  const groups: MediaGroup[] = [];
  const leftAlone: string[] = [];
  let turnEnd = STEPS_PER_TURN;
  for (let seed = 0; seed < table.size; seed++) {
    if (grouped[seed] === 1) continue;
    if (index.steps > table.size * stepsPerHashMax) {
      leftAlone.push(hexes[seed]!);
      continue;
    }
    const members = takeGroup(table, index, seed);
    for (const member of members) grouped[member] = 1;
    if (members.length > 1) groups.push(describe(table, hexes, members));
    if (index.steps < turnEnd) continue;
    turnEnd = index.steps + STEPS_PER_TURN;
    yield seed + 1;
  }
  return { groups, leftAlone };
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
  members.sort((a, b) => a.distance - b.distance || compareTexts(a.hash, b.hash));
  return { representative: hexes[leader!]!, members: [{ hash: hexes[leader!]!, distance: 0 }, ...members] };
}
